import { digitsOf, type Match, withoutWebAddresses } from './match.ts';

/** A Dutch number: `06-12345678`, `(070) 426 64 26`, `+31 (0)70 426 64 26`. */
const DUTCH =
  /(?<![\p{L}\d.,/_:-])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:\)?[ .-]{0,3}\d){8}(?![\p{L}\d_]|[.,/-]\d)/gu;
/** A number of elsewhere, which starts with the number of a country. */
const FOREIGN =
  /(?<![\p{L}\d])\+[1-9]\d{0,2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ ().-]{0,2}\d){6,11}(?!\d)/gu;

/** Signs of which every number has one; a text without them is not looked at. */
const MAY_HOLD = /(?:^|[^\p{L}\d])(?:\+\d|\(?0\d)/u;

/**
 * Finds telephone numbers. Numbers that cannot be a person's are left alone: 0800, 0900 and 14 plus an
 * area. Source: Nummerplan telefoon- en ISDN-diensten; a Dutch number is a 0 and nine digits.
 *
 * @param text any text
 * @returns the numbers
 */
export function findPhones(text: string): Match[] {
  if (!MAY_HOLD.test(text)) return [];
  const clean = withoutWebAddresses(text);
  const found: Match[] = [];
  for (const { 0: match, index } of clean.matchAll(DUTCH)) {
    if (isDutchNumber(match) && !isBookNumber(clean, index))
      found.push({ start: index, text: match });
  }
  for (const { 0: match, index } of clean.matchAll(FOREIGN)) {
    if (/^\+31/.test(match)) continue;
    found.push({ start: index, text: match });
  }
  return found.map(({ start, text: match }) => ({ start, text: match.trim() }));
}

function isDutchNumber(written: string): boolean {
  // A date and what follows it, or hours, can have as many digits as a number.
  if (/^\(?\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?!\d)|^\d{2}\.\d{2} ?[ -]/.test(written)) return false;
  const national = digitsOf(written).replace(/^(?:0031|31)0?(?=\d{9}$)/, '0');
  return /^0[1-9]\d{8}$/.test(national) && !/^0(?:800|90[069])/.test(national);
}

/** ISBN and ISSN have the digits of a telephone number, and say what they are. */
function isBookNumber(text: string, at: number): boolean {
  return /IS[BS]N[-: \d]*$/i.test(text.slice(Math.max(0, at - 20), at));
}
