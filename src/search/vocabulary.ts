import { distance } from '../model/nearest.ts';
import { reverse } from './reverse.ts';
import { stemOf } from './stem.ts';
import type { WordReader } from './word-reader.ts';

/** A word as the archive has it. */
interface KnownWord {
  /** How it is printed, as it was asked first where it is so printed, else the commonest; at least one: a part of a compound may be printed nowhere by itself. */
  readonly forms: readonly string[];
  /** In how many documents. */
  readonly documents: number;
}

/** A word of the archive for one that is not in it. */
export interface Suggestion {
  readonly word: string;
  readonly documents: number;
  readonly distance: number;
}

/** The words of the archive; every function rejects where its files cannot be read. */
export interface Vocabulary {
  /** @returns a folded word with its inflected forms; undefined where it stands nowhere, as a part of a word neither */
  known(word: string): Promise<KnownWord | undefined>;
  /** @returns a folded word as papers print it: `coöperatie` for `cooperatie` */
  printed(word: string): Promise<string>;
  /** @returns words that begin with these letters, the commonest first */
  startingWith(letters: string): Promise<readonly Suggestion[]>;
  /** @returns words that end with these letters, the commonest first */
  endingWith(letters: string): Promise<readonly Suggestion[]>;
  /** @returns words that are one or two letters off, the nearest first and of those the commonest */
  near(word: string): Promise<readonly Suggestion[]>;
}

/** Files that are read for the words with some beginning or end; what is left out is nothing common. */
const MOST_FILES = 6;
/** From so many letters on two may be wrong. */
const LONG = 8;

/** Less than one letter off. */
const SOUNDS_ALIKE = 0.5;
/** Letters that sound alike, or did to whoever wrote the word down. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ij|ei|y/g, 'y'],
  [/ou|au/g, 'u'],
  [/sch(?=e?$)|sch(?![aeiour])/g, 's'],
  [/ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/th|d(?=t?$)|dt/g, 't'],
  [/tie(?=s?$)/g, 'sie'],
  [/(.)\1+/g, '$1'],
];

/** About how a word sounds. */
function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [letters, one]) => sound.replace(letters, one), word);
}

/**
 * @param reader the index of words
 * @returns the words in it
 */
export function createVocabulary({ parts }: WordReader): Vocabulary {
  const spelled = async (letters: string, at: 'vooraan' | 'achteraan') => {
    const lists = await Promise.all(parts.map((part) => part.spelled(letters, at, MOST_FILES)));
    const counts = new Map<string, number>();
    for (const [word, n] of lists.flat()) {
      const plain = at === 'vooraan' ? word : reverse(word);
      counts.set(plain, (counts.get(plain) ?? 0) + n);
    }
    return [...counts].map(([word, documents]) => ({ word, documents, distance: 0 }));
  };
  return {
    async known(word) {
      const rows = await Promise.all(parts.map((part) => part.row(stemOf(word))));
      const found = rows.filter((row) => row !== undefined);
      if (found.length === 0) return undefined;
      const forms = new Set(found.flatMap(([, , printed]) => printed));
      const [first, ...others] = [...forms].sort((a, b) => Number(b === word) - Number(a === word));
      return {
        forms: first === undefined ? [word] : [first, ...others],
        documents: found.reduce((sum, [, documents]) => sum + documents, 0),
      };
    },
    async printed(word) {
      const lists = await Promise.all(parts.map((part) => part.spelled(word, 'vooraan', 1)));
      const rows = lists.flat().filter(([one]) => one === word);
      return rows.sort(([, a], [, b]) => b - a)[0]?.[2] ?? word;
    },
    async startingWith(letters) {
      return (await spelled(letters, 'vooraan'))
        .filter(({ word }) => word !== letters)
        .sort(commonest);
    },
    async endingWith(letters) {
      const found = await spelled(reverse(letters), 'achteraan');
      return found.filter(({ word }) => word !== letters).sort(commonest);
    },
    async near(word) {
      if (!/^[a-z]{4,}$/.test(word)) return [];
      // With one letter wrong in either half the other half is right; of two at least a third.
      const length = word.length < 6 ? 2 : Math.max(2, Math.floor(word.length / 3));
      const lists = await Promise.all([
        spelled(word.slice(0, length), 'vooraan'),
        spelled(reverse(word.slice(-length)), 'achteraan'),
      ]);
      return nearest(word, lists.flat());
    },
  };
}

/**
 * @param word a word that stands nowhere
 * @param words words of the archive
 * @returns those that are one or two letters off, the nearest first and of those the commonest
 */
export function nearest(
  word: string,
  words: Iterable<Omit<Suggestion, 'distance'>>,
): readonly Suggestion[] {
  const most = word.length < LONG ? 1 : 2;
  const sound = soundOf(word);
  const seen = new Map([...words].map((one) => [one.word, one]));
  return [...seen.values()]
    .filter((one) => Math.abs(one.word.length - word.length) <= most + 2)
    .map((one) => ({
      ...one,
      distance: soundOf(one.word) === sound ? SOUNDS_ALIKE : between(one.word, word),
    }))
    .filter((one) => one.word !== word && one.distance <= most)
    .sort((a, b) => a.distance - b.distance || commonest(a, b));
}

/** How many letters two words are apart, or what their forms share. */
function between(a: string, b: string): number {
  const stems = [stemOf(a), stemOf(b)] as const;
  const apart = distance(a, b);
  return Math.min(...stems.map(({ length }) => length)) < 5
    ? apart
    : Math.min(apart, Math.max(1, distance(...stems)));
}

function commonest(a: Omit<Suggestion, 'distance'>, b: Omit<Suggestion, 'distance'>): number {
  return b.documents - a.documents || (a.word < b.word ? -1 : 1);
}
