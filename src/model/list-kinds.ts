import type { z } from 'zod';
import { begrippen } from './begrip.ts';
import { contacten } from './contact.ts';
import type { ListName } from './list-names.ts';
import { organisaties } from './organisatie.ts';
import { redirects } from './redirects.ts';

/** The schema of each list: entries by their key for organisations, entries in order for the others. */
export const LISTS: Readonly<Record<ListName, z.ZodType>> = {
  organisaties,
  begrippen,
  'openbare-contacten': contacten,
  redirects,
};
