import type { Stuk } from '../mdx/types.ts';
import { writeAddress } from './address.ts';
import type { Version, VersionRow } from './lasting.ts';
import type { Archive } from './types.ts';

/**
 * @param stukken documents that may be read
 * @param versions texts of earlier versions, in any order
 * @returns by document, in order, the earlier versions that it says it had and whose text may be public
 */
export function versionsOf(
  stukken: readonly Stuk[],
  versions: readonly Version[],
): Map<string, readonly Version[]> {
  const found = new Map<string, readonly Version[]>();
  if (versions.length === 0) return found;
  for (const stuk of stukken) {
    const readable = readableNumbers(stuk);
    const own = versions.filter(({ ref, nummer }) => ref === stuk.ref && readable.has(nummer));
    if (own.length > 0)
      found.set(
        stuk.ref,
        own.sort((a, b) => a.nummer - b.nummer),
      );
  }
  return found;
}

/**
 * A version that was replaced for the sake of privacy takes the text of all before it out of the public
 * eye: what had to go stood in each of them.
 *
 * @param stuk a document
 * @returns the numbers of the earlier versions whose text may be public
 */
export function readableNumbers({ data: { versies } }: Stuk): Set<number> {
  const first = versies.findLastIndex(({ oorzaak }) => oorzaak === 'privacy');
  return new Set(versies.slice(Math.max(0, first), -1).map(({ nummer }) => nummer));
}

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns its versions, the newest first; empty for a paper that never changed
 */
export function historyOf(archive: Archive, stuk: Stuk): VersionRow[] {
  const { versies } = stuk.data;
  const last = versies.length;
  const texts = new Set(archive.versions.get(stuk.ref)?.map(({ nummer }) => nummer));
  const readable = (nummer: number) => nummer === last || texts.has(nummer);
  return versies
    .map(({ nummer, ...version }) => ({
      ...version,
      nummer,
      current: nummer === last,
      readable: readable(nummer),
      path: nummer === last ? stuk.path : writeAddress({ type: 'versie', ref: stuk.ref, nummer }),
      comparisons: versies
        .filter((later) => later.nummer > nummer && readable(nummer) && readable(later.nummer))
        .map((later) => ({
          nummer: later.nummer,
          path: writeAddress({
            type: 'vergelijking',
            ref: stuk.ref,
            van: nummer,
            tot: later.nummer,
          }),
        })),
    }))
    .reverse();
}

/** The page of an earlier version. */
export interface VersionPage {
  readonly current: Stuk;
  readonly row: VersionRow;
  /** The document as it was; absent where its text may not be public any more. */
  readonly stuk?: Stuk | undefined;
}

/** @returns a page for each version that another took the place of, whether it may be read or not */
export function versionPages(archive: Archive): VersionPage[] {
  return archive.stukken.flatMap((current) => {
    const texts = archive.versions.get(current.ref) ?? [];
    return historyOf(archive, current)
      .filter((row) => !row.current)
      .map((row) => ({
        current,
        row,
        stuk: texts.find(({ nummer }) => nummer === row.nummer)?.stuk,
      }));
  });
}

/** Two versions of a document to be held side by side. */
export interface VersionPair {
  readonly current: Stuk;
  /** `1-2`, the last part of the address. */
  readonly name: string;
  readonly rows: readonly [older: VersionRow, newer: VersionRow];
  readonly texts: readonly [older: Stuk, newer: Stuk];
}

/** @returns every pair of versions of every document that can both be read */
export function versionPairs(archive: Archive): VersionPair[] {
  return archive.stukken.flatMap((current) => {
    const rows = historyOf(archive, current);
    const text = (nummer: number) =>
      archive.versions.get(current.ref)?.find((version) => version.nummer === nummer)?.stuk ??
      current;
    return rows.flatMap((older) =>
      older.comparisons.flatMap(({ nummer }) => {
        const newer = rows.find((row) => row.nummer === nummer);
        const name = `${older.nummer}-${nummer}`;
        if (!newer) return [];
        return [
          {
            current,
            name,
            rows: [older, newer] as const,
            texts: [text(older.nummer), text(nummer)] as const,
          },
        ];
      }),
    );
  });
}
