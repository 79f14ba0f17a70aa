import type { PaperKeys } from './paper-keys.ts';
import { type ListedPaper, papersFile, refRows } from './paper-lists.ts';
import { textOf } from './record-hits.ts';
import { reverse } from './reverse.ts';
import type { Contents } from './shard-files.ts';
import { cut, type Measure } from './stretches.ts';
import type { PartContents, SearchRecord, SpellingContents, WordRow } from './word-files.ts';
import type { Keying } from './word-keys.ts';

/** Sizes in characters before compression. */
const WORDS: Measure = { least: 5_000, most: 16_000, oneIn: 24 };
const SPELLING: Measure = { least: 3_000, most: 9_000, oneIn: 24 };
const REFS: Measure = { least: 800, most: 2_000, oneIn: 24 };

/** Longer words are addresses and the like, which nobody misspells. */
const LONGEST = 40;
/** So many printed forms of a word are told. */
const MOST_FORMS = 8;

/** A document with what it is found by. */
export interface KeyedPaper extends ListedPaper {
  readonly keys: PaperKeys;
}

interface Entry {
  documents: number;
  readonly forms: Map<string, number>;
}

/**
 * Makes the lists of words and documents of a part of the archive.
 *
 * @param papers the documents of the part
 * @param keying what gave their keys
 * @param nameOf a name for a content: the same for the same text, another for every other
 * @returns the content of each file by its name without `.json`, and the name of the table of contents
 */
export function makeWordLists(
  papers: readonly KeyedPaper[],
  keying: Keying,
  nameOf: (text: string) => string,
): { readonly files: ReadonlyMap<string, string>; readonly contents: string } {
  const files = new Map<string, string>();
  const write = (content: unknown): string => {
    const text = JSON.stringify(content);
    const name = nameOf(text);
    files.set(name, text);
    return name;
  };
  const stretch = <Row extends readonly [string, ...unknown[]]>(
    rows: readonly Row[],
    measure: Measure,
  ): Contents => {
    const groups = rows.map((row) => ({
      key: row[0],
      size: JSON.stringify(row).length + 1,
      rows: [row],
    }));
    const parts = cut(groups.sort(byKey), measure);
    return {
      first: parts.map(({ key }) => key),
      files: parts.map((part) => write(part.rows)),
    };
  };

  const sorted = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { entries, spelled, printed } = readPapers(papers);
  const rows: WordRow[] = [...entries].map(([key, { documents, forms }]) => [
    key,
    documents,
    commonest(forms),
  ]);
  rows.push(...otherStems(entries, spelled, keying));
  const words = [...spelled]
    .filter(([word]) => /^[a-z]{4,}$/.test(word) && word.length < LONGEST)
    .map(([word, documents]) => {
      const as = commonest(printed.get(word) ?? new Map())[0];
      return as === undefined || as === word
        ? ([word, documents] as const)
        : ([word, documents, as] as const);
    });
  const spelling: SpellingContents = {
    vooraan: stretch(words, SPELLING),
    achteraan: stretch(
      words.map(([word, n]) => [reverse(word), n] as const),
      SPELLING,
    ),
  };
  const contents: PartContents = {
    woorden: stretch(rows, WORDS),
    spelling: write(spelling),
    stukken: stretch(refRows(sorted), REFS),
    lijst: write(papersFile(sorted)),
    dagen: write(sorted.map(({ record }) => record.datum.slice(5)).join(' ')),
  };
  return { files, contents: write(contents) };
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }) =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/**
 * @param records what documents say
 * @returns how often each longer word stands in them, by which of several ways to split a compound one is taken
 */
export function countLongWords(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const text of [record.titel, ...record.tekst.map(textOf)])
      for (const word of text.toLowerCase().match(/[a-zà-öø-ÿ]{4,}/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In how many documents each word stands and in which forms, in how many each is printed in just that form, and how. */
function readPapers(papers: readonly KeyedPaper[]) {
  const entries = new Map<string, Entry>();
  const spelled = new Map<string, number>();
  const printed = new Map<string, Map<string, number>>();
  for (const { keys } of papers) {
    for (const key of keys.text.keys()) {
      const entry: Entry = entries.get(key) ?? { documents: 0, forms: new Map() };
      entries.set(key, entry);
      entry.documents += 1;
      for (const form of keys.forms.get(key) ?? [])
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    }
    for (const word of keys.spelled) {
      spelled.set(word, (spelled.get(word) ?? 0) + 1);
      const as = keys.printed.get(word) ?? word;
      const counts = printed.get(word) ?? new Map();
      printed.set(word, counts.set(as, (counts.get(as) ?? 0) + 1));
    }
  }
  return { entries, spelled, printed };
}

/**
 * @param entries the keys that there are
 * @param spelled the folded words that are printed
 * @returns rows for the other stems of the words that there are, unless they are words here too
 */
export function otherStems(
  entries: { has(key: string): boolean; keys(): Iterable<string> },
  spelled: { keys(): Iterable<string> },
  { keyOf, othersOf, stems }: Keying,
): (readonly [stem: string, key: string])[] {
  const rows = new Map<string, string>();
  const add = (stem: string, key: string) => {
    if (!entries.has(stem) && entries.has(key) && !rows.has(stem)) rows.set(stem, key);
  };
  for (const [stem, key] of [...stems()].sort()) add(stem, key);
  for (const key of entries.keys()) for (const stem of othersOf(key)) add(stem, keyOf(key));
  for (const word of [...spelled.keys()].sort())
    if (/^[a-z]+$/.test(word)) for (const stem of othersOf(word)) add(stem, keyOf(word));
  return [...rows];
}

function commonest(forms: ReadonlyMap<string, number>): string[] {
  return [...forms]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_FORMS)
    .map(([form]) => form);
}
