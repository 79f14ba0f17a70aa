import { tokenOf } from './fold.ts';
import { stemOf } from './stem.ts';
import type { AskedWord } from './word-search.ts';

/** Tells which word of a question a word of a text is, by its place; -1 where it is none. */
export type Matches = (word: string) => number;

/** Shorter words stand in others by chance. */
const IN_OTHERS = 4;

/**
 * @param asked words with their forms
 * @returns a function that knows them in a text: in any form, between hyphens and slashes, and as the first or last
 *   part of a compound
 */
export function createMatches(asked: readonly AskedWord[]): Matches {
  const words = asked.map((forms) => ({
    stems: new Set(forms.map(stemOf)),
    parts: [...new Set(forms.flatMap((form) => [form, stemOf(form)]))].filter(
      (part) => part.length >= IN_OTHERS && !/\d/.test(part),
    ),
  }));
  const isOne = (word: string) => {
    const stem = stemOf(word);
    const whole = words.findIndex(({ stems }) => stems.has(stem));
    if (whole >= 0) return whole;
    return words.findIndex(({ parts }) =>
      parts.some(
        (part) => word.length > part.length + 2 && (word.startsWith(part) || word.endsWith(part)),
      ),
    );
  };
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const { whole, pieces } = tokenOf(word) ?? { whole: '', pieces: [] };
    const found = whole === '' ? [-1] : [whole, ...pieces].map(isOne);
    const place = found.find((at) => at >= 0) ?? -1;
    known.set(word, place);
    return place;
  };
}
