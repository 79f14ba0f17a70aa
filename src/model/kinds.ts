import type { z } from 'zod';
import { brief } from './brief.ts';
import { dossier } from './dossier.ts';
import type { KindName } from './kind-names.ts';
import { motie } from './motie.ts';
import { nota } from './nota.ts';
import { onderzoek } from './onderzoek.ts';

export interface Kind {
  readonly schema: z.ZodType;
  /** Folder under `content/`. */
  readonly folder: string;
  readonly singular: string;
  readonly plural: string;
}

/** Everything that differs by kind and is data. The address of a document is `/<kind>/<id>/`. */
export const KINDS = {
  nota: { schema: nota, folder: 'notas', singular: 'Nota', plural: 'Nota’s' },
  brief: { schema: brief, folder: 'brieven', singular: 'Brief', plural: 'Brieven' },
  onderzoek: {
    schema: onderzoek,
    folder: 'onderzoeken',
    singular: 'Onderzoek',
    plural: 'Onderzoeken',
  },
  motie: { schema: motie, folder: 'moties', singular: 'Motie', plural: 'Moties' },
  dossier: { schema: dossier, folder: 'dossiers', singular: 'Dossier', plural: 'Dossiers' },
} as const satisfies Record<KindName, Kind>;

/** The frontmatter of each kind after it was judged. */
export type Frontmatter = { [K in KindName]: z.infer<(typeof KINDS)[K]['schema']> };
