import { z } from 'zod';
import { text } from './fields.ts';

/** What can be on the list of public contacts. */
export const CONTACT_KINDS = ['e-mail', 'telefoon', 'adres', 'iban'] as const;

/** A way to reach an organisation that may stand in any document; reviewed by a person. */
const contact = z.strictObject({
  soort: z.enum(CONTACT_KINDS).describe('Wat voor gegeven het is.'),
  /** As papers print it; spaces and capitals are of no account. */
  waarde: text.describe('Het adres of nummer, zoals stukken het schrijven.'),
  /** Why it may be public. */
  reden: text.describe('Waarom het openbaar mag zijn.'),
  /** Where it was made public: a paper or a web page. */
  bron: text.describe('Waar dat uit blijkt: een stuk of een webpagina.'),
});

/** `openbare-contacten.yaml`: addresses and numbers that are public by themselves. */
export const contacten = z.array(contact);

export type Contact = z.infer<typeof contact>;
