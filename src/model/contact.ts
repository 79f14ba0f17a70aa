import { z } from 'zod';
import { text } from './fields.ts';

const CONTACT_KINDS = ['e-mail', 'telefoon', 'adres', 'iban'] as const;

/** A way to reach an organisation that may stand in any document; reviewed by a person. */
const contact = z.strictObject({
  soort: z.enum(CONTACT_KINDS),
  /** As papers print it; spaces and capitals are of no account. */
  waarde: text,
  /** Why it may be public. */
  reden: text,
  /** Where it was made public: a paper or a web page. */
  bron: text,
});

/** `openbare-contacten.yaml`: addresses and numbers that are public by themselves. */
export const contacten = z.array(contact);

export type Contact = z.infer<typeof contact>;
