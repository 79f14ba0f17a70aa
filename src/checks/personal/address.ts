import { normalise } from '../../references/normalise.ts';
import { asGiven, type Match, normaliseLines, type Stretch, withoutOverlap } from './match.ts';

const POSTCODE =
  /(?<![\p{L}\d-])[1-9]\d{3}(?:[ -]?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?![\p{L}\d])/gu;
/** A street and a house number at the end of what stands before the postcode. */
const NAME =
  "(?:(?:van|de|den|der|het|'s|’s|’t|'t|ten|ter|in|op|aan|Van|De|Den|Der|Het|Ten|Ter|\\p{Lu}[\\p{L}.'’-]*)[ ]){0,4}\\p{Lu}[\\p{L}.'’-]*";
const NUMBER = '\\d{1,5}(?:[-/ ]?[a-zA-Z]\\b)?(?:[-/ ]?(?:\\d{1,3}|bis|hs|[IVX]{1,3})\\b)?';
const STREET = new RegExp(
  `(${NAME}) (${NUMBER})(?:[,;:\\s>*|\\\\()\\]"-]{1,14}| (?:te|in) )$`,
  'u',
);
/** A street and a house number without a postcode, where it is said that somebody lives there. */
const LIVES = new RegExp(
  `(?<!\\p{L})(?:woonachtig|wonende?|woont|woonadres:?|huisadres:?|privéadres:?)(?: (?:aan|op|te))?(?: (?:de|het))? ((${NAME}) ${NUMBER})`,
  'gu',
);
/** How most streets end, and some begin. */
const SUFFIX =
  /^(?:Laan|Weg|Straat|Kade|Gracht|Singel|Dijk|Hof|Plein|Boulevard|Achter|Nieuwe|Oude) |(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|park|plantsoen|steeg|dreef|pad|baan|ring|markt|burgwal|wal|haven|oord|veld|erf|hage|hout|lei|stede|brink|allee|boulevard|esplanade|voorhout|bos|akker|kamp|donk|horst|weide|tuin|poort|sluis|brug|dam|werf)$/i;
/** A postcode and a house number are an address by themselves. */
const HOUSE =
  /(?<![\p{L}\d-])[1-9]\d{3} ?[A-Z]{2},? ?\(?(?:met )?(?:huisnummer|huisnr\.?|nummer|nr\.?) ?\d{1,5}(?!\d)/gu;
/** What every address has: a postcode, or a word for living somewhere. */
const MAY_HOLD =
  /[1-9]\d{3}(?:[ -]?[A-Z]{2}|[a-z]{2})(?![A-Za-z])|woonachtig|wonend|woont|woonadres|huisadres|privéadres/;
/** What has a number and is no street. */
const NO_STREET =
  /(?:^|[ ])(?:postbus|antwoordnummer|artikel|art\.?|lid|nr\.?|nummer|bijlage|pagina|blz\.?|tabel|figuur|deel|hoofdstuk|paragraaf|kamerstukken?|dossier|motie|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/i;
/** The name of a town after the postcode. */
const TOWN = /^[\s,|<>/a-z*\\-]{0,14}['’]?\p{Lu}\p{L}+/u;

/**
 * Finds a street with a house number and a postcode, on one line or over two; a postcode with a house
 * number; a street with a house number where it is said that somebody lives there.
 *
 * @param text any text
 * @param normal the same, normalised
 * @returns the addresses; post office boxes are none
 */
export function findAddresses(text: string, normal = normalise(text)): Match[] {
  if (!MAY_HOLD.test(normal.text)) return [];
  // The name of a street does not go on from the line before it, unless a line was cut in the middle.
  const lines = normaliseLines(text);
  return withoutOverlap([
    ...asGiven(lines, addressesIn(lines.text)),
    ...asGiven(normal, addressesIn(normal.text)),
  ]);
}

function addressesIn(plain: string): Stretch[] {
  const homes = [...plain.matchAll(LIVES)].flatMap(
    ({ 0: all, 1: text = '', 2: name = '', index }) =>
      SUFFIX.test(name) ? [{ start: index + all.length - text.length, text }] : [],
  );
  const numbered = [...plain.matchAll(HOUSE)].map(({ 0: text, index }) => ({ start: index, text }));
  const streets = [...plain.matchAll(POSTCODE)].flatMap(({ 0: postcode, index }) => {
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
  return [...streets, ...homes, ...numbered];
}
