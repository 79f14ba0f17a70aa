import { readAddress } from '../archive/address.ts';
import { isDerived } from '../archive/faded.ts';
import { contentAddresses, createTombstones } from '../archive/lasting-addresses.ts';
import type { Archive } from '../archive/types.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Redirect } from '../model/redirects.ts';
import { NOTHING, type Unknown } from './unknown.ts';

/** The list of addresses that the site ever had. */
export interface Lock {
  /** Path for messages. */
  readonly file: string;
  /** Addresses with the lines they stand on. */
  readonly lines: ReadonlyMap<string, number>;
  /** Lines at which Git left two versions of the list side by side. */
  readonly conflicts?: readonly number[];
}

/** What follows from one document or file: pages, sources, versions. Files for machines are for the build. */
function isOwn(address: string): boolean {
  const read = readAddress(address);
  if (read?.type === 'vorm') return read.ending === 'mdx';
  return read !== undefined && OWN.has(read.type);
}

const OWN: ReadonlySet<string> = new Set(['stuk', 'versie', 'versiebron', 'bestand']);

/** The document that an address is of. */
const refOf = (address: string) => address.split(/[/.]/).slice(1, 3).join('/');

/** Lists by kind, and pages that the site has whatever its content. */
const FIXED = new RegExp(
  `^/(?:$|(?:${KIND_NAMES.join('|')})/$|over/|zoeken/$|verwijzing/$|kenmerken/$|organisatie/$)`,
);

/**
 * Holds redirects and the list of addresses against the content, as far as can be told without building.
 *
 * @param archive the archive of public documents
 * @param redirects what `redirects.yaml` says
 * @param lock the list of addresses; without one nothing was promised yet
 * @param unknown what may be there and cannot be read
 * @returns redirects that lead nowhere or in circles, and addresses that would be lost
 */
export function checkAddresses(
  archive: Archive,
  redirects: readonly Redirect[],
  lock: Lock | undefined,
  unknown: Unknown = NOTHING,
): Problem[] {
  const here = contentAddresses(archive);
  const problems = checkRedirects(
    redirects,
    (address) =>
      here.has(address) ||
      FIXED.test(address) ||
      unknown.has(refOf(address)) ||
      (lock?.lines.has(address) ?? false),
    here,
  );
  if (!lock) return problems;
  for (const line of lock.conflicts ?? [])
    problems.push(problem('adressen-conflict', { file: lock.file, line, column: 1 }));
  const moved = new Set(archive.redirects.map(({ van }) => van));
  const buried = createTombstones(archive);
  for (const [address, line] of lock.lines) {
    if (!isOwn(address) || unknown.has(refOf(address))) continue;
    // Which files a document names that cannot be read, nobody knows.
    if (unknown.some && address.startsWith('/bestanden/')) continue;
    if (here.has(address) || moved.has(address) || buried(address)) continue;
    problems.push(problem('adres-verdwenen', { file: lock.file, line, column: 1 }, address));
  }
  const fresh = archive.stukken.filter(({ path }) => !lock.lines.has(path));
  if (fresh.length > 0) {
    const place = { file: lock.file, line: 1, column: 1 };
    problems.push(problem('adres-nieuw', place, fresh.length, fresh[0]?.path ?? ''));
  }
  return problems;
}

/**
 * @param redirects what `redirects.yaml` says
 * @param exists whether an address of the site has a page
 * @param here addresses that surely have one
 * @returns everything that would lead a reader nowhere or in circles
 */
export function checkRedirects(
  redirects: readonly Redirect[],
  exists: (address: string) => boolean,
  here: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const targets = new Map<string, string | undefined>();
  for (const { van, naar, place } of redirects) {
    if (targets.has(van)) problems.push(problem('omleiding-dubbel', place, van));
    else targets.set(van, naar);
    // A list may come back, and its page then goes before the redirect.
    if (here.has(van) && !isDerived(van))
      problems.push(problem('omleiding-bron-bestaat', place, van));
  }
  for (const { van, naar, place, target = place } of redirects) {
    if (naar === undefined || !naar.startsWith('/')) continue;
    const page = naar.replace(/#.*$/, '');
    const end = followed(van, targets);
    if (end === van) problems.push(problem('omleiding-lus', place, van));
    else if (targets.has(page)) problems.push(problem('omleiding-keten', target, naar, end));
    else if (!exists(page))
      problems.push(problem('omleiding-doel-ontbreekt', target, naar, nearest(page, here)));
  }
  return problems;
}

/** Where a reader ends who follows an address; the address itself when he comes back to it. */
function followed(
  van: string,
  targets: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const seen = new Set<string>();
  let here: string | undefined = van;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    const page: string = here.replace(/#.*$/, '');
    if (!targets.has(page)) return here;
    here = targets.get(page)?.replace(/#.*$/, '');
  }
  return here;
}
