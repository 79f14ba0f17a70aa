import { normalise } from '../../references/normalise.ts';
import {
  asGiven,
  digitsOf,
  type Match,
  type Stretch,
  search,
  withoutWebAddresses,
} from './match.ts';

/** Words by which a paper says that a number is one of a citizen. */
const NAMED =
  /\b(?:BSN(?:-nummer)?|burgerservicenummer|sofi-?nummer|persoonsnummer)\b[^\d\n]{0,40}((?:\d[ .-]?){7,8}\d)(?!\d)/gi;
const MAY_BE_NAMED = /bsn|burgerservice|sofi|persoonsnummer/i;
/** Nine digits together, or in the groups in which a BSN is written; three by dots are an amount. */
const NINE = /\d{9}|\d{4}([ .-])\d{2}\1\d{3}|\d{3}([ -])\d{3}\2\d{3}/g;
/** Before and after a number that is part of something longer: a code, an amount, an address. */
const PART_BEFORE = /(?:[\p{L}\d.,/_:#€$+-]|[\d€$] )$/u;
const PART_AFTER = /^(?:[\p{L}\d_%€$]|[ .,/-]\d| ?(?:[€%]|eu|EU|mi|ml|m[23]|kg))/u;
/** What is said just before a number of nine digits that is something else. */
const OTHER =
  /(?:kenmerk|referentie|nummer|nr\.?|no\.?|dossier|zaak|order|factuur|document|id|RSIN|KvK|ISBN|ISSN|btw|DOI|euro|EUR|€)[\s:.#-]*$/i;

/**
 * The eleven-test of the burgerservicenummer: nine digits times 9, 8 … 2 and -1 add up to a multiple of
 * eleven. Source: Logisch ontwerp BSN, RvIG.
 *
 * @param digits eight or nine digits; eight stand for nine that begin with a zero
 * @returns whether the number can be a BSN
 */
export function passesElevenTest(digits: string): boolean {
  const number = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(number) || /^0+$/.test(number)) return false;
  const sum = [...number].reduce(
    (total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i),
    0,
  );
  return sum % 11 === 0;
}

/**
 * Finds numbers that can be a BSN: any that the text calls so, and those of nine digits that stand
 * alone and are not called something else. One in eleven numbers of nine digits passes the test, so
 * what is part of a longer number, an amount or a web address is left alone.
 *
 * @param text any text
 * @param normal the same, normalised
 * @returns the numbers that pass the eleven-test
 */
export function findBsns(text: string, normal = normalise(text)): Match[] {
  if (!/\d[ .-]?\d[ .-]?\d[ .-]?\d/.test(normal.text)) return [];
  const clean = withoutWebAddresses(normal.text);
  const found = new Map<number, Stretch>();
  const named = MAY_BE_NAMED.test(clean) ? clean.matchAll(NAMED) : [];
  for (const { 0: match, 1: number = '', index } of named) {
    const start = index + match.length - number.length;
    if (passesElevenTest(digitsOf(number))) found.set(start, { start, text: number });
  }
  const alone = search(
    clean,
    NINE,
    (written, { before, after }) =>
      !PART_BEFORE.test(before) &&
      !PART_AFTER.test(after) &&
      !OTHER.test(before) &&
      passesElevenTest(digitsOf(written)),
  );
  for (const match of alone) found.set(match.start, match);
  return asGiven(normal, [...found.values()]);
}
