import { matchesOf } from './scan.ts';

/** A text in one spelling of spaces, dashes and letters, with the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** Offset in the normalised text -> offset of the same character in the original text. */
  readonly toOriginal: (offset: number) => number;
}

const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const SPACES = /[\s\u180e\u2800]/g;
const INVISIBLE = /\u00ad|[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;
const MARK = /[\u0300-\u036f]/;
/** Full width forms, Roman numerals, the numero sign and f-ligatures; never superscripts. */
const FOLDED = /[\uff01-\uff5e\u2160-\u217b\u2116\ufb00-\ufb06]/g;
/** What changes in length: runs of space, invisible characters, accents and folded characters. */
const SPECIAL = new RegExp(
  `(?:[\\s\\u180e\\u2800]|${INVISIBLE.source}){2,}|${INVISIBLE.source}|(?!${MARK.source})\\S(?:${INVISIBLE.source})*${MARK.source}(?:${MARK.source}|${INVISIBLE.source})*|${FOLDED.source}`,
  'g',
);
const INVISIBLES = new RegExp(INVISIBLE.source, 'g');

/**
 * Brings a text into one spelling: every dash is `-`, a run of white space is one space (a blank
 * line stays a blank line, so no reference runs across it), soft hyphens and zero-width characters
 * are gone, letters with loose accents are composed, full-width and Roman numeral characters
 * are ASCII. A superscript keeps its form: in `nr. 5¹` it is a footnote mark, not a digit.
 * Normalising twice gives the same text. Throws nothing.
 * Rule: what word processors and PDF extraction do to numbers of official papers.
 */
export function normalise(text: string): Normalised {
  // Plain text of printable ASCII with single spaces needs no table; most paragraphs are that.
  if (!/[^ -~]| {2}/.test(text)) return { text, toOriginal: (offset) => offset };
  let result = '';
  let done = 0;
  // Stretches of the result: where each begins, here and in the original; folded ones stand still.
  const begins: number[] = [0];
  const origins: number[] = [0];
  for (const match of matchesOf(SPECIAL, text)) {
    result += sameLength(text.slice(done, match.index));
    begins.push(result.length);
    origins.push(match.index);
    result += replaced(match[0]);
    done = match.index + match[0].length;
    begins.push(result.length);
    origins.push(done);
  }
  result += sameLength(text.slice(done));
  const toOriginal = (offset: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const moved = low % 2 === 0 ? offset - (begins[low] ?? 0) : 0;
    return Math.min((origins[low] ?? 0) + moved, text.length);
  };
  return { text: result, toOriginal };
}

const sameLength = (text: string): string => text.replace(SPACES, ' ').replace(DASHES, '-');

/** What stands for a run of spaces, invisible characters, a letter with accents or a folded one. */
function replaced(special: string): string {
  const visible = special.replace(INVISIBLES, '');
  if (visible.trim() === '' || /^[\s\u180e\u2800]+$/.test(visible)) {
    if (visible === '') return '';
    return visible.split('\n').length > 2 ? '\n\n' : ' ';
  }
  const plain = sameLength(visible).replace(FOLDED, (char) => char.normalize('NFKC'));
  return plain.normalize('NFC');
}

/**
 * The part of an address that stands for a kenmerk: lower case, every run of other characters than
 * letters and digits one hyphen. `IENW/BSK-2025/130201` -> `ienw-bsk-2025-130201`. Throws nothing.
 */
export function kenmerkSlug(kenmerk: string): string {
  return normalise(kenmerk)
    .text.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
