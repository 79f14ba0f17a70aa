import { digitsOf, type Match, search, withoutWebAddresses } from './match.ts';

/** A Dutch number: `06-12345678`, `(070) 426 64 26`, `+31 (0)70 426 64 26`. */
const DUTCH = /(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)[1-9](?:\)?[ .-]{0,3}\d){8}/g;
/** Before and after digits that are part of a longer number, a code or an address. */
const PART_BEFORE = /[\p{L}\d.,/_:-]$/u;
const PART_AFTER = /^(?:[\p{L}\d_]|[.,/-]\d)/u;
/** ISBN and ISSN have the digits of a telephone number, and say what they are. */
const BOOK = /IS[BS]N[-: \d]*$/i;
/** A number of elsewhere, which starts with the number of a country. */
const FOREIGN = /\+[1-9]\d{0,2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ ().-]{0,2}\d){6,11}(?!\d)/gu;

/** Signs of which every number has one; a text without them is not looked at. */
const MAY_HOLD = /\+\d|\b0[\d-]/;

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
  const found = [
    ...search(
      clean,
      DUTCH,
      (written, { before, after }) =>
        !PART_BEFORE.test(before) &&
        !PART_AFTER.test(after) &&
        isDutchNumber(written) &&
        !BOOK.test(before),
    ),
    ...search(
      clean,
      FOREIGN,
      (written, { before }) => !written.startsWith('+31') && !/[\p{L}\d]$/u.test(before),
    ),
  ];
  // A bracket that opens a remark, `(088-1234567, elke dag)`, is no part of the number.
  return found.map(({ start, text: number }) =>
    number.startsWith('(') && !number.includes(')')
      ? { start: start + 1, text: number.slice(1) }
      : { start, text: number },
  );
}

function isDutchNumber(written: string): boolean {
  // A date and what follows it, or hours, can have as many digits as a number.
  if (/^\(?\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?!\d)|^\d{2}\.\d{2} ?[ -]/.test(written)) return false;
  const national = digitsOf(written).replace(/^(?:0031|31)0?(?=\d{9}$)/, '0');
  return /^0[1-9]\d{8}$/.test(national) && !/^0(?:800|90[069])/.test(national);
}
