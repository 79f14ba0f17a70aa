import { normalise } from '../../references/normalise.ts';
import { asGiven, digitsOf, type Match, search, withoutWebAddresses } from './match.ts';

/** What stands between two digits of a number. */
const GAP = '[ .·•-]{0,3}';
/**
 * A Dutch number: `06-12345678`, `(070) 426 64 26`, `+31 (0)70 426 64 26`, `070/426 64 26`. The 6 of a
 * mobile number may stand apart from its zero.
 */
const DUTCH = new RegExp(
  `(?:(?:\\+ ?|00|(?<=(?:tel:|phone=|wa\\.me/)))31[ .-]?(?:\\(0\\)[ .-]?)?\\(?[1-9]|\\(?0(?:[1-9]|[ .-]{1,2}6))(?:(?:\\)?${GAP}|(?<=(?<!\\d)0\\d{1,3}) ?/ ?)\\d){8}`,
  'g',
);
/** Before and after digits that are part of a longer number, a code or an address. */
const PART_BEFORE = /[\p{L}\d.,/_:=-]$/u;
const PART_AFTER = /^(?:[\p{L}\d_]|[.,-]\d|\/[1-9])/u;
/** A word that says so, a dash that opens a remark, or another number may stand right before it. */
const SAID_BEFORE =
  /(?:(?<!\p{L})(?:tel|telefoon(?:nummer)?|mob|mobiel(?:nummer)?|gsm|fax|sms|callto|phone|bel|[tmf])[.:=]{1,2}|wa\.me\/|[\s|]-|(?:\d[ -]?){7}\/)$/iu;
/** What is said right before digits in a row that are something else. */
const OTHER =
  /(?:kenmerk|referentie|(?:zaak|dossier|order|factuur|polis|document|inkoop)(?:nummer|nr\.?)?|KvK)[\s:.#-]*$/i;
/** Numbers of books and of bank accounts have the digits of a telephone number, and say what they are. */
const BOOK_OR_BANK = /(?:IS[BS]N[-: \d]*|[A-Z]{2} ?\d{2}[ .-]?[A-Z]{4}[ .-]?)$/i;
/** A number of elsewhere, which starts with the number of a country. */
const FOREIGN = /\+ ?[1-9]\d{0,2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ ().-]{0,2}\d){6,11}(?!\d)/gu;
/** `+12.500.000` is an amount. */
const THOUSANDS = /^\+ ?\d{1,3}(?:\.\d{3})+$/;

/** Characters of which every number has one; a text without them is not looked at. */
const MAY_HOLD = /\+ ?\d|\b0[\d .-]|[:=/]31\d{9}/;

/**
 * Finds telephone numbers. Numbers that cannot be a person's are left alone: 0800, 0900 and 14 plus an
 * area. Source: Nummerplan telefoon- en ISDN-diensten; a Dutch number is a 0 and nine digits.
 *
 * @param text any text
 * @param normal the same, normalised
 * @returns the numbers
 */
export function findPhones(text: string, normal = normalise(text)): Match[] {
  if (!MAY_HOLD.test(normal.text)) return [];
  const clean = withoutWebAddresses(normal.text);
  const found = [
    ...search(
      clean,
      DUTCH,
      (written, { before, after }) =>
        (!PART_BEFORE.test(before) || SAID_BEFORE.test(before)) &&
        !PART_AFTER.test(after) &&
        isDutchNumber(written) &&
        !BOOK_OR_BANK.test(before) &&
        !(/^\d+$/.test(written) && OTHER.test(before)),
    ),
    ...search(
      clean,
      FOREIGN,
      (written, { before, after }) =>
        !/^\+ ?31/.test(written) &&
        !/^ ?(?:€|%|eu|mi|ml)/i.test(after) &&
        !THOUSANDS.test(written) &&
        !/[\p{L}\d]$/u.test(before),
    ),
  ];
  // A bracket that opens a remark, `(088-1234567, elke dag)`, is no part of the number.
  const numbers = found.map(({ start, text: number }) =>
    number.startsWith('(') && !number.includes(')')
      ? { start: start + 1, text: number.slice(1) }
      : { start, text: number },
  );
  return asGiven(normal, numbers);
}

/** Digits that are each set apart are a row of figures. */
const MOST_GROUPS = 7;

function isDutchNumber(written: string): boolean {
  // A date and what follows it, or hours, can have as many digits as a number.
  if (/^\(?\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}(?!\d)|^\d{2}\.\d{2} ?[ -]/.test(written))
    return false;
  // Apart from 06, no code of an area is two digits.
  if (/^\(?0[1-57-9]\D/.test(written)) return false;
  if (!written.startsWith('+') && written.split(/\D+/).length > MOST_GROUPS) return false;
  const national = digitsOf(written).replace(/^(?:0031|31)0?(?=\d{9}$)/, '0');
  return /^0[1-9]\d{8}$/.test(national) && !/^0(?:800|90[069])/.test(national);
}
