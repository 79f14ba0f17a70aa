import { z } from 'zod';
import { MONTHS, readMonth } from './dates.ts';
import { exceptions } from './exceptions.ts';
import { KIND_NAMES } from './kind-names.ts';
import { parsePeriod } from './period.ts';
import { ROLES } from './roles.ts';
import { TALEN } from './waardelijsten/termen.ts';

/** Text that must say something: no empty strings, no spaces at the ends. */
export const text = z.string().trim().min(1);

/** A day: ISO 8601, `2024-08-19`. */
export const date = z.iso.date();

/** What `paperDate` takes, for programs that check a file while it is written. */
const PAPER_DATE = `^(\\d{4}-\\d{2}-\\d{2}|(${MONTHS.join('|')}) \\d{4})$`;

/**
 * The date of a paper: its day, `2024-08-19`, or where the paper gives no day its month as it prints it, `augustus
 * 2024`. Becomes ISO 8601: a month is `2024-08`.
 */
export const paperDate = z
  .string()
  .meta({ pattern: PAPER_DATE })
  .transform((printed, context) => {
    const found = date.safeParse(printed).data ?? readMonth(printed);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', input: printed, params: { rule: 'datum-onleesbaar' } });
    return z.NEVER;
  });

/** A period as the paper prints it: `2022`, `Q1 2023`, `eind 2024`, or an ISO date. */
export const period = z.string().transform((printed, context) => {
  const found = parsePeriod(printed);
  if (found) return found;
  context.addIssue({ code: 'custom', params: { rule: 'periode-onleesbaar', found: printed } });
  return z.NEVER;
});

/** Another document of the archive: `onderzoek/wrr-media-en-democratie`. */
export const documentRef = z
  .string()
  .regex(new RegExp(`^(${KIND_NAMES.join('|')})/[a-z0-9]+(-[a-z0-9]+)*$`));

/** The key of an organisation in `organisaties.yaml`. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const organisationRole = z.strictObject({
  organisatie: slug.describe('De sleutel van de organisatie in organisaties.yaml.'),
  rol: z.enum(ROLES).describe('Wat de organisatie met het stuk deed.'),
});

/**
 * How one document bears on another, seen from the document that states it. The archive gives the
 * other side its own words, see `archive/relations.ts`.
 */
export const RELATIONS = [
  'naar-aanleiding-van',
  'voert-uit',
  'biedt-aan',
  'beschrijft',
  'bijlage-bij',
  'reactie-op',
  'hoort-bij',
] as const;

const relation = z.strictObject({
  soort: z.enum(RELATIONS).describe('Hoe dit stuk zich tot het andere verhoudt.'),
  stuk: documentRef.describe('Het andere stuk: soort/naam, zoals onderzoek/digitale-balans.'),
});

/** A motion or a study that the archive does not hold, and that one of its papers tells of. */
export const beschrevenIn = documentRef
  .optional()
  .describe(
    'Het stuk dat hierover vertelt, als het archief de motie of het onderzoek zelf niet heeft: brief/2023-0000052515.',
  );

/** Settles a reference that the grammar marks as uncertain: what it means, or that nobody knows. */
const settledReference = z.strictObject({
  tekst: text.describe('De woorden van de verwijzing, precies zoals ze in de tekst staan.'),
  betekent: z
    .union([z.literal('onbekend'), text])
    .describe('Het nummer dat bedoeld is, of onbekend.'),
});

/** A value of one of the lists of DiWoo, by its label. */
export function label<L extends Readonly<Record<string, string>>>(list: L) {
  return z.enum(Object.keys(list) as (keyof L & string)[]);
}

const STATUSES = ['gepubliceerd', 'gecorrigeerd', 'ingetrokken'] as const;

/** Fields that every kind of document has. */
export const shared = {
  /** The title as the paper prints it. */
  titel: text.describe('De titel, woord voor woord zoals het stuk die noemt.'),
  titelTaal: label(TALEN)
    .optional()
    .describe('De taal van de titel, als die een andere is dan die van het stuk.'),
  /** Two to four sentences by the editors in plain Dutch (level B1). */
  samenvatting: text
    .optional()
    .describe('Twee tot vier zinnen in gewone taal (niveau B1), van de redactie.'),
  /** True for a draft: it is checked and previewed, and nothing of it is published. */
  concept: z
    .boolean()
    .default(false)
    .describe('true zolang u aan het stuk werkt: het komt dan nergens op de site.'),
  status: z
    .enum(STATUSES)
    .default('gepubliceerd')
    .describe('Wat er met het stuk is na publicatie; zonder dit veld is het gepubliceerd.'),
  /** Why and when the status is not `gepubliceerd`; shown with it. */
  statusToelichting: text
    .optional()
    .describe('Waarom de status anders is dan gepubliceerd, en sinds wanneer; lezers zien dit.'),
  organisaties: z
    .array(organisationRole)
    .default([])
    .describe('De organisaties die iets met het stuk te maken hebben, elk met een rol.'),
  relaties: z
    .array(relation)
    .default([])
    .describe('Hoe dit stuk samenhangt met andere stukken van het archief.'),
  /** Other numbers under which the paper is known: `kst-29279-823`, `2023D12345`. */
  nummers: z
    .array(text)
    .default([])
    .describe('Andere nummers van het stuk, zoals kst-29279-823 of 2023D12345.'),
  verwijzingen: z
    .array(settledReference)
    .default([])
    .describe('Wat een onzekere verwijzing in de tekst betekent.'),
  trefwoorden: z.array(text).default([]).describe('Woorden waaronder een lezer het stuk zoekt.'),
  /** Notes of the editors on how this text came about; shown as theirs. */
  verantwoording: text
    .optional()
    .describe('Hoe de tekst op de site tot stand kwam; lezers zien dat dit van de redactie is.'),
  uitzonderingen: exceptions.describe(
    'Regels van de controle die voor dit stuk niet gelden, elk met de reden.',
  ),
};

/** Where an annex is to be had. */
const annexPlace = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('archief').describe('De bijlage is een stuk van dit archief.'),
    stuk: documentRef.describe('Het stuk dat de bijlage is: soort/naam.'),
  }),
  z.strictObject({
    soort: z.literal('bestand').describe('De bijlage is een bestand in content/bestanden.'),
    bestand: text.describe('Plaats van het bestand binnen content/bestanden.'),
  }),
  z.strictObject({
    soort: z.literal('elders').describe('De bijlage staat op een andere site.'),
    adres: z
      .url({ protocol: /^https?$/ })
      .describe('Het adres van de bijlage, met https:// ervoor.'),
  }),
  z.strictObject({
    soort: z.literal('niet-opgenomen').describe('De bijlage is hier niet te krijgen.'),
    reden: text.describe('Waarom de bijlage er niet is; lezers zien dit.'),
  }),
]);

const annex = z.strictObject({
  nummer: text.describe('Het nummer van de bijlage, tussen aanhalingstekens.'),
  titel: text.describe('De naam van de bijlage, zoals gedrukt.'),
  titelTaal: label(TALEN)
    .optional()
    .describe('De taal van die naam, als die een andere is dan die van het stuk.'),
  vindplaats: annexPlace.describe('Waar de bijlage te krijgen is.'),
});

export const annexes = z.strictObject({
  /** What the letterhead prints behind "Bijlage(n)", literally. */
  gedrukt: text
    .optional()
    .describe('Wat er bovenaan het stuk achter Bijlage(n) staat, letterlijk.'),
  /** The editors' remark where letterhead and list disagree. */
  toelichting: text
    .optional()
    .describe('Opmerking van de redactie als dat getal en de lijst verschillen.'),
  /** The heads of the printed list of annexes. */
  kolommen: z
    .tuple([text, text])
    .default(['Volgnummer', 'Naam'])
    .describe('De twee koppen boven de lijst van bijlagen, zoals gedrukt.'),
  lijst: z.array(annex).default([]).describe('De bijlagen, in de volgorde van het stuk.'),
});

/** What a letterhead prints besides the fields that papers of its kind have. */
export const otherFields = z
  .array(
    z.strictObject({
      opschrift: text.describe('Wat ervoor staat, zoals Projectnaam.'),
      tekst: text.describe('Wat erachter staat, zoals gedrukt; geen namen van ambtenaren.'),
    }),
  )
  .default([])
  .describe('Wat het briefhoofd nog meer noemt, in de volgorde van het stuk.');

/** The labels of a letterhead where the paper prints other words than the kind's usual ones. */
export const printedLabels = z.partialRecord(
  z.enum([
    'kenmerk',
    'uwKenmerk',
    'datum',
    'titel',
    'bijlagen',
    'aan',
    'van',
    'opgesteldDoor',
    'samengewerktMet',
    'actiefOpenbaar',
  ]),
  text,
);
