import { normalise } from '../references/normalise.ts';
import type { Splitter } from './compounds.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Pagefind finds what stands on either side of these, and the whole without them. */
const JOINT = '~';
/** Stands for a no-break space between digits, so `29 279` is found as `29279` too. */
const TIE = '^';
/** What texts themselves print of those two, while the marks are in. */
const PRINTED: Readonly<Record<string, string>> = { '~': '∼', '^': '＾' };

/** Most text has none of these, and is marked the quick way. */
const SPECIAL = /[~^\u2010-\u2014\u00a0\u202f\u00ad]|:\/\/|www\./;
/** Addresses stand as they are; long words may have joints. */
const LONG_WORD = /(?:https?:\/\/|www\.)\S+|[a-zA-ZÀ-ÖØ-öø-ÿ]{8,}/g;
const PLAIN_WORD = /[a-zA-ZÀ-ÖØ-öø-ÿ]{8,}/g;

/**
 * Marks the joints of compounds in a text, so that Pagefind finds `literatuuronderzoek` by `onderzoek`. Every dash
 * becomes a hyphen, where words are split too.
 *
 * @param text words
 * @param split splits a word into the parts of a compound
 * @returns words for the index alone; `unmark` takes the marks out again
 */
export function markJoints(text: string, split: Splitter): string {
  if (text.length < 8 && !SPECIAL.test(text)) return text;
  const mark = (word: string) => split(word).join(JOINT);
  if (!SPECIAL.test(text)) return text.replace(PLAIN_WORD, mark);
  return text
    .replace(/[~^]/g, (printed) => PRINTED[printed] ?? printed)
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/(?<=\d)[\u00a0\u202f](?=\d)/g, TIE)
    .replace(LONG_WORD, (word) => (/[:.]/.test(word) ? word : mark(word)))
    .replaceAll('\u00ad', JOINT);
}

/**
 * @param text words that come out of the index
 * @returns the words as the paper prints them
 */
export function unmark(text: string): string {
  return text
    .replaceAll(JOINT, '')
    .replaceAll(TIE, '\u00a0')
    .replaceAll(PRINTED[JOINT] ?? '', JOINT)
    .replaceAll(PRINTED[TIE] ?? '', TIE);
}

/** A query as the index of words understands it. */
export interface PreparedQuery {
  /** Words to be found together, in any order. */
  readonly words: readonly string[];
  /** Stretches between quotation marks, to be found as they stand. */
  readonly phrases: readonly string[];
}

/**
 * @param query what a person typed or pasted, in any spelling of spaces, dashes and quotation marks
 * @returns its words without those that say nothing, unless there are no others, and its phrases
 */
export function prepareQuery(query: string): PreparedQuery {
  const plain = normalise(query).text.replace(/[“”„‟«»"]/g, '"');
  const phrases: string[] = [];
  const loose = plain.replace(/"([^"]*)"/g, (_, phrase: string) => {
    if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.replaceAll(/\s+/g, ' ').trim());
    return ' ';
  });
  const words = loose.split(/[\s"]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !STOP_WORDS.has(bare(word)));
  return {
    words: telling.length > 0 || phrases.length > 0 ? telling : words,
    phrases,
  };
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
