import { z } from 'zod';
import { beschrevenIn, paperDate, period, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** What a list of questions is called in the paper that describes the research. */
const QUESTION_KINDS = [
  'hoofdvraag',
  'deelvragen',
  'onderzoeksvraag',
  'onderzoeksvragen',
  'onderwerpen',
] as const;

/** Research that a paper describes or presents. */
export const onderzoek = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  beschrevenIn,
  start: period
    .optional()
    .describe('Wanneer het onderzoek begon: 2022, Q1 2023, eind 2024 of een dag.'),
  oplevering: period
    .optional()
    .describe('Wanneer het onderzoek klaar is, zoals het stuk dat zegt.'),
  /** The word that the paper puts before the delivery: "Oplevering", "Afronding". */
  opleveringOpschrift: text
    .default('Oplevering')
    .describe('Het woord dat het stuk daarvoor gebruikt, zoals Afronding.'),
  vragen: z
    .array(
      z.strictObject({
        soort: z.enum(QUESTION_KINDS).describe('Hoe het stuk deze vragen noemt.'),
        vragen: z.array(text).min(1).describe('De vragen, woord voor woord.'),
      }),
    )
    .default([])
    .describe('De vragen van het onderzoek, per soort.'),
  /** When the archive took it up, for lists; the date of the paper that describes it. */
  datum: paperDate.describe(
    'De datum van het stuk dat het onderzoek beschrijft: 2024-08-19, of augustus 2024 als het geen dag noemt.',
  ),
});

export type Onderzoek = z.infer<typeof onderzoek>;
