/** The lists that all documents share, each a file `content/<name>.yaml`. */
export const LIST_NAMES = ['organisaties', 'begrippen', 'openbare-contacten', 'redirects'] as const;

export type ListName = (typeof LIST_NAMES)[number];
