import { z } from 'zod';
import { date, period, shared, text } from './fields.ts';
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
  start: period.optional(),
  oplevering: period.optional(),
  /** The word that the paper puts before the delivery: "Oplevering", "Afronding". */
  opleveringOpschrift: text.default('Oplevering'),
  vragen: z
    .array(z.strictObject({ soort: z.enum(QUESTION_KINDS), vragen: z.array(text).min(1) }))
    .default([]),
  /** When the archive took it up, for lists; the date of the paper that describes it. */
  datum: date,
});

export type Onderzoek = z.infer<typeof onderzoek>;
