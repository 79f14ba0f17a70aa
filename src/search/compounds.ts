import { ALWAYS, MORE_FIRST, MORE_LAST, NEVER } from './compound-exceptions.ts';
import type { CompoundParts } from './compound-parts.ts';

/** Shorter words are left whole: they split by chance more often than by sense. */
const SHORTEST_WORD = 8;
const SHORTEST_PART = 3;

/** Splits a word at the joints of its parts; one part when it is no compound that we know. */
export type Splitter = (word: string) => readonly string[];

/**
 * Makes a splitter for Dutch compounds: `literatuuronderzoek` gives `literatuur` and `onderzoek`. Of
 * several ways it takes the one with the fewest parts, and of those the one with the longest last part,
 * which carries the sense of a Dutch compound.
 *
 * @param parts words by their place in compounds
 * @param frequency how often a word stands on its own in the texts; of equal ways the one whose parts
 *   are used most wins
 * @returns a function from a word in any case to its parts, which together are the word
 */
export function createSplitter(
  parts: CompoundParts,
  frequency: ReadonlyMap<string, number> = new Map(),
): Splitter {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const lower = word.toLowerCase();
    let found = known.get(lower);
    if (!found) {
      found = split(lower, parts, frequency);
      known.set(lower, found);
    }
    if (found.length === 1) return [word];
    let at = 0;
    return found.map((part) => {
      at += part.length;
      return word.slice(at - part.length, at);
    });
  };
}

function split(
  word: string,
  parts: CompoundParts,
  frequency: ReadonlyMap<string, number>,
): readonly string[] {
  const fixed = ALWAYS.get(word);
  if (fixed) return fixed;
  if (word.length < SHORTEST_WORD || NEVER.has(word)) return [word];
  // best[i]: the best way to cover the first i letters with parts that more may follow.
  const best: ({ parts: string[]; score: number } | undefined)[] = [{ parts: [], score: 0 }];
  let found: { parts: string[]; score: number } | undefined;
  for (let end = SHORTEST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART; start++) {
      const before = best[start];
      if (!before || (start === 0 && end === word.length)) continue;
      const part = word.slice(start, end);
      const last = end === word.length;
      const place = last ? parts.last : start === 0 ? parts.first : parts.middle;
      const more = last ? MORE_LAST : MORE_FIRST;
      if (!place.has(part) && !more.has(part) && !standsAlone(part, frequency)) continue;
      if (part.length < 4 && !SHORT.has(part.replace(/s$/, ''))) continue;
      const way = { parts: [...before.parts, part], score: before.score + cost(part, frequency) };
      if (end === word.length) found = better(found, way);
      else best[end] = better(best[end], way);
    }
  }
  return found ? found.parts : [word];
}

/** A long word of the texts themselves can be a part, even when the dictionary does not say so. */
function standsAlone(part: string, frequency: ReadonlyMap<string, number>): boolean {
  return part.length >= 7 && (frequency.get(part) ?? 0) >= 2;
}

/** Each part costs one; long parts and parts that stand alone in the texts cost less. */
function cost(part: string, frequency: ReadonlyMap<string, number>): number {
  const used = frequency.get(part) ?? frequency.get(part.replace(/s$/, '')) ?? 0;
  return 1 + 1 / part.length - Math.min(0.2, Math.log1p(used) / 40);
}

function better<T extends { score: number }>(a: T | undefined, b: T): T {
  return !a || b.score < a.score ? b : a;
}

/** Parts of three letters that are words of papers; other short ones split by chance. */
const SHORT = new Set([
  'wet',
  'zee',
  'ict',
  'bos',
  'gas',
  'net',
  'weg',
  'eis',
  'lid',
  'lijn',
  'pan',
  'btw',
  'web',
  'bus',
  'vak',
  'zin',
  'cel',
]);
