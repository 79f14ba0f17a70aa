import { z } from 'zod';
import { date, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** What is known to have happened to a motion on a day. */
const MOTIE_EVENTS = ['ingediend', 'verzocht', 'aangenomen', 'verworpen', 'aangehouden'] as const;

/** A motion of parliament, as far as the papers of the archive tell of it. */
export const motie = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  /** Surnames of the members who moved it, as the papers name them. */
  indieners: z.array(text).min(1),
  /** True where the papers write "c.s.": more members than are named. */
  cumSuis: z.boolean().default(false),
  kamer: z.enum(['Tweede Kamer', 'Eerste Kamer']),
  datum: date,
  /** What happened on that day, in the word of the paper. */
  gebeurtenis: z.enum(MOTIE_EVENTS),
});
