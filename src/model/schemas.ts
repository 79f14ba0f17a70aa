import type { z } from 'zod';
import { brief } from './brief.ts';
import { dossier } from './dossier.ts';
import type { KindName } from './kind-names.ts';
import { motie } from './motie.ts';
import { nota } from './nota.ts';
import { onderzoek } from './onderzoek.ts';

/** The schema by which the frontmatter of each kind is judged. */
export const SCHEMAS = { nota, brief, onderzoek, motie, dossier } as const satisfies Record<
  KindName,
  z.ZodType
>;

/** The frontmatter of each kind after it was judged. */
export type Frontmatter = { [K in KindName]: z.infer<(typeof SCHEMAS)[K]> };
