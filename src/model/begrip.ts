import { z } from 'zod';
import { slug, text } from './fields.ts';

/** A term or abbreviation that papers use and leave unexplained. */
const begrip = z.strictObject({
  /** The term as papers print it: `MBZK`, `c.s.`. */
  term: text,
  /** Other forms of it that papers print. */
  vormen: z.array(text).default([]),
  /** What it stands for, in full. */
  betekenis: text,
  /** One or two sentences in plain Dutch. */
  uitleg: text.optional(),
  organisatie: slug.optional(),
});

/** `begrippen.yaml`: the list of terms. */
export const begrippen = z.array(begrip);

export type Begrip = z.infer<typeof begrip>;
