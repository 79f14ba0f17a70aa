import type { KindName } from './kind-names.ts';

export interface Kind {
  /** Folder under `content/`. */
  readonly folder: string;
  readonly singular: string;
  readonly plural: string;
}

/**
 * What differs by kind besides its schema (`schemas.ts`), and is needed where none is loaded. The address of a
 * document is `/<kind>/<id>/`.
 */
export const KINDS = {
  nota: { folder: 'notas', singular: 'Nota', plural: 'Nota’s' },
  brief: { folder: 'brieven', singular: 'Brief', plural: 'Brieven' },
  onderzoek: { folder: 'onderzoeken', singular: 'Onderzoek', plural: 'Onderzoeken' },
  motie: { folder: 'moties', singular: 'Motie', plural: 'Moties' },
  dossier: { folder: 'dossiers', singular: 'Dossier', plural: 'Dossiers' },
} as const satisfies Record<KindName, Kind>;
