import { z } from 'zod';
import { slug, text } from './fields.ts';

const ORGANISATION_KINDS = [
  'ministerie',
  'parlement',
  'adviescollege',
  'kennisinstituut',
  'universiteit',
  'platform',
  'overig',
] as const;

/** An organisation that papers come from, go to or speak of. */
const organisatie = z.strictObject({
  naam: text,
  afkorting: text.optional(),
  soort: z.enum(ORGANISATION_KINDS),
  /** Identifier in TOOI, where the organisation has one. Source: standaarden.overheid.nl/tooi. */
  tooi: z
    .string()
    .regex(/^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z0-9]+$/)
    .optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
  /** One or two sentences by the editors: what it is and does. */
  toelichting: text.optional(),
});

/** `organisaties.yaml`: organisations by their key. */
export const organisaties = z.record(slug, organisatie);

export type Organisatie = z.infer<typeof organisatie>;
