import { z } from 'zod';
import { beschrevenIn, paperDate, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** What is known to have happened to a motion on a day. */
export const MOTIE_EVENTS = [
  'ingediend',
  'verzocht',
  'aangenomen',
  'verworpen',
  'aangehouden',
] as const;

/** The chambers of parliament. */
export const KAMERS = ['Tweede Kamer', 'Eerste Kamer'] as const;

/** A motion of parliament, as far as the papers of the archive tell of it. */
export const motie = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  beschrevenIn,
  /** Surnames of the members who moved it, as the papers name them. */
  indieners: z
    .array(text)
    .min(1)
    .describe('De achternamen van de indieners, zoals het stuk die noemt.'),
  /** True where the papers write "c.s.": more members than are named. */
  cumSuis: z.boolean().default(false).describe('true als er c.s. achter de namen staat.'),
  kamer: z.enum(KAMERS).describe('De Kamer waarin de motie is ingediend.'),
  datum: paperDate.describe(
    'De dag van wat er met de motie gebeurde: 2024-08-19, of augustus 2024 als de dag niet bekend is.',
  ),
  /** What happened on that day, in the word of the paper. */
  gebeurtenis: z.enum(MOTIE_EVENTS).describe('Wat er op die dag met de motie gebeurde.'),
});
