import { kenmerkSlug } from './normalise.ts';
import type { Found, Recogniser } from './types.ts';

/** Shapes clear enough to be a kenmerk wherever they stand, ministry by ministry. */
const SHAPES = [
  // BZK, SZW, FIN, VRO: 2024-0000358151, 23-0000244624
  '(?:(?:19|20)\\d{2} ?- ?\\d{10}|\\d{2}-0000\\d{6})(?![\\w]|-\\w)',
  // IenW and its forerunners: IENW/BSK-2025/130201
  '(?:I[Ee][Nn][WM]|V[Ee][Nn]W|VW|VROM)/[A-Z]{2,8}- ?\\d{4}/\\d{3,7}(?!\\w)',
  // VWS: 1015955-154934-Z
  '\\d{6,7}-\\d{6,7}-[A-Z]{1,6}(?:\\d{0,3})(?![\\w]|-\\w)',
  // OCW: WJZ/2001/27402 (1713)
  '(?:WJZ|OCW|BVE|OWB|HO&S)(?:/[A-Z&]{1,6}){0,3}/(?:19|20)\\d{2}/\\d{3,7}(?: \\(\\d{3,5}\\))?(?![\\w]|/\\d)',
  // EZK, KGG, LNV, DGRR: DGKE / 23012345
  '(?:DG[A-Z&]{1,10}(?:-[A-Z&]{1,8}){0,2}|WJZ) ?/ ?\\d{7,8}(?!\\w)',
  // BZ: MinBuza.2023.12345-67, BZ2312345
  '(?:[Mm]in-?[Bb]u[Zz]a[.-]\\d{4}[.-]\\d{3,7}(?:-\\d{1,4})?|BZ\\d{7,8})(?!\\w)',
  // DEF: BS2023012345
  'BS20\\d{8}(?!\\w)',
];

function kenmerk(text: string, start: number): Found {
  const id = `kenmerk-${kenmerkSlug(text)}`;
  return { id, kind: 'kenmerk', certain: true, start, end: start + text.length };
}

/** Reference numbers of ministries that are recognisable by their shape. */
export const kenmerken: Recogniser = {
  start: new RegExp(`(?<![\\w/.=#-])(?:${SHAPES.join('|')})`, 'g'),
  read: (_text, match) => [kenmerk(match[0], match.index)],
};

const LABEL =
  '(?<![a-zà-ÿ])(?:kenmerk(?:nummer)?|(?:onze|uw) referentie|referentienummer|ons nummer|briefnummer|documentnummer)(?:\\(en\\))?';
const LABELLED = new RegExp(
  `${LABEL}(?: ?[:*|]{1,5})?(?: |\\n\\n)?(?:\\*\\* ?)?((?!kenmerk)[a-z0-9]{1,14}(?:(?: ?/ ?|[-.&/])[a-z0-9]{1,14}){0,6})(?![\\w/]|-\\w)`,
  'gi',
);
/** Dates, phone numbers, bank accounts, postcodes, amounts and papers of parliament may also stand behind a label. */
const SOMETHING_ELSE =
  /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|0\d{1,3}-?\d{6,8}|[A-Z]{2}\d{2}[A-Z]{4}\d{6,}|\d{4}[A-Z]{2}|\d{1,3}(?:\.\d{3})+|(?:19|20)\d{2}[-/](?:19|20)?\d{2}|\d{1,6}|(?:kamerstuk|kst\W?\d).*)$/i;

/** Free reference numbers behind a label: "ons kenmerk 4567890". At least five digits. */
export const labelledKenmerken: Recogniser = {
  start: LABELLED,
  read(_text, match) {
    const value = match[1] ?? '';
    if (SOMETHING_ELSE.test(value) || value.replace(/\D/g, '').length < 5) return [];
    return [kenmerk(value, match.index + match[0].length - value.length)];
  },
};
