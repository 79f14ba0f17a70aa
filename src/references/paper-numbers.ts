import {
  isAbbreviation,
  type NumberSpan,
  readGrouped,
  readNumber,
  readNumbers,
} from './numbers.ts';
import { endsCitation, matchAt } from './scan.ts';
import type { ReferenceParts } from './types.ts';

const NUMBERED =
  /(?: ?[,;:.|/-]| en(?= (?:onder|stuk|volg)))? ?\(?((?:onder ?|stuk|volg)?(?:nr|nummer)(\.?['’]?s)?|onderstuk|no|letter(?:s?)|stuk(?:ken)?(?: nr(?:s?))?)(?:\b|(?=\d)) ?\.?:? ?/iy;
const PLAIN = / ?, ?|-(?! )| ?- ?|\//y;
/** How the numbers of papers look. */
export const PAPER = {
  digits: 4,
  years: true,
  letters: true,
  suffixes: true,
  plural: false,
} as const;

/** The number behind a dossier and the enumeration it opens, or undefined. */
export function readPaperNumbers(
  text: string,
  at: number,
  { kamer }: Pick<ReferenceParts, 'kamer'>,
  bare: boolean,
): readonly NumberSpan[] | undefined {
  const label = matchAt(NUMBERED, text, at);
  // A full stop for a comma goes on in lower case; a capital begins a sentence.
  if (label && /^ ?\. ?\(?[A-Z]/.test(label[0])) return undefined;
  if (label && !(bare && !/^n/i.test(label[1] ?? ''))) {
    const from = at + label[0].length;
    const first =
      readNumber(text, from, PAPER) ??
      (text[from + 1] === '.' ? readGrouped(text, from, PAPER.digits) : undefined);
    const plural = /s$|ken$/i.test(label[1] ?? '');
    if (!first) return undefined;
    return readNumbers(text, { ...first, from }, { ...PAPER, plural });
  }
  const listed = bare ? null : matchAt(/ \((?=\d|[A-Z]{1,2}[,)])/y, text, at);
  const letters = kamer === 'I' ? matchAt(/ (?=[A-Z]{1,2}(?!\w))/y, text, at) : null;
  const plain = listed ?? matchAt(PLAIN, text, at) ?? letters;
  const dash = plain !== null && /^ ?-(?! )/.test(plain[0]);
  if (!plain || (bare && !dash)) return undefined;
  if (bare && text[at - 4] === '.') return undefined;
  const from = at + plain[0].length;
  const first = readNumber(text, from, { ...PAPER, years: dash });
  if (!first || (dash && /^[-/]\w/.test(text.slice(first.end, first.end + 2)))) {
    return undefined;
  }
  const letter = /^[A-Z]/.test(first.value);
  if (bare && /^(?:19|20)\d\d$/.test(first.value)) return undefined;
  if (!/^-\(?$/.test(plain[0]) && !(letter && kamer === 'I')) {
    if (!endsCitation(text, first.end) || (letter && isAbbreviation(first.value))) return undefined;
  }
  const numbers = readNumbers(
    text,
    { ...first, from },
    { ...PAPER, years: false, plural: listed !== null },
  );
  const last = numbers[numbers.length - 1];
  if (listed && text[last?.to ?? 0] !== ')') return undefined;
  return numbers;
}
