import { ROMAN, readId } from './ids.ts';
import { normalise } from './normalise.ts';
import { parseReferences } from './parse.ts';
import type { ReferenceKind } from './types.ts';

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
      return unique([slug.replaceAll('-', ''), ...numbers.map(withoutZeros)]);
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
      return [lower, lower.slice(4), withoutZeros(nummer)];
    case 'kamervraag':
    case 'niet-dossierstuk': {
      const number = nummer.toLowerCase();
      return /^\d{4}[a-z]/.test(number)
        ? [lower, number, number.slice(4), withoutZeros(number.slice(5))]
        : [lower, number];
    }
    case 'eu-handeling':
      return unique([lower, `${jaar}-${nummer}`, `${nummer}-${jaar}`]);
    case 'eu-document':
      return [lower.replace('(', '-').replace(')', '-')];
    case 'staatscourant':
    case 'bijlage':
      return /^\d{5,}$/.test(nummer) ? [lower, nummer] : [lower];
    default:
      return keys;
  }
}

const unique = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => key !== '');

/** A paper as people type it; the separator before the number is what keeps `358151` whole. */
const TYPED_PAPER = new RegExp(
  `^(?:kst[- ]?|kamerstuk(?:ken)?(?: ii?)?[ ,]*)?(\\d{2})[ .]?(\\d{3})(?:[ -]?(?:\\(?r ?\\d{3,4}\\)?|(${ROMAN}|[a-z]|(?<=[ -])\\d{2}(?=[ ,/-]))))?(?:[ ,/-]{1,3}(?:(?:nr|no)\\.? ?)?(\\d{1,4}[a-z]?|[a-z]{1,3}))?$`,
  'i',
);
const TYPED_KEY = /^(?:[a-z]{1,6}-)?(?:[a-z]{2}-)?[a-z0-9]{1,14}(?:-[a-z0-9]{1,10}){1,4}$/;

/**
 * What a typed or pasted query means as keys: look each up exactly, and the last as a prefix while
 * the reader is still typing. A text with references gives the first key of each of them, sure or
 * not. Otherwise a number in any spelling: `29 279 823`, `29.279`, `2024 0000358151`,
 * `2024-358151`, `z12345`, `0000358151`. Every key that `keysOf` gives is found by itself. An
 * address of a public site counts as the number in it. No keys means: these are words.
 * Throws nothing.
 */
export function queryKeys(text: string): string[] {
  const plain = withoutAddress(normalise(text).text)
    .trim()
    .replace(/^["'«“‘([{]+|["'»”’)\]}.,;:!?]+$/g, (edge, at: number) =>
      at > 0 && edge === ')' && /\([^)]*$/.test(text) ? edge : '',
    );
  const query = plain.toLowerCase();
  const references = parseReferences(plain);
  const whole = references.length === 1 && references[0]?.text.length === plain.length;
  const keys = references.flatMap(({ id, also = [] }) =>
    [id, ...also].map((one) => keysOf(one)[0] ?? one.toLowerCase()),
  );
  if (references.length > 0 && !whole) return unique(keys);
  return unique([...keys, ...typedKeys(query, references.length > 0)]);
}

/** Keys of a query that is one number, or words with long numbers among them. */
function typedKeys(query: string, understood: boolean): string[] {
  const compact = query.replace(/[\s.,]/g, '');
  if (/^\d{3,}$/.test(compact)) return [compact, withoutZeros(compact)];
  if (understood) return TYPED_KEY.test(query) ? [query] : [];
  const short = /^((?:19|20)\d{2})[- /](\d{5,9})$/.exec(query);
  if (short) return [`${short[1]}${(short[2] ?? '').padStart(10, '0')}`];
  const paper = TYPED_PAPER.exec(query);
  if (paper) {
    const [, thousands = '', units = '', chapter, number] = paper;
    return [[thousands + units, chapter, number].filter(Boolean).join('-')];
  }
  const chamber = /^(?:(20\d{2}) ?)?([zda]) ?(\d{1,5})$/.exec(query);
  if (chamber) return [`${chamber[1] ?? ''}${chamber[2]}${(chamber[3] ?? '').padStart(5, '0')}`];
  const slashed = query.replace(/ ?\/ ?/g, '-');
  const letters = query.replace(/[^a-z0-9]/g, '');
  const digits = letters.replace(/\D/g, '').length;
  if (digits > 2 && query.split(' ').length <= 3 && digits * 2 >= letters.length) {
    return TYPED_KEY.test(slashed) ? [slashed, letters] : [letters];
  }
  return (query.match(/(?<![\w-])(?:20\d{2}[zda]\d{5}|\d{5,14})(?![\w-])/g) ?? []).map(
    withoutZeros,
  );
}

/** An address of a public site, or of this one, as the words and numbers in it. */
function withoutAddress(text: string): string {
  if (!/^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)) return text;
  return text
    .replace(/%(3A|28|29)/gi, (code) => decodeURIComponent(code))
    .replace(/^\s*(?:https?:\/\/)?[^/\s]+\/?/i, '')
    .replace(/\.(?:html?|pdf|xml|odt|json|md)(?=$|[?#])/gi, '')
    .replace(/[/?=&#]+/g, ' ');
}
