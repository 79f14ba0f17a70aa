import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sha256 } from '../folder/digest.ts';
import { filesIn } from '../folder/files-in.ts';
import type { LedgerRow, Store } from '../folder/store.ts';
import { SUMS, summedPaths, writeSums } from '../outputs/sums.ts';
import type { Ledger } from './ledger.ts';
import { moveIn } from './staging.ts';

/** A file that waits, with what the ledger will know of it. */
export interface Arrival extends Omit<LedgerRow, 'changed'> {
  /** The folder in which it waits. */
  readonly from: string;
}

/** What pages load comes before them; what is asked for by a fixed name after what it names. */
function turnOf({ path: name }: Arrival): number {
  if (name.endsWith('.html')) return 2;
  return /(?:^|\/)(?:inhoud|pagefind-entry|index[^/]*)\.json$/.test(name) ? 1 : 0;
}

/**
 * Puts what was made in the site and takes out what is no longer part of it. At any moment every page there is whole and
 * finds all that it loads. Killed half-way, the ledger still knows every file that was put there.
 *
 * @param out folder of the site
 * @param ledger the new files, and those that are the same under another key
 * @param gone paths of files that go
 * @param store takes note
 * @param progress is told after each file
 */
export function publish(
  out: string,
  { arrivals, settled, why }: Pick<Ledger, 'arrivals' | 'settled' | 'why'>,
  gone: readonly string[],
  store: Store,
  progress: (done: number, all: number) => void,
): void {
  const site = path.resolve(out);
  const all = arrivals.length + gone.length;
  let done = 0;
  const pending = arrivals.map((file) => ({ ...file, key: '', size: -1, changed: -1 }));
  store.record(site, pending);
  const rows: LedgerRow[] = [];
  for (const file of [...arrivals].sort((a, b) => turnOf(a) - turnOf(b))) {
    if (why.get(file.path) !== 'nieuw') dropCopies(out, file.path, why);
    const changed = moveIn(path.join(file.from, file.path), path.join(out, file.path));
    rows.push({ ...file, changed });
    progress(++done, all);
  }
  // Pages go before what they load.
  const isPage = (name: string) => Number(name.endsWith('.html'));
  for (const name of [...gone].sort((a, b) => isPage(b) - isPage(a))) {
    dropCopies(out, name, why);
    rmSync(path.join(out, name), { force: true });
    dropEmpty(out, path.dirname(name));
    progress(++done, all);
  }
  store.record(site, [...rows, ...settled], gone);
}

/**
 * Removes what other commands made of a file, which is not of this file any more: compressed copies, and the PDF of a
 * page. What is a file of the site in its own right stays.
 */
function dropCopies(
  out: string,
  name: string,
  why: ReadonlyMap<string, unknown> = new Map(),
): void {
  const copies = [`${name}.br`, `${name}.gz`];
  if (name.endsWith('/index.html')) copies.push(`${path.dirname(name)}.pdf`);
  for (const copy of copies) if (!why.has(copy)) rmSync(path.join(out, copy), { force: true });
}

/** Removes a folder of the site that is empty, and those around it that are then. */
function dropEmpty(out: string, folder: string): void {
  if (folder === '.') return;
  const place = path.join(out, folder);
  if (!existsSync(place) || readdirSync(place).length > 0) return;
  rmdirSync(place);
  dropEmpty(out, path.dirname(folder));
}

/**
 * Lists the hash of every file of the site, last of all.
 *
 * @param out folder of the site
 * @param ledger the files whose hashes are known
 * @returns how many files are listed
 */
export function seal(out: string, ledger: ReadonlyMap<string, LedgerRow> = new Map()): number {
  const names = summedPaths(filesIn(out).filter((name) => !name.startsWith('.git/')));
  const text = writeSums(
    names.map((name) => ({
      path: name,
      sha256: ledger.get(name)?.sha256 ?? sha256(readFileSync(path.join(out, name))),
    })),
  );
  const list = path.join(out, SUMS);
  writeFileSync(`${list}.nieuw`, text);
  dropCopies(out, SUMS);
  moveIn(`${list}.nieuw`, list);
  return names.length;
}

/** @returns whether a file of the site is as the last build left it */
export function isUntouched(out: string, row: LedgerRow): boolean {
  const found = lstatSync(path.join(out, row.path), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === row.size && found.mtimeMs === row.changed;
}
