/** A text in one spelling of spaces, dashes and letters, with the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** Offset in the normalised text -> offset of the same character in the original text. */
  readonly toOriginal: (offset: number) => number;
}

const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/;
const SPACE = /\s|[\u180e\u2800]/;
const DROPPED =
  /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;
/** Full width forms, Roman numerals, the numero sign and f-ligatures; never superscripts. */
const FOLDED = /[\uff01-\uff5e\u2160-\u217b\u2116\ufb00-\ufb06]/;
const MARKED = /(?![\u0300-\u036f])\S[\u0300-\u036f]+/g;

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
  const out: string[] = [];
  const origin: number[] = [];
  let position = 0;
  while (position < text.length) {
    const char = text.charAt(position);
    if (char > ' ' && char <= '~') {
      out.push(char);
      origin.push(position++);
    } else if (DROPPED.test(char)) {
      position++;
    } else if (SPACE.test(char)) {
      const from = position;
      let breaks = 0;
      while (position < text.length) {
        const next = text.charAt(position);
        if (next === '\n' || next === '\u2029') breaks += next === '\n' ? 1 : 2;
        else if (!SPACE.test(next) && !DROPPED.test(next)) break;
        position++;
      }
      out.push(...(breaks > 1 ? ['\n', '\n'] : [' ']));
      origin.push(...(breaks > 1 ? [from, from] : [from]));
    } else {
      const plain = DASH.test(char) ? '-' : FOLDED.test(char) ? char.normalize('NFKC') : char;
      for (const unit of plain) {
        out.push(unit);
        origin.push(position);
      }
      position++;
    }
  }
  origin.push(text.length);
  return composed(out.join(''), origin);
}

/** Composes letters and the loose accents behind them; `origin` holds an offset for each unit. */
function composed(text: string, origin: readonly number[]): Normalised {
  const result: string[] = [];
  const offsets: number[] = [];
  let done = 0;
  const keep = (until: number): void => {
    result.push(text.slice(done, until));
    for (let unit = done; unit < until; unit++) offsets.push(origin[unit] ?? 0);
  };
  for (const match of text.matchAll(MARKED)) {
    keep(match.index);
    const letter = match[0].normalize('NFC');
    result.push(letter);
    for (let unit = 0; unit < letter.length; unit++) offsets.push(origin[match.index] ?? 0);
    done = match.index + match[0].length;
  }
  if (done === 0) return { text, toOriginal: (offset) => origin[offset] ?? 0 };
  keep(text.length);
  offsets.push(origin[text.length] ?? 0);
  return { text: result.join(''), toOriginal: (offset) => offsets[offset] ?? 0 };
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

/**
 * What two spellings of one kenmerk have in common: upper-case letters and digits only.
 * `2024-0000358151` -> `20240000358151`. Throws nothing.
 */
export function kenmerkKey(kenmerk: string): string {
  return normalise(kenmerk)
    .text.toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
