import { z } from 'zod';
import { documentRef, period, shared, text } from './fields.ts';
import { history } from './history.ts';

/** A stop on the trail: something that happened, with the paper that tells of it. */
const station = z.strictObject({
  wanneer: period.describe('Wanneer het gebeurde: 6 juli 2023, Q1 2023, eind 2024 of 2022.'),
  titel: text.describe('Wat er gebeurde, in een paar woorden.'),
  /** One sentence by the editors. */
  tekst: text.optional().describe('Een zin uitleg, van de redactie.'),
  /** The document that the event is about. */
  stuk: documentRef.optional().describe('Het stuk waar het om gaat: soort/naam.'),
  /** The document that tells of an event which has no page of its own. */
  bron: documentRef.optional().describe('Het stuk dat van deze gebeurtenis vertelt: soort/naam.'),
});

/** An editorial trail: how one thing led to another. Its text and summary are the editors' own. */
export const dossier = z.strictObject({
  ...shared,
  ...history,
  stations: z
    .array(station)
    .min(1)
    .describe('De gebeurtenissen van het dossier, in de volgorde van de tijd.'),
});
