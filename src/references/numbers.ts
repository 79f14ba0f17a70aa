import { endsCitation, isMeasure, matchAt } from './scan.ts';
import type { Found } from './types.ts';

/** A number in an enumeration: where it stands and which numbers lie between it and the next. */
export interface NumberSpan {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly between: readonly string[];
}

/** Digits with the small letter of older papers, or the capital letters of the Eerste Kamer. */
const NUMBER = /\d{1,6}(?:[a-df-z](?![\w]))?(?![\w]|[.,]\d| \d{3}(?!\d))/y;
const LETTER = /[A-Z]{1,2}(?![\w]|-(?![A-Z]{1,2}(?!\w))|\/\d)/y;
/** Abbreviations and a pronoun that look like letters of the Eerste Kamer. */
const NOT_A_LETTER = /^(?:EU|EG|EK|TK|VN|VS|VK|NL|UK|US|BV|NV|AI|IT|U)$/;
const LABEL = '(?:(?:[Nn]rs?|[Nn]ummers?|[Ll]etters?)\\b\\.? ?)';
const NEXT = new RegExp(
  `(?:( ?- ?| t/m | tot en met | tm )|( ?[,;] ?(?:en |of )?| (?:en|of|alsmede) | ?[&/] ?))(${LABEL})?`,
  'y',
);
const LONGEST_RANGE = 200;
const LONGEST_LIST = 500;

/** What is asked of the numbers of an enumeration. */
export interface NumberRules {
  /** The label is in the plural (`nrs.`), so a list is expected. */
  readonly plural: boolean;
  /** Digits the longest number may have: 4 for papers, 6 for the Staatscourant. */
  readonly digits: number;
  /** A four-digit number may look like a year. */
  readonly years: boolean;
  /** Capital letters count as numbers. */
  readonly letters: boolean;
  /** Digits may carry a small letter: `16a`. */
  readonly suffixes: boolean;
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** One number at one place: `823`, `16a`, `AA`; undefined when something else stands there. */
export function readNumber(
  text: string,
  at: number,
  rules: Omit<NumberRules, 'plural'>,
): { readonly value: string; readonly end: number } | undefined {
  const digits = matchAt(NUMBER, text, at)?.[0];
  if (digits !== undefined) {
    const end = at + digits.length;
    if (Number.parseInt(digits, 10) >= 10 ** rules.digits || /^0/.test(digits)) return undefined;
    if (!rules.suffixes && /[a-z]/.test(digits)) return undefined;
    if (isMeasure(text, end) || (!rules.years && isYear(digits))) return undefined;
    return { value: digits, end };
  }
  const letter = rules.letters ? matchAt(LETTER, text, at)?.[0] : undefined;
  return letter === undefined ? undefined : { value: letter, end: at + letter.length };
}

/** A number with a full stop or a space for the thousands, of at most so many digits: `1.234`, `12 345`. */
export function readGrouped(
  text: string,
  at: number,
  digits: number,
): { readonly value: string; readonly end: number } | undefined {
  const match = matchAt(/(?:([1-9]\d{0,2})\.|([1-9]\d{1,2}) )(\d{3})(?![\w]|[.,]\d)/y, text, at);
  const value = `${match?.[1] ?? match?.[2]}${match?.[3]}`;
  const end = at + (match?.[0].length ?? 0);
  return !match || value.length > digits || isMeasure(text, end) ? undefined : { value, end };
}

/**
 * Reads the enumeration whose first number is given: `520 en 548`, `1-3`, `A, B en C`. Every
 * number that is printed gets its own span; those inside a range are listed as `between`.
 */
export function readNumbers(
  text: string,
  first: { readonly value: string; readonly from: number; readonly end: number },
  rules: NumberRules,
): readonly NumberSpan[] {
  const found: NumberSpan[] = [
    { value: first.value, from: first.from, to: first.end, between: [] },
  ];
  const lettered = /^[A-Z]/.test(first.value);
  let end = first.end;
  while (found.length < LONGEST_LIST) {
    const link = matchAt(NEXT, text, end);
    if (!link) break;
    const labelled = link[3] !== undefined;
    if (!labelled && !rules.plural && /[;/]/.test(link[0]) && !link[1]) break;
    const from = end + link[0].length;
    const next =
      (rules.suffixes && !link[1]
        ? sameNumber(text, from, found.at(-1)?.value ?? '')
        : undefined) ??
      readNumber(text, from, {
        ...rules,
        years: labelled || rules.plural || isYear(first.value),
        letters: rules.letters && (lettered || labelled),
      });
    if (!next || (!labelled && lettered !== /^[A-Z]/.test(next.value))) break;
    if (lettered && NOT_A_LETTER.test(next.value) && !labelled) break;
    // "nr. 1905 en 2023/24, nr. 12": a parliamentary year opens the next citation.
    if (isYear(next.value) && matchAt(/ ?[-/] ?\d\d/y, text, next.end)) break;
    const listed = labelled || rules.plural || endsCitation(text, next.end);
    if (!listed || (link[1] && /-\d/y.test(text.slice(next.end, next.end + 2)))) break;
    let between: readonly string[] = [];
    if (link[1]) {
      const last = found[found.length - 1];
      const inside = last && numbersBetween(last.value, next.value);
      if (!last || !inside) break;
      between = inside;
      found[found.length - 1] = { ...last, between };
    }
    found.push({ value: next.value, from, to: next.end, between: [] });
    end = next.end;
  }
  return found;
}

/** A small letter alone stands for the number before it with that letter: `11b en d`. */
function sameNumber(text: string, at: number, before: string) {
  const digits = /^(\d+)[a-z]$/.exec(before)?.[1];
  const letter = digits && matchAt(/[a-df-oq-z](?![\w]|\. ?\d)/y, text, at)?.[0];
  return letter ? { value: `${digits}${letter}`, end: at + 1 } : undefined;
}

/** Numbers strictly between two; undefined when the second does not come after the first. */
function numbersBetween(first: string, last: string): readonly string[] | undefined {
  const letters = /^[A-Z]$/.test(first) && /^[A-Z]$/.test(last);
  const value = (text: string): number => (letters ? text.charCodeAt(0) : Number(text));
  const [from, to] = [value(first), value(last)];
  if (Number.isNaN(from) || Number.isNaN(to)) return first === last ? undefined : [];
  if (to <= from) return undefined;
  if (to - from > LONGEST_RANGE) return [];
  return Array.from({ length: to - from - 1 }, (_, index) =>
    letters ? String.fromCharCode(from + 1 + index) : String(from + 1 + index),
  );
}

/** True for letters that stand for something else than a paper of the Eerste Kamer. */
export function isAbbreviation(letters: string): boolean {
  return NOT_A_LETTER.test(letters);
}

/** Makes one reference of each number; the first begins where the whole citation begins. */
export function enumerate(
  numbers: readonly NumberSpan[],
  start: number,
  make: (nummer: string) => Omit<Found, 'start' | 'end' | 'also'>,
): Found[] {
  return numbers.map(({ value, from, to, between }, index) => ({
    ...make(value),
    start: index === 0 ? start : from,
    end: to,
    ...(between.length > 0 && { also: between.map((number) => make(number).id) }),
  }));
}
