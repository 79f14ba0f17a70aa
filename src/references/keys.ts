import { ROMAN, readId, withoutYear } from './ids.ts';
import { decodeAddress, normalise } from './normalise.ts';
import { parseReferences } from './parse.ts';
import type { ReferenceKind } from './types.ts';

/** A bare number of one or two digits finds nothing on its own. */
const typeable = (digits: string): boolean => digits.length > 2;
const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/**
 * The keys under which a person may look a reference up; the first is the one that only this
 * reference has. Lower case. Throws nothing; a malformed id has its own lower-case form as key.
 *
 * - kenmerk: letters and digits without separators, and each number of five digits or more without
 *   leading zeros: `20240000358151`, `358151`.
 * - paper: dossier, chapter and number with hyphens: `29279-823`, `36200-vii-12`. Not the bare
 *   dossier: `29279` is the key of the dossier itself, and a prefix of every paper in it.
 * - zaak, document, activity: `2023z12345`, `z12345`, `12345`.
 * - EU act: its CELEX number and both orders of its number, `2022-2065` and `2065-2022`.
 * - item of the Handelingen: its id, and that without the year.
 * - everything else: its id, and the bare number where that has five digits or more.
 */
export function keysOf(id: string, kind?: ReferenceKind): string[] {
  const parts = readId(id);
  const lower = id.toLowerCase();
  const { nummer = '', jaar = '', dossier } = parts ?? {};
  const keys = [lower];
  switch (kind ?? parts?.kind) {
    case 'kenmerk': {
      const slug = lower.replace(/^kenmerk-/, '');
      const numbers = slug.match(/\d{5,}/g) ?? [];
      return unique([slug.replaceAll('-', ''), ...numbers.map(withoutZeros).filter(typeable)]);
    }
    case 'kamerstuk': {
      const { vergaderjaar, toevoeging, achtervoegsel } = parts ?? {};
      if (dossier === undefined) return unique([lower, nummer]);
      const paper = [dossier, toevoeging?.toLowerCase(), nummer.toLowerCase()]
        .filter(Boolean)
        .join('-');
      if (vergaderjaar === undefined && !achtervoegsel) return [paper];
      return unique([lower.slice('kst-'.length), paper]);
    }
    case 'dossier':
      return [lower.slice('dossier-'.length)];
    case 'aanhangsel':
      return parts?.vergaderjaar ? [lower, lower.replace(/^ah-.k-/, '')] : [lower, nummer];
    case 'zaak':
    case 'document':
    case 'activiteit':
      return [lower, lower.slice(4), ...[withoutZeros(nummer)].filter(typeable)];
    case 'kamervraag':
    case 'niet-dossierstuk': {
      const number = nummer.toLowerCase();
      return /^\d{4}[a-z]/.test(number)
        ? [lower, number, number.slice(4), ...[withoutZeros(number.slice(5))].filter(typeable)]
        : [lower, number];
    }
    case 'eu-handeling':
      return unique([lower, `${jaar}-${nummer}`, `${nummer}-${jaar}`]);
    case 'eu-document':
      return [lower.replace('(', '-').replace(')', '-')];
    case 'handelingen':
      // Who has no year finds the item of every year.
      return unique([lower, withoutYear(lower) ?? '']);
    case 'staatscourant':
    case 'bijlage':
      return /^\d{5,}$/.test(nummer) ? [lower, nummer] : [lower];
    default:
      return keys;
  }
}

const unique = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => key !== '');

/** The number of a statute behind a dossier; without a space or brackets it may belong to a kenmerk. */
const STATUTE = ' ?\\(r ?\\d{3,4}\\)|,? r ?\\d{3,4}|r \\d{3,4}';

/** A paper as people type it; the separator before the number is what keeps `358151` whole. */
const TYPED_PAPER = new RegExp(
  `^(?:kst[- ]?|kamerstuk(?:ken)?(?: ii?)?[ ,]*)?(\\d{2})[ .]?(\\d{3})(?:${STATUTE})?(?:[ -]?(${ROMAN}|[a-z]|(?<=[ -])\\d{2}(?=[ ,/-])))?(?:[ ,/-]{1,3}(?:(?:nr|no)\\.? ?)?(\\d{1,4}[a-z]?|[a-z]{1,3}))?$`,
  'i',
);
const TYPED_KEY = /^[a-z0-9]{1,14}(?:-[a-z0-9]{1,10}){1,5}$/;
const QUOTES = /^["'«“‘ …*.]+|["'»”’ .,;:!?]+$/g;

/**
 * What a typed or pasted query means as keys, each to be looked up exactly; a single one may be
 * looked up as a prefix as well while the reader is typing. A text with references gives the first
 * key of each, sure or not. Otherwise a number in any spelling: `29 279 823`, `29.279`,
 * `2024 0000358151`, `2024-358151`, `z12345`, `0000358151`. Every key that `keysOf` gives is found
 * by itself. An address of a public site counts as the number in it. No keys means: these are
 * words. Throws nothing.
 */
export function queryKeys(text: string): string[] {
  const inside = withoutAddress(normalise(text).text).replace(QUOTES, '');
  const plain = inside.replace(/^\(([^()]*)\)$/, '$1').replace(/^dossier-(?=\d)/i, 'kst-');
  const query = plain.toLowerCase();
  const paper = TYPED_PAPER.exec(query);
  if (paper) {
    const [, thousands = '', units = '', chapter, number] = paper;
    const key = [thousands + units, chapter, number].filter(Boolean).join('-');
    // Outside the dossiers of our time, or with a letter glued on, it may be a kenmerk as well.
    const glued = /^\d{5}[a-z]+$/.test(query);
    const kenmerk = glued || !/^(?:1[5-9]|[23]\d)/.test(thousands);
    if (!kenmerk || /[a-z]+[ -]?\d/.test(query)) return [key];
    return unique([key, query.replace(/[^a-z0-9]/g, '')]);
  }
  const references = parseReferences(plain);
  if (references.length === 0) return unique(typedKeys(query));
  const keys = references.flatMap(({ id, also = [] }) =>
    [id, ...also].map((one) => keysOf(one)[0] ?? ''),
  );
  // A word of which only a part reads as a reference may be a kenmerk as a whole.
  const whole = references.some(({ text: own }) => own.length === plain.length);
  return unique(/^[a-z\d]+$/.test(query) && !whole ? [...keys, query] : keys);
}

/** Keys of a query without references: one number, or words with long numbers among them. */
function typedKeys(query: string): string[] {
  const digits = query.replace(/[ .]/g, '');
  if (/^\d*$/.test(digits)) return digits.length > 2 ? [digits, withoutZeros(digits)] : [];
  const short = /^((?:19|20)\d{2})[- /](\d{5,9})$/.exec(query);
  if (short) return [`${short[1]}${(short[2] ?? '').padStart(10, '0')}`];
  const chamber = /^(?:(20\d{2}) ?)?([zda]) ?(\d{1,5})$/.exec(query);
  if (chamber) return [`${chamber[1] ?? ''}${chamber[2]}${(chamber[3] ?? '').padStart(5, '0')}`];
  const joined = query.replace(/ ?\/ ?/g, '-');
  const letters = query.replace(/[^a-z0-9]/g, '');
  if (!joined.includes(' ')) {
    if (!/\d/.test(letters)) return [];
    return TYPED_KEY.test(joined) ? [letters, joined] : [letters];
  }
  const long = query.match(/(?<![\w-])(?:20\d{2}[zda]\d{5}|\d{5,14})(?![\w-])/g) ?? [];
  const mostly = letters.replace(/\D/g, '').length * 2 >= letters.length;
  return [...long.map(withoutZeros), ...(long.length > 0 && mostly ? [letters] : [])];
}

/** An address of a public site, or of this one, as the words and numbers in it. */
function withoutAddress(text: string): string {
  if (!/^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)) return text;
  return decodeAddress(text)
    .text.replace(/^\s*(?:https?:\/\/)?[^/\s]+\/?/i, '')
    .replace(/\.(?:html?|pdf|xml|odt|json|md)(?=$|[?#])/gi, '')
    .replace(/[/?=&#]+/g, ' ');
}
