import { z } from 'zod';
import { annexes, date, printedLabels, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** What a minister is asked to do with a note. */
export const NOTA_PURPOSES = [
  'ter besluitvorming',
  'ter beslissing',
  'ter ondertekening',
  'ter informatie',
  'ter bespreking',
  'ter advisering',
] as const;

/** A decision note for a minister. Source: Beleidslijn actieve openbaarmaking nota's 2022. */
export const nota = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  kenmerk: text,
  datum: date,
  doel: z.enum(NOTA_PURPOSES),
  /** What the note prints behind "Nota actief openbaar". */
  actiefOpenbaar: text.optional(),
  aan: text,
  van: text.optional(),
  /** Names of officials are never published: the field can only say that the paper leaves them out. */
  opgesteldDoor: z.literal('weggelaten').optional(),
  samengewerktMet: text.optional(),
  bijlagen: annexes.optional(),
  opschriften: printedLabels.default({}),
});
