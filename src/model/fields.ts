import { z } from 'zod';
import { exceptions } from './exceptions.ts';
import { KIND_NAMES } from './kind-names.ts';
import { parsePeriod } from './period.ts';

/** Text that must say something: no empty strings, no spaces at the ends. */
export const text = z.string().trim().min(1);

/** A date that the paper prints in full: ISO 8601, `2024-08-19`. */
export const date = z.iso.date();

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

/** What an organisation did with the paper; decides on which list of its page the paper stands. */
export const ROLES = [
  'afzender',
  'geadresseerde',
  'opdrachtgever',
  'uitvoerder',
  'betrokken',
  'genoemd',
] as const;

const organisationRole = z.strictObject({ organisatie: slug, rol: z.enum(ROLES) });

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

const relation = z.strictObject({ soort: z.enum(RELATIONS), stuk: documentRef });

/** Settles a reference that the grammar marks as uncertain: what it means, or that nobody knows. */
const settledReference = z.strictObject({
  tekst: text,
  betekent: z.union([z.literal('onbekend'), text]),
});

const STATUSES = ['gepubliceerd', 'gecorrigeerd', 'ingetrokken', 'concept'] as const;

/** Fields that every kind of document has. */
export const shared = {
  /** The title as the paper prints it. */
  titel: text,
  /** Two to four sentences by the editors in plain Dutch (level B1). */
  samenvatting: text.optional(),
  status: z.enum(STATUSES).default('gepubliceerd'),
  /** Why and when the status is not `gepubliceerd`; shown with it. */
  statusToelichting: text.optional(),
  organisaties: z.array(organisationRole).default([]),
  relaties: z.array(relation).default([]),
  /** Other numbers under which the paper is known: `kst-29279-823`, `2023D12345`. */
  nummers: z.array(text).default([]),
  verwijzingen: z.array(settledReference).default([]),
  trefwoorden: z.array(text).default([]),
  /** Notes of the editors on how this text came about; shown as theirs. */
  verantwoording: text.optional(),
  uitzonderingen: exceptions,
};

/** Where an annex is to be had. */
const annexPlace = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('archief'), stuk: documentRef }),
  z.strictObject({ soort: z.literal('bestand'), bestand: text }),
  z.strictObject({ soort: z.literal('elders'), adres: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ soort: z.literal('niet-opgenomen'), reden: text }),
]);

const annex = z.strictObject({ nummer: text, titel: text, vindplaats: annexPlace });

export const annexes = z.strictObject({
  /** What the letterhead prints behind "Bijlage(n)", literally. */
  gedrukt: text.optional(),
  /** The editors' remark where letterhead and list disagree. */
  toelichting: text.optional(),
  /** The heads of the printed list of annexes. */
  kolommen: z.tuple([text, text]).default(['Volgnummer', 'Naam']),
  lijst: z.array(annex).default([]),
});

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
