import { normalise } from '../references/normalise.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A query as the index of words understands it. */
export interface PreparedQuery {
  /** Words to be found together, in any order. */
  readonly words: readonly string[];
  /** Stretches between quotation marks, to be found as they stand. */
  readonly phrases: readonly string[];
}

/** White space of any width, and quotation marks. */
const BETWEEN = /[\s\u0085\u2800\u115f\u1160\u3164\uffa0"]+/;

/**
 * @param query what a person typed or pasted, in any spelling of spaces, dashes and quotation marks
 * @returns its words without those that say nothing, unless there are no others, and its phrases
 */
export function prepareQuery(query: string): PreparedQuery {
  // Words stay as they were typed, to be told of so; what finds them reads other spellings of a letter alike.
  const plain = query.replace(/[“”„‟«»"＂]/g, '"');
  const phrases: string[] = [];
  const loose = plain.replace(/"([^"]*)"/g, (_, phrase: string) => {
    if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(normalise(phrase).text.trim());
    return ' ';
  });
  const words = loose.split(BETWEEN).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !STOP_WORDS.has(bare(word)));
  return {
    words: telling.length > 0 || phrases.length > 0 ? telling : words,
    phrases,
  };
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return normalise(word)
    .text.toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
