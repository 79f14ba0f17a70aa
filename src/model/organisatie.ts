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
  naam: text.describe('De naam van de organisatie, voluit.'),
  afkorting: text.optional().describe('De afkorting, als die gangbaar is.'),
  soort: z.enum(ORGANISATION_KINDS).describe('Wat voor organisatie het is.'),
  /** Identifier in TOOI, where the organisation has one. Source: standaarden.overheid.nl/tooi. */
  tooi: z
    .string()
    .regex(/^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z0-9]+$/)
    .optional()
    .describe('Het adres van de organisatie in het register TOOI, als zij daar staat.'),
  website: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('De website, met https:// ervoor.'),
  /** One or two sentences by the editors: what it is and does. */
  toelichting: text
    .optional()
    .describe('Een of twee zinnen in gewone taal: wat de organisatie is en doet.'),
});

/** `organisaties.yaml`: organisations by their key. */
export const organisaties = z.record(slug, organisatie);

export type Organisatie = z.infer<typeof organisatie>;
