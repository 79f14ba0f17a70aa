import { defineCollection } from 'astro:content';
import { documents } from './astro/loader.ts';

/** The schemas stand in `src/model`; the loader judges by them, in Dutch and all at once. */
export const collections = {
  nota: defineCollection({ loader: documents('nota') }),
  brief: defineCollection({ loader: documents('brief') }),
  onderzoek: defineCollection({ loader: documents('onderzoek') }),
  motie: defineCollection({ loader: documents('motie') }),
  dossier: defineCollection({ loader: documents('dossier') }),
};
