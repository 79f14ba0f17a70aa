import type { Splitter } from './compounds.ts';
import { type Token, tokenOf } from './fold.ts';
import { APART, type Inflections } from './inflections.ts';
import { stemOf } from './stem.ts';

/** Under what a word is found: all of it, and with less weight parts of it. */
interface WordKeys {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Gives the keys of a word as it stands between two spaces; undefined where it has no letter and no digit. */
type KeysOf = (word: string) => WordKeys | undefined;

/** More pieces than this are an address or a formula. */
const MOST_PIECES = 8;

export interface Keying {
  readonly keysOf: KeysOf;
  /** The key of one folded word. */
  readonly keyOf: (word: string) => string;
  /** The parts of a compound, the word itself where it is none. */
  readonly partsOf: (word: string) => readonly string[];
  /** The stems whose keys were asked for so far, with their keys. */
  readonly stems: () => Iterable<readonly [stem: string, key: string]>;
  /** Other stems under which people may ask for a folded word. */
  readonly othersOf: (word: string) => readonly string[];
}

/**
 * @param inflections which stems are of one word
 * @param split splits compounds
 * @returns what gives the keys of words: those of its inflected forms are the same, and every part of a
 *   compound and of what has hyphens or slashes is found too, also a few of them together:
 *   `kinderopvangtoeslag` by `kinderopvang`, `Covid-19-steunmaatregelen` by `covid-19`
 */
export function createKeying({ wordOf, othersOf }: Inflections, split: Splitter): Keying {
  const known = new Map<string, WordKeys | undefined>();
  const keys = new Map<string, string>();
  const partsOf = (word: string) => (/^[a-z]+$/.test(word) ? split(word) : [word]);

  /** What comes before the part that is inflected. */
  const headOf = (word: string): string => {
    const parts = partsOf(word);
    if (parts.length > 1) return parts.slice(0, -1).join('');
    return APART.exec(word)?.[0] ?? '';
  };
  // By the stem, so that whoever asks with another form of the word comes to the same key.
  const keyOf = (word: string): string => {
    const stem = stemOf(word);
    const before = keys.get(stem);
    if (before !== undefined) return before;
    let key = wordOf(stem);
    if (key === stem && othersOf(stem).length === 0) {
      const head = headOf(word);
      const tail = stemOf(word.slice(head.length));
      if (head && wordOf(tail) !== tail) key = head + wordOf(tail);
    }
    keys.set(stem, key);
    return key;
  };
  const keysOfToken = ({ whole, pieces }: Token): WordKeys => {
    const parts = new Set<string>();
    if (pieces.length > 1 && pieces.length <= MOST_PIECES)
      for (const run of runs(pieces)) if (run.length > 1) parts.add(keyOf(run));
    for (const piece of pieces.length > 0 ? pieces : [whole])
      for (const run of runs(partsOf(piece))) parts.add(keyOf(run));
    const key = keyOf(whole);
    parts.delete(key);
    return { whole: key, parts: [...parts] };
  };
  return {
    keyOf,
    partsOf,
    stems: () => keys,
    othersOf(word) {
      const key = keyOf(word);
      const own = othersOf(key);
      const head = headOf(word);
      if (own.length > 0 || head === '') return own;
      const tail = wordOf(stemOf(word.slice(head.length)));
      return [tail, ...othersOf(tail)].map((stem) => head + stem).filter((stem) => stem !== key);
    },
    keysOf(word) {
      if (known.has(word)) return known.get(word);
      const token = tokenOf(word);
      const found = token && keysOfToken(token);
      known.set(word, found);
      return found;
    },
  };
}

/** Neighbouring parts together, of any number, but not all of them. */
function runs(parts: readonly string[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 1; to <= parts.length; to++)
      if (to - from < parts.length) found.push(parts.slice(from, to).join(''));
  return found;
}

/** A word that leaves its end to the next one: `land- en tuinbouw`; a slash does the same: `scherm/gameverslaving`. */
const HANGING =
  /([\p{L}]{2,})-(?:,| en| of| and| dan wel| respectievelijk)\s+(?:[\p{L}]+-,?\s+(?:en |of )?)*([\p{L}]{5,})|([\p{L}]{3,})\/([\p{L}]{5,})/giu;

/**
 * @param text a stretch of text
 * @param partsOf the parts of a compound
 * @returns the words that it says in part: `landbouw`, `schermverslaving`
 */
export function hangingWords(text: string, partsOf: (word: string) => readonly string[]): string[] {
  if (!/-[ ,]|\//.test(text)) return [];
  return [...text.matchAll(HANGING)].flatMap(
    ([, first = '', second = '', left = '', right = '']) => {
      const parts = partsOf((second || right).toLowerCase());
      return parts.length > 1 ? [(first || left).toLowerCase() + parts.slice(1).join('')] : [];
    },
  );
}
