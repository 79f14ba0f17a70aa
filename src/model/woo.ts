import { z } from 'zod';
import { slug } from './fields.ts';
import { DOCUMENTSOORTEN, INFORMATIECATEGORIEEN, TALEN, THEMAS } from './waardelijsten/termen.ts';

/** A value of one of the lists of DiWoo, by its label. */
function label<L extends Readonly<Record<string, string>>>(list: L) {
  return z.enum(Object.keys(list) as (keyof L & string)[]);
}

/**
 * What the Woo-index is told of a government paper beyond what the paper says. The defaults of each
 * kind stand in `publish/diwoo/kinds.ts`. Source: DiWoo 0.9.8.
 */
export const woo = {
  /** Themes of the TOP-lijst. */
  themas: z.array(label(THEMAS)).default([]),
  /** Where the paper differs from what its kind usually is. */
  diwoo: z
    .strictObject({
      categorie: label(INFORMATIECATEGORIEEN).optional(),
      documentsoort: label(DOCUMENTSOORTEN).optional(),
      taal: label(TALEN).optional(),
      /** Key of the organisation that answers for the paper. */
      verantwoordelijke: slug.optional(),
    })
    .optional(),
};
