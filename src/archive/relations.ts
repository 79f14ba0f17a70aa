import type { RELATIONS } from '../model/fields.ts';

/** Every way in which one document bears on another: those that editors state, and those we find. */
export type RelationName =
  | (typeof RELATIONS)[number]
  | 'heeft-bijlage'
  | 'beschreven-in'
  | 'noemt'
  | 'station'
  | 'bron';

/** What the editors name beside a paper, without a word of it that does. */
export const BY_EDITORS = 'Verband van de redactie';

/** The words for a relation, seen from the document that states it and from the other side. */
export const RELATION_WORDS: Readonly<
  Record<RelationName, readonly [forward: string, inverse: string]>
> = {
  'naar-aanleiding-van': ['Naar aanleiding van', 'Leidde tot'],
  'voert-uit': ['Geeft uitvoering aan', 'Uitgevoerd met'],
  'biedt-aan': ['Biedt aan', 'Aangeboden met'],
  beschrijft: ['Beschrijft', 'Beschreven in'],
  'bijlage-bij': ['Bijlage bij', 'Heeft als bijlage'],
  'heeft-bijlage': ['Heeft als bijlage', 'Bijlage bij'],
  'reactie-op': ['Reactie op', 'Beantwoord in'],
  'hoort-bij': ['Hoort bij', 'Hoort bij'],
  'beschreven-in': ['Beschreven in', 'Beschrijft'],
  noemt: ['Noemt', 'Genoemd in'],
  station: ['Beschrijft het spoor van', 'Onderdeel van dossier'],
  bron: ['Ontleent een gebeurtenis aan', 'Bron voor dossier'],
};
