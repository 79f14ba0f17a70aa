import { known, ROMAN } from './ids.ts';
import { enumerate, readNumber, readNumbers } from './numbers.ts';
import { PAPER, readPaperNumbers } from './paper-numbers.ts';
import { endsCitation, isMeasure, matchAt, readHead, readTail, skip } from './scan.ts';
import type { Found, ReferenceParts } from './types.ts';

/** What the head of a citation says about all papers behind it. */
export type Context = Pick<ReferenceParts, 'kamer' | 'vergaderjaar'>;

/** What the words before a dossier number allow: the surer the label, the less must follow it. */
export type Trust = 'label' | 'dossier' | 'chamber' | 'bare';

const DOSSIER = /(\d{2})([ .-]?)(\d{3})(?!\d|\.\d|,\d\d(?!\d))/y;
const STATUTE = /,? ?-?\(?R ?\d{3,4}(?: ?\(R ?\d{3,4}\))?\)?/y;
const ADDITION = new RegExp(
  `( ?, ?| ?- ?| |\\.|)(hoofdstuk |hfst\\.? ?|hoofdst\\.? ?)?(${ROMAN}|[A-Z]|(?<= )[ivx]{2,5}(?=,? nr))(?![A-Za-z0-9])`,
  'y',
);
/** A chapter in brackets: `36 200 (VII), nr. 12`. */
const BRACKETED_ADDITION = new RegExp(` \\((${ROMAN}|[A-Z])\\)(?=,? ?nrs?\\b)`, 'y');
/** A chapter before the hyphen of a number: `35 000, nr. VI-2`. */
const NUMBERED_ADDITION = new RegExp(`,? ?nr\\.? ?(${ROMAN})(?=-\\d)`, 'y');
const COUNCIL = /(?:[- ]| - )(\d{2})(?!\d)/y;
/** Years between the dossier and the number: `29 279 (2018-2019), nr. 5`. */
const YEARS_BETWEEN = /,? \(?(?:19|20)\d{2} ?[-/] ?(?:(?:19|20)\d{2}|\d{2})\)?(?=,? ?nrs?\b)/y;
const AND = / ?;(?: en)? ?| ?,(?: en)? ?| (?:en|alsmede|resp\.|respectievelijk) | ?& ?/y;
/** A list of numbers in brackets, up to its closing bracket: `26 855 (16, 16a`. */
const BRACKETED = / \(\d{1,4}[a-z]?(?:, ?\d{1,4}[a-z]?)*$/;

/** Id of a paper or, without a number, of its dossier. */
function paperId(dossier: string, toevoeging: string | undefined, nummer?: string): string {
  const base = toevoeging === undefined ? dossier : `${dossier}-${toevoeging}`;
  return nummer === undefined ? `dossier-${base}` : `kst-${base}-${nummer}`;
}

/** The chapter, fund or council number behind a dossier; it may turn out to be a letter instead. */
function readAddition(
  text: string,
  at: number,
  dossier: string,
  context: Context,
  trust: Trust,
): { readonly toevoeging?: string; readonly end: number; readonly sure: boolean } {
  const council = matchAt(COUNCIL, text, at);
  if (council) {
    const end = at + council[0].length;
    const followed = matchAt(/-\d{1,4}(?!\w)|,? nrs?\b/y, text, end) !== null;
    if (dossier === '21501' || (followed && council[0].startsWith('-'))) {
      return { toevoeging: council[1] ?? '', end, sure: true };
    }
  }
  const set = matchAt(BRACKETED_ADDITION, text, at) ?? matchAt(NUMBERED_ADDITION, text, at);
  if (set?.[1]) return { toevoeging: set[1], end: at + set[0].length, sure: true };
  const match = matchAt(ADDITION, text, at);
  const [all = '', separator = '', chapter, printed = ''] = match ?? [];
  const value = printed.toUpperCase();
  const none = { end: at, sure: true };
  if (!match) return none;
  const end = at + all.length;
  const numbered = readPaperNumbers(text, end, context, trust === 'bare') !== undefined;
  const comma = separator.includes(',');
  if (chapter !== undefined) return { toevoeging: value, end, sure: true };
  if (value.length === 1) {
    // `36 200 A, nr. 3` has a fund; `35 570, C` and `35261-B` have a letter of the Eerste Kamer.
    const chapterX = /^[IVX]$/.test(value) && dossier.endsWith('00') && separator === '-';
    if (comma || (!numbered && context.kamer === 'I')) return none;
    if (!numbered && separator === '-' && !chapterX) return none;
    if (numbered || chapterX) return { toevoeging: value, end, sure: true };
    const fund = /^[ABCFHJIVX]$/.test(value) && dossier.endsWith('00') && endsCitation(text, end);
    return fund ? { toevoeging: value, end, sure: false } : none;
  }
  if (comma && !numbered && context.kamer === 'I') return none;
  return { toevoeging: value, end, sure: true };
}

/** "33 836 / 30 072, nr. 88": the paper is filed under both, with the number behind the last. */
const ALSO_FILED = /( ?\/ ?)((?:1[5-9]|[23]\d)[ .]?\d{3})(?!\d|[.,]\d)/y;
const MOST_FILED = 4;
const ANNEX_TO_NUMBER =
  /,? ?\(?[Bb]ijlagen?(?: (?:nr\.? ?)?(\d{1,2}|[A-Z]))? (?:bij|van) (?=(?:(?:het )?stuk )?n(?:rs?|ummers?)\b)/y;

/** One dossier, or more with a slash between, with the numbers behind it, from its first digit. */
export function readDossier(
  text: string,
  start: number,
  at: number,
  context: Context,
  trust: Trust,
  filed = 1,
): Found[] | undefined {
  const match = matchAt(DOSSIER, text, at);
  if (!match || (trust === 'bare' && match[2] === '-')) return undefined;
  const dossier = `${match[1]}${match[3]}`;
  const sure = trust === 'label' || context.vergaderjaar !== undefined;
  if (dossier < (sure ? '10000' : '15000')) return undefined;
  const digits = at + match[0].length;
  const other = filed < MOST_FILED ? matchAt(ALSO_FILED, text, digits) : null;
  if (other) {
    const from = digits + (other[1]?.length ?? 0);
    const rest = readDossier(text, from, from, context, trust, filed + 1);
    if (rest?.[0]?.kind === 'kamerstuk') {
      const numbers = rest.flatMap(({ id, also = [] }) => [id, ...also]);
      const [id = '', ...also] = numbers.map((one) => `kst-${dossier}${/-\w+$/.exec(one)?.[0]}`);
      const { toevoeging: _, also: __, ...one } = rest[0];
      return [
        { ...one, dossier, id, start, end: digits, ...(also.length > 0 && { also }) },
        ...rest,
      ];
    }
  }
  const statute = skip(STATUTE, text, digits);
  const addition = readAddition(text, statute, dossier, context, trust);
  const added = skip(YEARS_BETWEEN, text, addition.end);
  const annex = matchAt(ANNEX_TO_NUMBER, text, added);
  const bijlage = annex ? (annex[1] ?? '') : undefined;
  const parts = known({ ...context, dossier, toevoeging: addition.toevoeging, bijlage });
  const numbersAt = added + (annex?.[0].length ?? 0);
  const numbers = readPaperNumbers(text, numbersAt, context, trust === 'bare');
  if (!numbers) {
    const chapter = addition.toevoeging !== undefined && text[statute] === '-';
    if (trust === 'bare' && !(chapter && endsCitation(text, addition.end))) return undefined;
    if (addition.toevoeging === undefined && isMeasure(text, statute)) return undefined;
    const id = paperId(dossier, addition.toevoeging);
    // Behind years alone it may be an amount: "vergaderjaar 2022-2023, 12 000 moties".
    const amount = context.vergaderjaar === undefined || !endsCitation(text, addition.end);
    if (trust === 'chamber' && amount) return undefined;
    const certain = addition.sure && (trust !== 'dossier' || match[2] !== '');
    const { bijlage: _, ...own } = parts;
    return [{ ...own, id, kind: 'dossier', certain, start, end: addition.end }];
  }
  const clear = match[2] === ' ' || addition.end > digits || /^(?:[.,]|-)/.test(text.slice(digits));
  const range = addition.end === digits && match[2] === ' ' && text[digits] === '-';
  const certain = trust !== 'bare' || (clear && !range);
  return enumerate(numbers, start, (nummer) => ({
    ...parts,
    nummer,
    id: paperId(dossier, addition.toevoeging, nummer),
    kind: 'kamerstuk',
    certain,
  }));
}

/** Gives the last reference of a list the annex and pages that stand behind it. */
function withTail(text: string, found: readonly Found[]): Found[] {
  const last = found[found.length - 1];
  if (!last || last.kind === 'dossier') return [...found];
  const tail = readTail(text, last.end);
  return [...found.slice(0, -1), { ...last, ...tail.parts, end: tail.end }];
}

/** The citations that go on after a first one: `; 2001/2002, 26 855, nr. 4 en 35 571, nr. 2`. */
export function readChain(
  text: string,
  first: readonly Found[],
  trust: Trust,
  head: Context,
): Found[] {
  const found = withTail(text, first);
  let context = head;
  while (found.length < 500) {
    const last = found[found.length - 1];
    if (!last) break;
    const closes = text[last.end] === ')' && BRACKETED.test(text.slice(last.end - 40, last.end));
    const and = matchAt(AND, text, last.end + (closes ? 1 : 0));
    if (!and) break;
    const start = and.index + and[0].length;
    const again = skip(/[Nn]rs?\b\.? ?(?=[\dA-Z])/y, text, start);
    const number = again > start && last.nummer ? readNumber(text, again, PAPER) : undefined;
    if (number && last.dossier && number.end > 0) {
      const { kamer, vergaderjaar, dossier, toevoeging } = last;
      const numbers = readNumbers(text, { ...number, from: again }, PAPER);
      const parts = known({ kamer, vergaderjaar, dossier, toevoeging });
      const more = enumerate(numbers, start, (nummer) => ({
        ...parts,
        nummer,
        id: paperId(dossier, toevoeging, nummer),
        kind: 'kamerstuk',
        certain: last.certain,
      }));
      found.push(...withTail(text, more));
      continue;
    }
    const own = readHead(text, start);
    const next: Context = known({
      kamer: own.kamer ?? context.kamer,
      vergaderjaar: own.vergaderjaar ?? context.vergaderjaar,
    });
    const more = readDossier(text, start, skip(/,? ?/y, text, own.end), next, trust);
    const only = more?.[0];
    if (!more || !only) break;
    // A number alone goes on a list of dossiers; behind a paper it may be an amount.
    if (only.kind === 'dossier' && own.vergaderjaar === undefined) {
      if (last.kind !== 'dossier' || !endsCitation(text, only.end)) break;
    }
    found.push(...withTail(text, more));
    context = next;
  }
  return found;
}
