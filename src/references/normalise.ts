import { asItIs, type Rewritten, rewrite, within } from './rewrite.ts';

/** White space of any width, and characters that are drawn as nothing but take up room. */
const SPACE = '\\s\\u0085\\u2800\\u115f\\u1160\\u3164\\uffa0';
/** The no-break hyphen in the text of old Word files. */
const WORD_HYPHEN = '\\u001e';
/** Every dash, minus and hyphen. */
const DASHES = new RegExp(`[\\p{Pd}\\u02d7\\u2043\\u2212\\u2796${WORD_HYPHEN}]`, 'gu');
const SLASHES = /[\u2044\u2215\u29f8]/g;
/**
 * What is there and not seen: soft hyphens, zero-width, direction, tag and variation characters,
 * marks of objects, and control characters that are no white space.
 */
const INVISIBLE =
  '(?:(?![\\u115f\\u1160\\u3164\\uffa0\\ufeff\\s])[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffc]|\\ufeff|(?![\\s\\u0085\\u001e])\\p{Cc})';
/**
 * Other forms of plain characters: full width, small and mathematical ones, Roman numerals, ligatures,
 * the numero sign, letters that double as units. Never superscripts.
 */
const OTHER_FORM =
  '\\u0132\\u0133\\u2024\\u2116\\u2126\\u212a\\u212b\\u2160-\\u217f\\ufb00-\\ufb06\\ufe50-\\ufe6b\\uff01-\\uff5e\\u{1d400}-\\u{1d7cb}';
const DIGIT = /(?![0-9])\p{Nd}/gu;
const FOLDED = new RegExp(`[${OTHER_FORM}]`, 'gu');
/** Where such a one may begin; looked at first, because nearly all text is plain. */
const HERE = '(?=[ \\n][^!-~]|[^ -~\\n]|[!-~][^\\0-~])';
/** What changes in length: runs of space, invisible characters, accents and other forms. */
const SPECIAL = new RegExp(
  `${HERE}(?:(?:[${SPACE}]|${INVISIBLE}){2,}|${INVISIBLE}|(?!\\p{M})[^${SPACE}](?:${INVISIBLE})*\\p{M}(?:\\p{M}|${INVISIBLE})*|[${OTHER_FORM}]|(?![0-9])\\p{Nd})`,
  'gu',
);
const SPACES = new RegExp(`[${SPACE}]`, 'gu');
const INVISIBLES = new RegExp(INVISIBLE, 'gu');
const MARKS = /\p{M}+/gu;

/**
 * Brings a text into the one spelling in which everything is searched: numbers, words, personal
 * data. Every dash is `-`, a run of white space is one space (a blank line stays a blank line, so no
 * reference runs across it), soft hyphens and what else is not seen are gone, letters with loose
 * accents are composed, digits of any script and full-width, small and mathematical forms are ASCII.
 * A superscript keeps its form: in `nr. 5¹` it is a footnote mark, not a digit.
 * Normalising twice gives the same text. Throws nothing.
 * Rule: what word processors and PDF extraction do to numbers of official papers.
 */
export function normalise(text: string): Rewritten {
  // Plain text of printable ASCII with single spaces needs no table; most paragraphs are that.
  if (!/[^ -~]| {2}/.test(text)) return asItIs(text);
  return rewrite(text, SPECIAL, replaced, sameLength);
}

const sameLength = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text.replace(DASHES, '-').replace(SLASHES, '/').replace(SPACES, ' ');

/** What stands for a run of spaces, invisible characters, a letter with accents or another form. */
function replaced(special: string): string {
  const visible = special.replace(INVISIBLES, '');
  if (visible.replace(SPACES, '') === '') {
    if (visible === '') return '';
    return visible.split('\n').length > 2 ? '\n\n' : ' ';
  }
  const plain = sameLength(visible)
    .replace(FOLDED, (char) => char.normalize('NFKC'))
    .replace(DIGIT, digitOf);
  // An accent belongs to a letter; what is struck through, underlined or keyed as a box is itself.
  return /^\p{L}/u.test(plain) ? plain.normalize('NFC') : plain.replace(MARKS, '');
}

/** The digits of every script stand in tens; a digit counts how many of its kind stand before it. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** Nobody wraps an address in more layers than a few; a run of `%2525…` must not take for ever. */
const MOST_LAYERS = 8;

/**
 * Reads an address as people and programs mean it: what is percent-encoded is decoded, again and
 * again where an address carries another one (`?url=mailto%253Ajan%2540`). What is no UTF-8 stays.
 * Takes any text. Throws nothing.
 * Rule: RFC 3986, section 2.1.
 */
export function decodeAddress(text: string): Rewritten {
  let layers = asItIs(text);
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = rewrite(layers.text, ENCODED, decoded);
    if (inner.text === layers.text) break;
    layers = within(layers, inner);
  }
  return layers;
}

/** One character: a byte of ASCII, or the bytes of a longer one as UTF-8 orders them. */
const ENCODED =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}/gi;

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
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
