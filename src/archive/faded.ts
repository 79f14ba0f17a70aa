import { KINDS } from '../model/kinds.ts';
import { describe } from '../references/resolve.ts';
import { readAddress, writeAddress } from './address.ts';
import { followedLists } from './feeds.ts';
import { yearsOf } from './lists.ts';
import { longParts, PART_NAMES } from './relation-pages.ts';
import type { Archive } from './types.ts';

/** A list that the site once had and of which nothing is left to show. */
export interface Faded {
  /** Its address, without the base. */
  readonly path: string;
  /** What it was a list of. */
  readonly title: string;
  /** Where what it listed stands now, without the base. */
  readonly instead?: string;
}

/** Names of the feeds beside a list. */
const FEED = /(?:atom\.xml|feed\.json)$/;

/**
 * Tells addresses that follow from what happens to be in the archive from those that are promised for ever: a year, a page
 * of a list, an organisation, a parliamentary dossier, a long part after a text, the feeds and sitemaps of lists. They come and go with the papers,
 * so that taking down a paper never waits for them.
 *
 * @param address an address, without the base
 * @returns whether it is derived
 */
export function isDerived(address: string): boolean {
  if (FEED.test(address) || address.startsWith('/sitemaps/')) return true;
  const type = readAddress(address)?.type;
  return (
    type === 'jaar' ||
    type === 'pagina' ||
    type === 'organisatie' ||
    type === 'kamerstukdossier' ||
    type === 'verband' ||
    type === 'kenmerken'
  );
}

/**
 * @param archive the archive
 * @param promised addresses that the site ever had
 * @returns the lists among them that show nothing now, which keep a page that says so
 */
export function fadedLists(archive: Archive, promised: Iterable<string>): Faded[] {
  return [...promised].flatMap((path): Faded[] => {
    const address = readAddress(path);
    if (address?.type === 'jaar') {
      const alive = yearsOf(archive, address.soort).some(({ key }) => key === String(address.jaar));
      return alive ? [] : [{ path, title: `${KINDS[address.soort].plural} uit ${address.jaar}` }];
    }
    if (address?.type === 'organisatie')
      return archive.organisaties.has(address.key)
        ? []
        : [{ path, title: `Stukken van ${address.key}` }];
    if (address?.type === 'kamerstukdossier')
      return [...archive.kamerstukken.keys()].some(
        (id) => writeAddress({ type: 'kamerstukdossier', id }) === path,
      )
        ? []
        : [{ path, title: describe(address.id) }];
    if (address?.type === 'verband') {
      const stuk = archive.stukken.find(({ ref }) => ref === address.ref);
      const long = stuk ? longParts(archive, stuk) : [];
      if (long.some(([deel]) => deel === address.deel)) return [];
      const instead = writeAddress({ type: 'stuk', ref: address.ref });
      return [{ path, title: `${PART_NAMES[address.deel]}: ${address.ref}`, instead }];
    }
    return [];
  });
}

/**
 * @param archive the archive
 * @param promised addresses that the site ever had
 * @returns the lists whose feeds are among them and have nothing to tell now, by their addresses
 */
export function fadedFeeds(archive: Archive, promised: Iterable<string>): string[] {
  const alive = new Set([...followedLists(archive)].map(({ path }) => path));
  const lists = new Set(
    [...promised].filter((path) => FEED.test(path)).map((path) => path.replace(FEED, '')),
  );
  // Of a document that moved or went the feeds go with it.
  return [...lists].filter((path) => !alive.has(path) && readAddress(path)?.type !== 'stuk');
}
