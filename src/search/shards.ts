import type { Entry, Subject } from './entries.ts';
import {
  type Contents,
  type KeyRow,
  MANIFEST,
  type Manifest,
  type PaperRow,
  type PartRow,
  type Shard,
} from './shard-files.ts';
import { cut, type Group, type Measure } from './stretches.ts';

const SHARD: Measure = { least: 7_000, most: 22_000, oneIn: 40 };
const CONTENTS: Measure = { least: 1_800, most: 4_800, oneIn: 40 };
/** A manifest of more shards than this gets a second level. */
const ONE_LEVEL = 64;

/**
 * Writes the files by which numbers are looked up: shards of neighbouring keys, and a manifest that
 * says where each begins. Where a file ends is decided by the keys around that place alone, and the
 * name of a file by its content, so a new number changes its own shard and leaves the others and
 * their names as they were.
 *
 * @param entries numbers and what they lead to, in any order
 * @param nameOf a name for a content: the same for the same text, another for every other
 * @returns the content of each file by its name without `.json`; the manifest is called `index`
 */
export function buildShards(
  entries: readonly Entry[],
  nameOf: (text: string) => string,
): Map<string, string> {
  const files = new Map<string, string>();
  const write = (content: Shard | Contents): string => {
    const text = JSON.stringify(content);
    const name = nameOf(text);
    files.set(name, text);
    return name;
  };
  const contentsOf = (parts: readonly (readonly [first: string, file: string])[]): Contents => ({
    first: parts.map(([first]) => first),
    files: parts.map(([, file]) => file),
  });

  const shards = cut(grouped(entries), SHARD).map(
    ({ key, rows }) => [key, write(shardOf(rows))] as const,
  );
  const flat = shards.length <= ONE_LEVEL;
  const top = flat
    ? shards
    : cut(
        shards.map((row) => ({
          key: row[0],
          size: row[0].length + row[1].length + 6,
          rows: [row],
        })),
        CONTENTS,
      ).map(({ key, rows }) => [key, write(contentsOf(rows))] as const);
  const manifest: Manifest = { levels: flat ? 1 : 2, ...contentsOf(top) };
  files.set(MANIFEST, JSON.stringify(manifest));
  return files;
}

/** Entries with the same key together, in the order of their keys. */
function grouped(entries: readonly Entry[]): Group<Entry>[] {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups: { key: string; size: number; rows: Entry[] }[] = [];
  let last: { key: string; size: number; rows: Entry[] } | undefined;
  for (const entry of sorted) {
    if (last?.key !== entry.key) {
      last = { key: entry.key, size: 0, rows: [] };
      groups.push(last);
    }
    last.rows.push(entry);
    last.size += sizeOf(entry);
  }
  // Two that share a key stand in the same order, whatever the order they came in.
  for (const { rows } of groups) {
    if (rows.length > 1) rows.sort((a, b) => (nameOfSubject(a) < nameOfSubject(b) ? -1 : 1));
  }
  return groups;
}

function shardOf(entries: readonly Entry[]): Shard {
  const papers: PaperRow[] = [];
  const places = new Map<PaperRow, number>();
  const placeOf = (paper: PaperRow): number => {
    const known = places.get(paper);
    if (known !== undefined) return known;
    places.set(paper, papers.length);
    return papers.push(paper) - 1;
  };
  const titels: Record<string, string> = {};
  const keys: KeyRow[] = [];
  const parts: PartRow[] = [];
  for (const { key, part, subject } of entries) {
    const { leadsTo, titel, citing, citedBy, maybe = [] } = subject;
    if (titel) titels[titel[0]] = titel[1];
    const row = typeof leadsTo === 'string' ? leadsTo : placeOf(leadsTo);
    if (part) parts.push([key, row]);
    else if (maybe.length > 0)
      keys.push([key, row, citing.map(placeOf), citedBy, maybe.map(placeOf)]);
    else keys.push(citedBy === 0 ? [key, row] : [key, row, citing.map(placeOf), citedBy]);
  }
  return { papers, ...(Object.keys(titels).length > 0 ? { titels } : {}), keys, parts };
}

function nameOfSubject({ part, subject: { leadsTo } }: Entry): string {
  return `${part ? 1 : 0}${typeof leadsTo === 'string' ? leadsTo : `${leadsTo[0]}/${leadsTo[1]}`}`;
}

/** About what an entry adds to its file. */
function sizeOf({ key, part, subject }: Entry): number {
  return key.length + lengthOf(subject.leadsTo) + (part ? 0 : citingSize(subject));
}

function citingSize({ citing, maybe = [] }: Subject): number {
  return [...citing, ...maybe].reduce((sum, paper) => sum + lengthOf(paper), 0);
}

function lengthOf(row: PaperRow | string): number {
  if (typeof row === 'string') return row.length + 8;
  return row.reduce((sum, text) => sum + text.length, 24);
}
