import { bareOf, tokenOf, wordsOf } from './fold.ts';
import type { SearchRecord } from './word-files.ts';
import { hangingWords, type Keying } from './word-keys.ts';

/** What a word counts for by where it stands, in words of the text. */
const HEADING = 2;
const OTHER_NAME = 0.5;
/** A part of a word says less than the word. */
const PART = 0.5;

/** How many capitals a word has. */
const capitals = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0;

/** What a document is found by. */
export interface PaperKeys {
  /** Keys with what they count for, in words of the text. */
  readonly text: ReadonlyMap<string, number>;
  /** Keys of the title, with what share of it they are: 1 where it is one word. */
  readonly title: ReadonlyMap<string, number>;
  /** The forms in which a key is printed. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Its words, folded, and what stands between their hyphens. */
  readonly spelled: ReadonlySet<string>;
  /** Folded words as they are printed, where that differs; in small letters where they are so printed anywhere. */
  readonly printed: ReadonlyMap<string, string>;
}

/**
 * @param record what a document says
 * @param keying gives the keys of words
 * @returns what it is found by
 */
export function paperKeys(record: SearchRecord, keying: Keying): PaperKeys {
  const { keysOf, keyOf, partsOf } = keying;
  const { words, hanging } = countWords(record);
  const text = new Map<string, number>();
  const forms = new Map<string, Set<string>>();
  const spelled = new Set<string>();
  const printedAs = new Map<string, Set<string>>();
  const add = (key: string, weight: number) => text.set(key, (text.get(key) ?? 0) + weight);
  for (const [word, count] of words) {
    const keys = keysOf(word);
    if (!keys) continue;
    add(keys.whole, count);
    for (const part of keys.parts) add(part, count * PART);
    const { whole, pieces } = tokenOf(word) ?? { whole: '', pieces: [] };
    for (const one of [whole, ...pieces]) spelled.add(one);
    const printed = forms.get(keys.whole) ?? new Set();
    forms.set(keys.whole, printed.add(whole));
    const bare = bareOf(word);
    const spellings = printedAs.get(whole) ?? new Set();
    printedAs.set(whole, spellings.add(bare));
  }
  for (const stretch of hanging)
    for (const word of hangingWords(stretch, partsOf)) add(keyOf(word), PART);
  const printed = new Map<string, string>();
  for (const [whole, spellings] of printedAs) {
    const best = [...spellings].sort((a, b) => capitals(a) - capitals(b) || (a < b ? -1 : 1))[0];
    if (best !== undefined && best !== whole) printed.set(whole, best);
  }
  return { text, title: titleShares(record.titel, keysOf), forms, spelled, printed };
}

/** The words of a document as they stand between spaces, with what they count for. */
function countWords({ titel, soort, ook, tekst }: SearchRecord) {
  const words = new Map<string, number>();
  const read = (text: string, weight: number) => {
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + weight);
    return text;
  };
  const hanging = [
    read(titel, 1),
    read(soort, OTHER_NAME),
    ...ook.map(([, other]) => read(other, OTHER_NAME)),
    ...tekst.map((block) => (typeof block === 'string' ? read(block, 1) : read(block[0], HEADING))),
  ];
  return { words, hanging };
}

/** What each word of a title is worth: more where the title has fewer. */
function titleShares(title: string, keysOf: Keying['keysOf']): Map<string, number> {
  const keys = wordsOf(title).flatMap((word) => keysOf(word) ?? []);
  const each = 1 / Math.sqrt(Math.max(1, keys.length));
  const shares = new Map<string, number>();
  for (const { whole, parts } of keys) {
    for (const part of parts) shares.set(part, Math.max(shares.get(part) ?? 0, each * PART));
    shares.set(whole, each);
  }
  return shares;
}
