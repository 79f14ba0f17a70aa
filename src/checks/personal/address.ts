import { normalise } from '../../references/normalise.ts';
import { asGiven, type Match, normaliseLines, type Stretch, withoutOverlap } from './match.ts';

const POSTCODE =
  /(?<![\p{L}\d-])[1-9]\d{3}(?:[ -]?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?![\p{L}\d])/gu;
/** A street and a house number at the end of what stands before the postcode. */
const STREET =
  /((?:(?:van|de|den|der|het|'s|’s|’t|'t|ten|ter|in|op|aan|Van|De|Den|Der|Het|Ten|Ter|\p{Lu}[\p{L}.'’-]*)[ ]){0,4}\p{Lu}[\p{L}.'’-]*) (\d{1,5}(?: ?[a-zA-Z]\b)?(?:[-/ ]?(?:\d{1,3}|bis|hs|[IVX]{1,3})\b)?)[,;:\s>*|\\\])"-]{1,14}$/u;
/** How most streets end. */
const SUFFIX =
  /(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|park|plantsoen|steeg|dreef|pad|baan|ring|markt|burgwal|wal|haven|oord|veld|erf|hage|hout|lei|stede|brink|allee|boulevard|esplanade|voorhout|bos|akker|kamp|donk|horst|weide|tuin|poort|sluis|brug|dam|werf)$/i;
/** What has a number and is no street. */
const NO_STREET =
  /(?:^|[ ])(?:postbus|antwoordnummer|artikel|art\.?|lid|nr\.?|nummer|bijlage|pagina|blz\.?|tabel|figuur|deel|hoofdstuk|paragraaf|kamerstukken?|dossier|motie|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/i;
/** The name of a town after the postcode. */
const TOWN = /^[\s,|<>/a-z*\\-]{0,14}['’]?\p{Lu}\p{L}+/u;

/**
 * Finds a street with a house number and a postcode, on one line or over two.
 *
 * @param text any text
 * @param normal the same, normalised
 * @returns the addresses; post office boxes are none
 */
export function findAddresses(text: string, normal = normalise(text)): Match[] {
  if (!/\d{4}[ -]?[A-Z]{2}/i.test(normal.text)) return [];
  // The name of a street does not go on from the line before it, unless a line was cut in the middle.
  const lines = normaliseLines(text);
  return withoutOverlap([
    ...asGiven(lines, addressesIn(lines.text)),
    ...asGiven(normal, addressesIn(normal.text)),
  ]);
}

function addressesIn(plain: string): Stretch[] {
  return [...plain.matchAll(POSTCODE)].flatMap(({ 0: postcode, index }) => {
    const from = Math.max(0, index - 90);
    const street = STREET.exec(plain.slice(from, index));
    if (!street) return [];
    const [, name = ''] = street;
    if (NO_STREET.test(name)) return [];
    const end = index + postcode.length;
    if (!SUFFIX.test(name) && !TOWN.test(plain.slice(end, end + 40))) return [];
    const start = from + street.index;
    return [{ start, text: plain.slice(start, end) }];
  });
}
