import type { Stuk } from '../mdx/types.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { citedNumbers, ownIds } from './build.ts';
import { dossierAddress } from './kamerstukken.ts';
import { yearsOf } from './lists.ts';
import { REGISTER_PAGE } from './register.ts';
import type { Archive } from './types.ts';
import { versionPages } from './versions.ts';

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
  for (const kind of KIND_NAMES) {
    yield { path: `/${kind}/` };
    const years = yearsOf(archive, kind);
    for (const { year } of years) yield { path: `/${kind}/jaar/${year}/` };
    const count = years.reduce((sum, year) => sum + year.count, 0);
    for (let page = 2; page <= Math.ceil(count / pageSize); page++)
      yield { path: `/${kind}/pagina/${page}/` };
  }
  yield { path: '/organisatie/' };
  for (const { path } of archive.organisaties.values()) yield { path };
  for (const dossier of archive.kamerstukken.keys()) yield { path: dossierAddress(dossier) };
  yield { path: '/kenmerken/' };
  const numbers =
    archive.stukken.reduce((sum, stuk) => sum + ownIds(stuk).length, 0) +
    citedNumbers(archive.incoming).length;
  const last = Math.ceil(numbers / REGISTER_PAGE);
  for (let page = 1; last > 1 && page <= last; page++) yield { path: `/kenmerken/${page}/` };
  for (const path of ABOUT) yield { path };
}

/**
 * @param archive the archive
 * @returns the addresses that follow from the content alone: documents, withdrawn ones too, their
 *   sources and versions, their files, organisations and parliamentary dossiers
 */
export function contentAddresses(archive: Archive): Set<string> {
  const found = new Set<string>();
  for (const { path, ref } of archive.stukken) found.add(path).add(`/${ref}.mdx`);
  for (const { path } of archive.withdrawn) found.add(path);
  for (const { row, stuk } of versionPages(archive)) {
    found.add(row.path);
    if (stuk) found.add(`${row.path.slice(0, -1)}.mdx`);
  }
  for (const file of archive.files.keys()) found.add(`/bestanden/${file}`);
  for (const { path } of archive.organisaties.values()) found.add(path);
  for (const dossier of archive.kamerstukken.keys()) found.add(dossierAddress(dossier));
  return found;
}

/**
 * Tells whether an address that is gone is answered for by a page that says why: of a document that was
 * withdrawn, with its files, or of an earlier version that may not be public any more.
 *
 * @param archive the archive
 * @returns a function from an address to the answer
 */
export function createTombstones(archive: Archive): (address: string) => boolean {
  const refs = new Set(archive.withdrawn.map(({ ref }) => ref));
  const files = new Set(archive.withdrawn.flatMap(({ facts }: Stuk) => facts.files));
  const versions = new Set(
    versionPages(archive)
      .filter(({ stuk }) => stuk === undefined)
      .map(({ row }) => row.path.slice(1, -1)),
  );
  return (address) => {
    if (address.startsWith('/bestanden/')) return files.has(address.slice('/bestanden/'.length));
    const [, document = ''] = /^\/([a-z]+\/[^/.]+)[/.]/.exec(address) ?? [];
    const [, version = ''] = /^\/([a-z]+\/[^/.]+\/versie\/\d+)[/.]/.exec(address) ?? [];
    return refs.has(document) || versions.has(version);
  };
}
