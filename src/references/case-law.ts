import { coded } from './codes.ts';
import type { Recogniser } from './types.ts';

/** Countries and courts that have ECLIs, where the code is not written as the standard has it. */
const COUNTRY = '(NL|EU|CE|EP|BE|DE|FR|LU|AT|IT|ES|PT|PL|DK|FI|SE|IE|GB|UK)';
/** Spaces, dots or nothing where a colon belongs. */
const GAP = '[ :.;]{0,3}';
const LOOSE = `[Ee][Cc][Ll][Ii](?:-?(?:nummer|nr\\.?|code))?${GAP}${COUNTRY}${GAP}([A-Z]{1,7})${GAP}((?:19|20)\\d{2})${GAP}([A-Z]{0,2}\\d{1,6})`;
/** The code without its first part: `EU:C:2020:559`. */
const BARE = '(EU|NL):([A-Z]{1,7}):((?:19|20)\\d{2}):([A-Z]{0,2}\\d{1,6})';

/**
 * Case law by ECLI: as the standard writes it, with spaces or dots, or with a colon too few. Rule:
 * ECLI is country, court, year and number, divided by colons (Council conclusions 2011/C 127/01).
 */
export const eclis: Recogniser = {
  start: new RegExp(
    `(?<![\\w/.=#:-])(?:((?:ECLI|ecli):[A-Za-z]{2}:[A-Za-z0-9]{1,7}:\\d{4}:[A-Za-z0-9.]{1,25})(?![A-Za-z0-9_])|(?:${LOOSE}|${BARE})(?![\\w]))`,
    'g',
  ),
  read(_text, match) {
    const [all, strict, ...parts] = match;
    if (strict === undefined) {
      const [country, court, year, number] = parts.filter((part) => part !== undefined);
      const id = `ECLI:${country}:${court}:${year}:${number}`;
      return coded(id, match.index, match.index + all.length);
    }
    const text = strict.replace(/\.+$/, '');
    return coded(text.toUpperCase(), match.index, match.index + text.length);
  },
};

/** Words by which a text speaks of a case. */
const OF_A_CASE =
  /zaak|zaken|zaaknr|arrest|HvJ|\bHof\b|Gerecht|GvEA|conclusie|uitspra|jurisprudentie|\bcases?\b|judg|\b[CT]-\d{1,4}\/\d\d/i;

/** What else has a letter and a number: rooms, routes, machines. */
const OTHER =
  /(?:kamer|zaal|lokaal|ruimte|gebouw|vleugel|verdieping|route|weg|lijn|bus|vlucht|vliegtuig|toestel|profiel|model|type|serie|klasse|categorie|kolom|rij|vak|perceel|blok|hal|bijlage|formulier|versie|vitamine|tabel|figuur)s? (?:nr\.? )?$/i;

/**
 * Cases of the Court of Justice of the EU by number: "C-311/18", "gevoegde zaken T-1/19 en T-2/19". The id is the
 * number of the case: whether a judgment, an order or an opinion of it is meant is not printed, and neither CELEX nor
 * ECLI follows from it. Rule: court (C or T, since 1989), number, year of two digits.
 */
export const caseNumbers: Recogniser = {
  start:
    /(?<![\w/.-])([CT])(?:-|(?<=(?:zaak|zaken|arrest|case) [CT])(?: |- | - |))(\d{1,4})\/(?:19|20)?(\d{2})(?: (?:PPU|P|RX|R)(?![\w]))?(?![\w/]|[.,-]\d)/g,
  read(text, match) {
    const [all, court = '', number = '', short = ''] = match;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (OTHER.test(before)) return [];
    if ((court === 'T' || number.length < 3) && !OF_A_CASE.test(before)) return [];
    if (Number(number) === 0) return [];
    if (short > '49' && short < '89') return [];
    const id = `${court}-${Number(number)}-${short}`;
    return coded(id, match.index, match.index + all.length);
  },
};
