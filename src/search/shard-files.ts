/**
 * The files by which the browser looks numbers up, as they stand in `/nummers/`. Rows are short,
 * because there are as many of them as numbers. Keys are compared as text, unit by unit.
 */

/** A document of the archive. Its address is `/<kind>/<id>/`; an empty number is the id. */
export type PaperRow = readonly [
  kind: string,
  id: string,
  number: string,
  datum: string,
  title: string,
];

/**
 * What a number leads to: the place of a document in `papers`, or the id of a paper elsewhere or of
 * a parliamentary dossier.
 */
export type SubjectRow = number | string;

/**
 * A number by which a person may look something up, and who cites it: the newest, and how many; then who
 * may cite it.
 */
export type KeyRow = readonly [
  key: string,
  subject: SubjectRow,
  citing?: readonly number[],
  citedBy?: number,
  maybe?: readonly number[],
];

/** Digits that stand further on in a kenmerk, up to its end. */
export type PartRow = readonly [digits: string, subject: SubjectRow];

/** The key under which the documents of a day stand; no typed number has a space in its key. */
export const dayKey = (iso: string): string => `datum ${iso}`;

/** All numbers from one key up to another. */
export interface Shard {
  readonly papers: readonly PaperRow[];
  /** Titles of the parliamentary dossiers that its rows lead to or are of, where papers print them, by id. */
  readonly titels?: Readonly<Record<string, string>>;
  /** In the order of their keys. */
  readonly keys: readonly KeyRow[];
  /** In the order of their digits. */
  readonly parts: readonly PartRow[];
}

/** Where to look: the file at place `n` holds everything from `first[n]` up to `first[n + 1]`. */
export interface Contents {
  readonly first: readonly string[];
  /** Names without `.json`. */
  readonly files: readonly string[];
}

/** The one file whose name never changes. At two levels its files hold contents, at one shards. */
export interface Manifest extends Contents {
  readonly levels: 1 | 2;
}

/** Name of the manifest, without `.json`. */
export const MANIFEST = 'index';

/**
 * @param contents a manifest or one of its parts
 * @param key a key
 * @returns the place of the file that holds the key, if any file does
 */
export function placeOf({ first }: Contents, key: string): number {
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((first[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
