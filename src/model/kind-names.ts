/** The kinds of document that the archive holds, each a collection with an address of its own. */
export const KIND_NAMES = ['nota', 'brief', 'onderzoek', 'motie', 'dossier'] as const;

export type KindName = (typeof KIND_NAMES)[number];
