import { z } from 'zod';
import { CAUSES } from '../../model/history.ts';
import { KIND_NAMES } from '../../model/kind-names.ts';
import { ROLES } from '../../model/roles.ts';

/** Version of what these files look like. A breaking change raises the first number, and the folder. */
export const API_VERSION = '1.2.0';
/** Folder of the interface on the site. */
export const API_FOLDER = 'api/v1';

const url = z.url().describe('Adres');
const day = z.iso.date().describe('Datum, ISO 8601');

export const kort = z
  .strictObject({
    ref: z.string().describe('Soort en laatste deel van het adres: nota/2024-0000358151'),
    soort: z.enum(KIND_NAMES),
    titel: z.string(),
    nummer: z.string().optional().describe('Kenmerk, of het eerste andere nummer'),
    datum: day.describe('Datum, ISO 8601; noemt het stuk alleen een maand, dan de eerste dag'),
    datumTot: day.optional().describe('De laatste dag van de maand, waar het stuk geen dag noemt'),
    samenvatting: z.string().optional().describe('Van de redactie'),
    status: z.enum(['gepubliceerd', 'gecorrigeerd']),
    gewijzigd: day
      .optional()
      .describe('Wanneer het stuk hier het laatst veranderde, als dat bekend is'),
    pagina: url,
    json: url,
  })
  .meta({ id: 'StukKort' });

const sentence = z
  .strictObject({
    voor: z.string(),
    tekst: z.string().describe('De woorden die verwijzen'),
    na: z.string(),
    adres: url,
    zeker: z.boolean().describe('Onwaar als de woorden ook iets anders kunnen betekenen'),
  })
  .meta({ id: 'Zin' });

const ORIGIN = z
  .enum(['tekst', 'redactie'])
  .describe('Wie het verband legt: de woorden van het stuk zelf, of de redactie');

const connection = z
  .strictObject({
    id: z.string().describe('Een stuk, een organisatie of een nummer: kst-29279-823'),
    titel: z.string(),
    adres: url.optional(),
    hier: z.boolean().describe('Of dit archief het stuk heeft'),
    relatie: z.string(),
    oorsprong: ORIGIN,
    zinnen: z.array(sentence),
  })
  .meta({ id: 'Verband' });

const bijlage = z
  .strictObject({
    nummer: z.string(),
    titel: z.string(),
    waar: z.enum(['archief', 'bestand', 'elders', 'niet-opgenomen']),
    adres: url.optional(),
    reden: z.string().optional(),
    bytes: z.int().optional(),
    paginas: z.int().optional(),
    sha256: z.string().optional(),
  })
  .meta({ id: 'Bijlage' });

const versie = z
  .strictObject({
    nummer: z.int(),
    datum: day,
    oorzaak: z.enum(CAUSES),
    toelichting: z.string().optional(),
    adres: url,
    huidig: z.boolean(),
    leesbaar: z.boolean().describe('Onwaar als de tekst niet meer openbaar mag zijn'),
  })
  .meta({ id: 'Versie' });

const vormen = z
  .strictObject({ html: url, markdown: url, mdx: url, json: url, bibtex: url, ris: url, csl: url })
  .meta({ id: 'Vormen' });

export const stuk = z
  .strictObject({
    ...kort.shape,
    nummers: z.array(z.string()).describe('Alle nummers, in één vaste vorm'),
    trefwoorden: z.array(z.string()),
    verantwoording: z
      .string()
      .optional()
      .describe('Van de redactie: hoe deze tekst tot stand kwam'),
    openbaarSinds: day.optional(),
    briefhoofd: z.array(z.strictObject({ opschrift: z.string(), regels: z.array(z.string()) })),
    organisaties: z.array(
      z.strictObject({
        id: z.string(),
        naam: z.string(),
        rol: z.enum(ROLES),
        tooi: z.url().optional(),
      }),
    ),
    onderdelen: z.array(
      z.strictObject({
        anker: z.string(),
        kop: z.string(),
        niveau: z.int(),
        tekst: z.string(),
      }),
    ),
    noten: z.array(z.strictObject({ nummer: z.int(), anker: z.string(), tekst: z.string() })),
    bijlagen: z.array(bijlage),
    ondertekening: z.array(z.strictObject({ functie: z.array(z.string()), naam: z.string() })),
    beschrevenIn: z
      .string()
      .optional()
      .describe('Het stuk dat hierover vertelt, als het archief het stuk zelf niet heeft'),
    verwijstNaar: z.array(connection).describe('Wat de tekst van het stuk zelf noemt'),
    geciteerdDoor: z.array(connection).describe('Stukken die dit stuk noemen en niet ouder zijn'),
    zieOok: z.array(connection).describe('De rest: verbanden van de redactie, en oudere stukken'),
    dossiers: z.array(z.string()).describe('De dossiers waarin het stuk staat'),
    versies: z.array(versie),
    bron: z.strictObject({ adres: url, sha256: z.string().optional() }),
    vormen,
  })
  .meta({ id: 'Stuk' });

export const stukken = z
  .strictObject({
    totaal: z.int(),
    pagina: z.int(),
    paginas: z.int(),
    vorige: url.optional(),
    volgende: url.optional(),
    stukken: z.array(kort),
  })
  .meta({ id: 'Stukken' });

export const organisaties = z
  .strictObject({
    organisaties: z.array(
      z.strictObject({
        id: z.string(),
        naam: z.string(),
        afkorting: z.string().optional(),
        soort: z.string(),
        tooi: z.url().optional(),
        website: z.url().optional(),
        pagina: url,
        stukken: z.array(z.strictObject({ ref: z.string(), rol: z.enum(ROLES) })),
      }),
    ),
  })
  .meta({ id: 'Organisaties' });

export const dossiers = z
  .strictObject({
    dossiers: z.array(
      z.strictObject({
        ref: z.string(),
        titel: z.string(),
        pagina: url,
        json: url,
        haltes: z.array(
          z.strictObject({
            wanneer: z.strictObject({
              gedrukt: z.string(),
              van: day,
              tot: day,
              bijBenadering: z.boolean(),
            }),
            titel: z.string(),
            tekst: z.string().optional(),
            stuk: z.string().optional(),
            bron: z.string().optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Dossiers' });

export const graaf = z
  .strictObject({
    knopen: z.array(
      z.strictObject({
        id: z.string(),
        titel: z.string(),
        adres: url.optional(),
        hier: z.boolean(),
        ingetrokken: z.boolean().describe('Waar als alleen nummer en adres er nog zijn'),
      }),
    ),
    lijnen: z.array(
      z.strictObject({
        van: z.string(),
        naar: z.string(),
        relatie: z.string(),
        oorsprong: ORIGIN,
        zeker: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Graaf' });

export const inhoud = z
  .strictObject({
    naam: z.string(),
    versie: z.string(),
    stukken: z.int(),
    adressen: z.strictObject({
      openapi: url,
      stukken: url,
      organisaties: url,
      dossiers: url,
      graaf: url,
      ndjson: url,
      bulk: url,
      index: url,
    }),
  })
  .meta({ id: 'Inhoud' });
