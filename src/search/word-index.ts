import { tokenOf, wordsOf } from './fold.ts';
import { MOST_WEIGHT, type Posting, writePostings } from './postings.ts';
import { reverse } from './reverse.ts';
import type { Contents } from './shard-files.ts';
import { cut, type Measure } from './stretches.ts';
import {
  PAPERS_A_FILE,
  type PaperFacts,
  type PapersFile,
  type PartContents,
  type SearchRecord,
  type SpellingContents,
  type WordRow,
} from './word-files.ts';
import { hangingWords, type Keying } from './word-keys.ts';

/** Sizes in characters before compression. */
const WORDS: Measure = { least: 5_000, most: 16_000, oneIn: 24 };
const SPELLING: Measure = { least: 3_000, most: 9_000, oneIn: 24 };

/** What a word counts for by where it stands, in words of the text. */
const HEADING = 2;
const OTHER_NAME = 0.5;
/** A part of a word says less than the word. */
const PART = 0.5;
/** Of Okapi BM25: how soon more of the same says nothing new, and how much a long text weighs against it. */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** What a word in a title of one word is worth; BM25 of a text gives at most 2.2. */
const TITLE = 4;
const SCALE = MOST_WEIGHT / (SATURATION + 1 + TITLE);
/** Longer words are addresses and the like, which nobody misspells. */
const LONGEST = 40;
/** So many printed forms of a word are told. */
const MOST_FORMS = 8;

/** A document for the index. */
export interface IndexedPaper {
  /** `nota/2024-0000358151`. */
  readonly ref: string;
  readonly record: SearchRecord;
}

interface Entry {
  readonly postings: Posting[];
  readonly forms: Map<string, number>;
}

/**
 * Makes the index of words of a part of the archive.
 *
 * @param papers the documents of the part, in their order
 * @param keying gives the keys of words
 * @param nameOf a name for a content: the same for the same text, another for every other
 * @returns the content of each file by its name without `.json`, and the name of the table of contents
 */
export function buildWordIndex(
  papers: readonly IndexedPaper[],
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
    const parts = cut(groups, measure);
    return { first: parts.map(({ key }) => key), files: parts.map((part) => write(part.rows)) };
  };

  const { entries, spelled } = readPapers(papers, keying);
  const rows: WordRow[] = [...entries].map(([key, { postings, forms }]) => [
    key,
    writePostings(postings),
    postings.length,
    commonest(forms),
  ]);
  rows.push(...otherStems(entries, spelled, keying));
  const byKey = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) =>
    a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
  const words = [...spelled].filter(([word]) => /^[a-z]{4,}$/.test(word) && word.length < LONGEST);
  const reversed = words.map(([word, n]) => [reverse(word), n] as const);
  const spelling: SpellingContents = {
    vooraan: stretch(words.sort(byKey), SPELLING),
    achteraan: stretch(reversed.sort(byKey), SPELLING),
  };
  const contents: PartContents = {
    woorden: stretch(rows.sort(byKey), WORDS),
    spelling: write(spelling),
    stukken: paperFiles(papers).map(write),
  };
  return { files, contents: write(contents) };
}

/**
 * @param papers documents
 * @returns how often each longer word stands in them, by which of several ways to split a compound one is taken
 */
export function countLongWords(papers: readonly IndexedPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of papers)
    for (const text of [
      record.titel,
      ...record.tekst.map((block) => (typeof block === 'string' ? block : block[0])),
    ])
      for (const word of text.toLowerCase().match(/[a-zà-öø-ÿ]{4,}/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Where each word stands, and in how many documents each is printed in just that form. */
function readPapers(papers: readonly IndexedPaper[], { keysOf, keyOf, partsOf }: Keying) {
  const entries = new Map<string, Entry>();
  const spelled = new Map<string, number>();
  const counted = papers.map(({ record }) => countWords(record));
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, papers.length);
  for (const [place, { words, title, hanging, length }] of counted.entries()) {
    const weights = new Map<string, number>();
    const forms = new Map<string, Set<string>>();
    const add = (key: string, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
    const seen = new Set<string>();
    for (const [word, count] of words) {
      const keys = keysOf(word);
      if (!keys) continue;
      add(keys.whole, count);
      for (const part of keys.parts) add(part, count * PART);
      const { whole, pieces } = tokenOf(word) ?? { whole: '', pieces: [] };
      for (const one of pieces.length > 0 ? [whole, ...pieces] : [whole]) seen.add(one);
      const printed = forms.get(keys.whole) ?? new Set();
      forms.set(keys.whole, printed.add(whole));
    }
    for (const text of hanging)
      for (const word of hangingWords(text, partsOf)) add(keyOf(word), PART);
    const titled = titleWeights(title, keysOf);
    for (const key of titled.keys()) if (!weights.has(key)) weights.set(key, 0);
    for (const [key, weight] of weights) {
      const share =
        (weight * (SATURATION + 1)) /
        (weight + SATURATION * (1 - LENGTH + (LENGTH * length) / average));
      const score = (share + (titled.get(key) ?? 0)) * SCALE;
      const entry: Entry = entries.get(key) ?? { postings: [], forms: new Map() };
      entries.set(key, entry);
      entry.postings.push({ place, weight: Math.max(1, Math.min(MOST_WEIGHT, Math.round(score))) });
      for (const form of forms.get(key) ?? [])
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    }
    for (const word of seen) spelled.set(word, (spelled.get(word) ?? 0) + 1);
  }
  return { entries, spelled };
}

/** The words of a document as they stand between spaces, with what they count for. */
function countWords({ titel, soort, ook, tekst }: SearchRecord) {
  const words = new Map<string, number>();
  const hanging: string[] = [];
  let length = 0;
  const read = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      words.set(word, (words.get(word) ?? 0) + weight);
      length += 1;
    }
    hanging.push(text);
  };
  for (const block of tekst)
    if (typeof block === 'string') read(block, 1);
    else read(block[0], HEADING);
  read(soort, OTHER_NAME);
  for (const [, other] of ook) read(other, OTHER_NAME);
  for (const word of wordsOf(titel)) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, title: titel, hanging: [...hanging, titel], length };
}

/** What each word of a title is worth: more where the title has fewer. */
function titleWeights(title: string, keysOf: Keying['keysOf']): Map<string, number> {
  const keys = wordsOf(title).flatMap((word) => keysOf(word) ?? []);
  const each = TITLE / Math.sqrt(Math.max(1, keys.length));
  const weights = new Map<string, number>();
  for (const { whole, parts } of keys) {
    for (const part of parts) weights.set(part, Math.max(weights.get(part) ?? 0, each * PART));
    weights.set(whole, each);
  }
  return weights;
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

function paperFiles(papers: readonly IndexedPaper[]): PapersFile[] {
  const files: PapersFile[] = [];
  for (let from = 0; from < papers.length; from += PAPERS_A_FILE) {
    const some = papers.slice(from, from + PAPERS_A_FILE);
    const names = [...new Set(some.flatMap(({ record }) => record.organisaties))].sort();
    files.push({
      organisaties: names,
      rijen: some.map(
        ({ ref, record: { datum, soort, organisaties } }): PaperFacts => [
          ref,
          datum,
          soort,
          organisaties.map((name) => names.indexOf(name)),
        ],
      ),
    });
  }
  return files;
}
