import { z } from 'zod';
import { slug, text } from './fields.ts';

/** A term or abbreviation that papers use and leave unexplained. */
const begrip = z.strictObject({
  /** The term as papers print it: `MBZK`, `c.s.`. */
  term: text.describe('Het woord of de afkorting, zoals de stukken die schrijven.'),
  /** Other forms of it that papers print. */
  vormen: z.array(text).default([]).describe('Andere schrijfwijzen in de stukken.'),
  /** What it stands for, in full. */
  betekenis: text.describe('Waar het voor staat, voluit.'),
  /** One or two sentences in plain Dutch. */
  uitleg: text.optional().describe('Een of twee zinnen uitleg in gewone taal.'),
  organisatie: slug
    .optional()
    .describe('De sleutel van de organisatie waar het om gaat, in organisaties.yaml.'),
});

/** `begrippen.yaml`: the list of terms. */
export const begrippen = z.array(begrip);

export type Begrip = z.infer<typeof begrip>;
