import type { Stuk } from '../mdx/types.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { RULE_NAMES } from '../model/messages.ts';
import { writeAddress } from './address.ts';
import { citedNumbers, ownIds } from './facts.ts';
import { kamerstukPages } from './kamerstuk-view.ts';
import { kindPages } from './lists.ts';
import { organisationPages } from './organisation-pages.ts';
import { REGISTER_PAGE } from './register.ts';
import type { Archive } from './types.ts';

/** A page for people that search engines may list. */
export interface PublicPage {
  /** Address without the base: `/nota/`. */
  readonly path: string;
  /** The document, where the page is one. */
  readonly stuk?: Stuk;
}

/** Pages about the site itself, in `src/pages/over`. */
const ABOUT = [
  '/over/',
  '/over/integriteit/',
  '/over/open-data/',
  '/over/privacy/',
  '/over/redactie/',
  '/over/redactie/onderdelen/',
  '/over/redactie/voorgoed/',
  '/over/redactie/waardelijsten/',
  '/over/regels/',
  '/over/toegankelijkheid/',
];

/**
 * @param archive the archive
 * @param pageSize documents that a page of a list shows
 * @returns every page that search engines may list; a new kind of page is added here, and a test of the
 *   built site says so when it is not
 */
export function* publicPages(archive: Archive, pageSize: number): Generator<PublicPage> {
  yield { path: '/' };
  for (const stuk of archive.stukken) yield { path: stuk.path, stuk };
  for (const kind of KIND_NAMES)
    for (const { path } of kindPages(archive, kind, pageSize)) yield { path };
  yield { path: '/organisatie/' };
  for (const entry of archive.organisaties.values())
    for (const { path } of organisationPages(archive, entry, pageSize)) yield { path };
  for (const dossier of archive.kamerstukken.keys())
    for (const { path } of kamerstukPages(archive, dossier, pageSize)) yield { path };
  yield { path: '/kenmerken/' };
  const numbers =
    [...archive.stukken, ...archive.withdrawn].reduce((sum, stuk) => sum + ownIds(stuk).length, 0) +
    citedNumbers(archive.incoming).length;
  const last = Math.ceil(numbers / REGISTER_PAGE);
  for (let page = 1; last > 1 && page <= last; page++)
    yield { path: writeAddress({ type: 'kenmerken', pagina: page }) };
  for (const path of ABOUT) yield { path };
  for (const rule of RULE_NAMES) yield { path: `/over/regels/${rule}/` };
}
