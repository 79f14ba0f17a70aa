import { z } from 'zod';
import { annexes, otherFields, paperDate, printedLabels, shared, text } from './fields.ts';
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
  kenmerk: text.describe('Het nummer van de nota, tussen aanhalingstekens.'),
  datum: paperDate.describe(
    'De datum van de nota: 2024-08-19, of augustus 2024 als de nota geen dag noemt.',
  ),
  doel: z.enum(NOTA_PURPOSES).describe('Wat de bewindspersoon met de nota moet doen.'),
  /** What the note prints behind "Nota actief openbaar". */
  actiefOpenbaar: text.optional().describe('Wat er staat achter Nota actief openbaar.'),
  aan: text.describe('Aan wie de nota gericht is, zoals gedrukt.'),
  van: text.optional().describe('Van welk onderdeel de nota komt; geen namen van ambtenaren.'),
  /** Names of officials are never published: the field can only say that the paper leaves them out. */
  opgesteldDoor: z
    .literal('weggelaten')
    .optional()
    .describe('Alleen ‘weggelaten’: namen van ambtenaren komen niet op de site.'),
  samengewerktMet: text
    .optional()
    .describe('Met welke onderdelen is samengewerkt; geen namen van ambtenaren.'),
  bijlagen: annexes.optional().describe('De bijlagen van de nota.'),
  overigeGegevens: otherFields,
  opschriften: printedLabels
    .default({})
    .describe('De opschriften van het stuk, waar die anders zijn dan gewoonlijk.'),
});
