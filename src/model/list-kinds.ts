import type { z } from 'zod';
import { begrippen } from './begrip.ts';
import { contacten } from './contact.ts';
import { organisaties } from './organisatie.ts';
import { redirects } from './redirects.ts';

/** The lists that all documents share, each a file `content/<name>.yaml`. */
export const LIST_NAMES = ['organisaties', 'begrippen', 'openbare-contacten', 'redirects'] as const;

export type ListName = (typeof LIST_NAMES)[number];

/** The schema of each list: entries by their key for organisations, entries in order for the others. */
export const LISTS: Readonly<Record<ListName, z.ZodType>> = {
  organisaties,
  begrippen,
  'openbare-contacten': contacten,
  redirects,
};
