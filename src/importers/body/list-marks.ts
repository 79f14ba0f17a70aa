import { written } from '../../formats/office/list-marks.ts';

/** How a list counts, as `type` of `<ol>` spells it. */
type Style = '1' | 'a' | 'A' | 'i' | 'I';

/** A mark that a list can print by itself. */
export interface Counted {
  readonly style: Style;
  readonly value: number;
}

const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/**
 * @param printed the mark of an item as the paper prints it
 * @param next what the mark would be if the list that is open went on: `i.` is a letter after `h.`
 * @returns how a list counts to it, or undefined for a mark that no list prints so, as `1)` or `Vraag 1:`
 */
export function readCounted(printed: string, next?: Counted): Counted | undefined {
  const mark = /^(?:(\d{1,5})|([a-z]{1,6})|([A-Z]{1,6}))\.$/.exec(printed);
  if (!mark) return undefined;
  if (mark[1]) return { style: '1', value: Number(mark[1]) };
  const upper = mark[3] !== undefined;
  const text = (mark[2] ?? mark[3] ?? '').toLowerCase();
  const letter: Counted | undefined =
    text.length === 1 ? { style: upper ? 'A' : 'a', value: text.charCodeAt(0) - 96 } : undefined;
  const roman: Counted | undefined = ROMAN.test(text)
    ? { style: upper ? 'I' : 'i', value: romanValue(text) }
    : undefined;
  const follows = [letter, roman].find(
    (one) => one && next && one.style === next.style && one.value === next.value,
  );
  if (follows) return follows;
  return roman && (letter === undefined || text === 'i') ? roman : letter;
}

/** How `written` names the styles of `<ol>`. */
const FORMATS: Readonly<Record<Style, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** @returns the mark as a list prints it */
export function printCounted({ style, value }: Counted): string {
  return `${written(value, FORMATS[style])}.`;
}

function romanValue(text: string): number {
  const digits = [...text].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}
