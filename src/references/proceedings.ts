import type { Context } from './dossier.ts';
import { withTail } from './gazettes.ts';
import { known } from './ids.ts';
import { answers } from './kamerstuk.ts';
import { enumerate, readNumber, readNumbers } from './numbers.ts';
import { endsCitation, type Head, matchAt, readHead, readTail, skip } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

const YEARS_AHEAD = '(?=,? (?:tk |ek |ii? )?(?:19|20)\\d\\d ?[-/] ?\\d\\d)';
/** A sitting, item and page: "TK 2016-2017, 85-5-7", "TK 85-5-7". */
const TRIPLE_AHEAD =
  '(?=(?:tk|ek),? (?:(?:19|20)\\d\\d ?[-/] ?(?:19|20)?\\d\\d,? (?:tk |ek )?\\d{1,3}-\\d{1,3}(?:-\\d{1,4})?|(?:\\d{1,3},? )?\\d{1,3}-\\d{1,3}-\\d{1,4})(?![\\d-]))';
const START = new RegExp(
  '(?<![a-z])(?:' +
    '(kamervragen \\(aanhangsel\\)|(?:aan(?:- )?hangsel|aanh\\.)(?: (?:van de|van|der|bij de|tot de|tot het verslag van de|van het))?(?: (?:hande(?:- )?lingen|hand\\.))?' +
    `|ah(?:-tk)?(?:${YEARS_AHEAD}|(?= \\d{1,4} \\((?:19|20)\\d\\d ?[-/])))` +
    `|(kamervragen(?= ii?[ ,]|,? ?\\d{4}))|hande(?:- )?lingen(?: (?:der|van de) staten-generaal)?|hand\\.(?= I)|${TRIPLE_AHEAD})`,
  'gi',
);
const NUMBER_LABEL = /[,-]? ?(?:nrs?\b\.?|nummers?|no\.)? ?/iy;
const ANNEX = /,? ?\(?aanhangsel(?:nummer(?= )|nr\.(?= ))?\)?/iy;
/** "Handelingen II 2022/23, nr. 1905 (Aanhangsel)". */
const ANNEX_BEHIND = /,? ?nr\.? ?\d{1,4} \(aanhangsel\)/iy;
const PLAIN = { years: false, letters: false, suffixes: false } as const;

/** Handelingen and the answers in their Aanhangsel. */
export const proceedings: Recogniser = {
  start: START,
  read(text, match) {
    const [all, annex, questions] = match;
    const start = match.index;
    const without = withoutYear(text, start, start + all.length);
    if (without && !annex && !questions) return without;
    const head = readHead(text, start + all.length);
    if ((head.vergaderjaar ?? head.guess) === undefined) {
      return annex === undefined ? [] : yearLast(text, start, head);
    }
    const behind = annex === undefined && matchAt(ANNEX_BEHIND, text, head.end) !== null;
    const at = annex === undefined ? skip(ANNEX, text, head.end) : head.end;
    if (annex !== undefined || behind || at > head.end)
      return withTail(text, answersOf(text, start, at, head));
    const { vergaderjaar, kamer } = head;
    if (questions !== undefined || vergaderjaar === undefined) return [];
    const found = sitting(text, start, at, known({ kamer, vergaderjaar }));
    // Without the word, two numbers may be anything.
    if (all !== '' || found[0]?.pagina !== undefined) return found;
    return found.flatMap((one) =>
      endsCitation(text, one.end) ? [{ ...one, certain: false }] : [],
    );
  },
};

/** Chamber, sitting, item and page without a year: "TK 85-5-7", "Handelingen II, 85-5-7". */
const WITHOUT_YEAR =
  /,? ?(?:(TK|Tweede Kamer|II)|EK|Eerste Kamer|I),? ?(?:nr\.? ?|[Pp]\.? ?|[Bb]lz\.? ?|(\d{1,3}),? (?=\2-))?(\d{1,3})-(\d{1,3})-(\d{1,4})(?![\w]|-\d|[.,]\d)/y;

/** An item of a year that is not told, so never certain. What may be a date or two years is none. */
function withoutYear(text: string, start: number, at: number): Found[] | undefined {
  const match = matchAt(WITHOUT_YEAR, text, at);
  if (!match) return undefined;
  const [all, second, , nummer = '', item = '', pagina = ''] = match;
  const [day, month] = [Number(nummer), Number(item)];
  const date = day <= 31 && month <= 12 && pagina.length % 2 === 0;
  const end = at + all.length;
  if (date || day * month === 0 || month === day + 1 || !endsCitation(text, end)) return undefined;
  const kamer = second === undefined ? 'I' : 'II';
  const id = `h-${kamer === 'I' ? 'ek' : 'tk'}-${nummer}-${item}`;
  return [{ kamer, nummer, item, pagina, id, kind: 'handelingen', certain: false, start, end }];
}

/** Answers of one parliamentary year, and of the years that an enumeration goes on with. */
function answersOf(text: string, start: number, at: number, head: Head): Found[] {
  const word = matchAt(NUMBER_LABEL, text, at)?.[0] ?? '';
  const from = at + word.length;
  const first = readNumber(text, from, { ...PLAIN, digits: 4, years: true });
  if (!first || (!/\w/.test(word) && !endsCitation(text, first.end))) return [];
  const { kamer, vergaderjaar, guess } = head;
  const context: Context = known({ kamer, vergaderjaar: vergaderjaar ?? guess });
  // Years that do not follow each other leave open which of the two is wrong.
  const certain = vergaderjaar !== undefined;
  const plural = /s\.? ?$/.test(word);
  const found = answers(text, start, { ...first, from }, plural, context, certain);
  const and = matchAt(/(?: ?[;,](?: en)?| en) /y, text, found.at(-1)?.end ?? from);
  const next = and && readHead(text, and.index + and[0].length);
  if (!and || !next?.vergaderjaar || !certain) return found;
  const more = { ...next, kamer: next.kamer ?? kamer };
  return [...found, ...answersOf(text, and.index + and[0].length, next.end, more)];
}

/** "Aanhangsel Handelingen II, nr. 527, vergaderjaar 2023-2024". */
function yearLast(text: string, start: number, { kamer: chamber, end: at }: Head): Found[] {
  const match = matchAt(
    /,? ?(?:(?:nr\.?|nummer) ?|(?=\d+,? \(?(?:vergaderjaar |(?:19|20)\d\d ?[-/])))(\d{1,4})(?![\w])/iy,
    text,
    at,
  );
  if (!match) return [];
  const head = readHead(text, at + match[0].length);
  const nummer = match[1];
  if (head.vergaderjaar === undefined || nummer === undefined) return [];
  const kamer = chamber ?? head.kamer;
  return [
    {
      ...known({ kamer, vergaderjaar: head.vergaderjaar }),
      nummer,
      id: `ah-${kamer === 'I' ? 'ek' : 'tk'}-${head.vergaderjaar.replace('-', '')}-${nummer}`,
      kind: 'aanhangsel',
      certain: true,
      start,
      end: head.end,
    },
  ];
}

/** What may stand before a sitting: a dossier, the chamber once more with its number, a page. */
const BEFORE_SITTING =
  /(?:,? ?\d{2} ?\d{3}(?=,))?(?:,? ?\(?(?:TK|EK)(?= )(?: \d{1,3},)?)?(?:,? ?(?:[Pp]|[Bb]lz|[Pp]ag)\.? ?(?=\d{1,3}-\d{1,3}-\d))?/y;
const SITTING = /,? ?\(?(?:nr\.?|nummer|vergadering|vergadernr\.?|no\.) ?/iy;
const PLACE =
  /(\d{1,3})(?:-(\d{1,3})(?:-(\d{1,4}(?:-\d{1,4})?))?|-(\d{4,5}(?:-\d{4,5})?)|(?:e|de|ste) vergadering)?(?![\w]|-\d)/y;
const ITEM = /,? ?\(?(?:item(s?)|onderwerp|onderdeel|agendapunt) ?(\d{1,3})(?!\w)\)?/iy;

/**
 * One item of a sitting. Until 2010 pages ran on through the year, so that the pages are the id;
 * afterwards each item is a publication. Without either only the sitting is known.
 */
function sitting(text: string, start: number, from: number, context: Context): readonly Found[] {
  const { vergaderjaar = '', kamer } = context;
  const at = skip(BEFORE_SITTING, text, from);
  const label = matchAt(SITTING, text, at)?.[0] ?? /^,? ?/.exec(text.slice(at, at + 2))?.[0] ?? '';
  const meeting = matchAt(PLACE, text, at + label.length);
  const [all = '', nummer, ownItem, ownPage, runningPage] = meeting ?? [];
  const after = meeting ? at + label.length + all.length : at;
  const point = matchAt(ITEM, text, after);
  const item = ownItem ?? point?.[2];
  const itemEnd = after + (point?.[0].length ?? 0);
  const tail = readTail(text, itemEnd);
  const page = runningPage ?? tail.parts.pagina;
  const named = /\w/.test(label) || / vergadering$/.test(all) || page !== undefined;
  if (meeting && !named && ownItem === undefined && !point) return [];
  const pagina = tail.parts.pagina ?? ownPage ?? runningPage;
  const pages = /^\d{4,5}-\d{4,5}$/.test(pagina ?? '') && vergaderjaar < '2011' && !item;
  if (nummer === undefined && !pages) return [];
  const body = `h-${kamer === 'I' ? 'ek' : 'tk'}-${vergaderjaar.replace('-', '')}`;
  const make = (value?: string): Omit<Found, 'start' | 'end'> => ({
    ...known({ ...context, nummer, item: value, pagina }),
    id: `${body}-${pages ? pagina : value === undefined ? nummer : `${nummer}-${value}`}`,
    kind: 'handelingen',
    certain: true,
  });
  if (point && item !== undefined && tail.end === itemEnd) {
    const begin = after + point[0].lastIndexOf(item);
    const span = { value: item, from: begin, end: begin + item.length };
    const rules = { ...PLAIN, digits: 3, years: true, plural: point[1] === 's' };
    const items = readNumbers(text, span, rules);
    if (items.length > 1) return enumerate(items, start, make);
  }
  return [{ ...make(item), start, end: tail.end }];
}
