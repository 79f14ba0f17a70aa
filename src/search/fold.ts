import { normalise } from '../references/normalise.ts';

/** Letters that have no accent to take off, and what people type for them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't' },
};
const OTHER = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');
/** Nearly all words are plain. */
const PLAIN = /^[a-z]*$/;

/**
 * The same in small letters, without accents, ligatures and characters above or below the line:
 * `CO₂` is `co2`, `Łukasz` is `lukasz`, `Ĳssel` is `ijssel`
 */
function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalise(text)
    .text.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(OTHER, (letter) => TYPED[letter] ?? letter);
}

/** A word as it stands between spaces, folded. */
export interface Token {
  /** Its letters and digits: `1250000`, `covid19steunmaatregelen`. */
  readonly whole: string;
  /** What stands between its hyphens, slashes and brackets; empty where there are none. */
  readonly pieces: readonly string[];
}

const BETWEEN = /[^\p{L}\p{N}]+/u;
/** What parts the digits of one amount. */
const AMOUNT = /^[^\p{L}\p{N}]*\d{1,3}(?:[.,]\d+)+[^\p{L}\p{N}]*$/u;

/**
 * @param word what stands between two spaces
 * @returns the word folded; undefined where it has no letter and no digit
 */
export function tokenOf(word: string): Token | undefined {
  const folded = fold(word);
  const pieces = folded.split(BETWEEN).filter((piece) => piece !== '');
  if (pieces.length === 0) return undefined;
  const whole = pieces.join('');
  // The apostrophe before an ending parts no words: `foto’s`, `beslisnota’s`.
  const one =
    pieces.length === 1 || AMOUNT.test(folded) || /^[\p{L}]+['’][a-z]{1,2}$/u.test(folded);
  return { whole, pieces: one ? [] : pieces };
}

/**
 * @param text a stretch of text
 * @returns its words as they stand between spaces; digits with a no-break space between them are one
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** @returns a word without the punctuation around it */
export function bareOf(word: string): string {
  return word.replace(AROUND, '');
}
