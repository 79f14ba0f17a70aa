import { defineCollection } from 'astro/content/config';
import { documentsOf } from './site/loader.ts';

/**
 * The schemas stand in `src/model`; the loader judges by them, in Dutch and all at once. `astro:content` would bring
 * all that pages are rendered with, of which nothing is needed here.
 */
export const collections = {
  nota: defineCollection({ loader: documentsOf('nota') }),
  brief: defineCollection({ loader: documentsOf('brief') }),
  onderzoek: defineCollection({ loader: documentsOf('onderzoek') }),
  motie: defineCollection({ loader: documentsOf('motie') }),
  dossier: defineCollection({ loader: documentsOf('dossier') }),
};
