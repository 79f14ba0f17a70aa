import { z } from 'zod';
import { annexes, date, printedLabels, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** A letter of a member of the government to one of the chambers of parliament (Kamerbrief). */
export const brief = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  kenmerk: text,
  /** Null where the letter prints the label and leaves it empty. */
  uwKenmerk: text.nullable().optional(),
  datum: date,
  retouradres: text.optional(),
  /** Lines of the address, as printed. */
  geadresseerde: z.array(text).min(1),
  afzender: z.strictObject({
    regels: z.array(text).min(1),
    /** The web address as printed, with where it leads. */
    website: z.strictObject({ tekst: text, adres: z.url({ protocol: /^https?$/ }) }).optional(),
  }),
  /** Those who sign; the lines of their function as printed. Only people who act in public. */
  ondertekening: z.array(z.strictObject({ functie: z.array(text).min(1), naam: text })).min(1),
  bijlagen: annexes.optional(),
  opschriften: printedLabels.default({}),
});
