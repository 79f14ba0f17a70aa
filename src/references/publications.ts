import type { Context } from './dossier.ts';
import { known } from './ids.ts';
import { answers } from './kamerstuk.ts';
import { enumerate, readNumber, readNumbers } from './numbers.ts';
import { EMPHASIS, endsCitation, matchAt, readHead, readTail, skip } from './scan.ts';
import type { Found, Recogniser, ReferenceKind } from './types.ts';

const GAZETTES: Readonly<Record<string, readonly [ReferenceKind, string, number]>> = {
  b: ['staatsblad', 'stb', 4],
  c: ['staatscourant', 'stcrt', 6],
  t: ['tractatenblad', 'trb', 4],
};
const YEAR =
  /(?: van het Koninkrijk(?: der Nederlanden)?)?[,:]? ?(?:(?:jaargang|jrg\.?|jaar|van|van \d{1,2} [a-z]{3,9}) )?((?:18|19|20)\d{2})(?:( ?[,/-] ?|)(?: ?nr(s?)\b\.? ?| ?nummer(s?) )|( ?[,/-] ?)|( ))/y;

/** Staatsblad, Staatscourant and Tractatenblad: "Stb. 2021, 499", "Staatscourant 2024, nr. 30890". */
export const gazettes: Recogniser = {
  start:
    /(?<![a-z])(?:(stb\b\.?|staatsblad)|(stcrt\b\.?|stct\b\.?|staatscourant)|(trb\b\.?|tractatenblad))/gi,
  read(text, match) {
    const [all, blad, courant] = match;
    const [kind, code, digits] = GAZETTES[blad ? 'b' : courant ? 'c' : 't'] ?? [];
    const at = skip(EMPHASIS, text, match.index + all.length);
    const year = matchAt(YEAR, text, at);
    const jaar = year?.[1];
    if (!kind || !code || !digits || !year || !jaar) return [];
    const from = at + year[0].length;
    const labelled = year[5] === undefined && year[6] === undefined;
    const first = readNumber(text, from, {
      digits,
      years: labelled || digits > 4,
      letters: false,
      suffixes: false,
    });
    if (!first || /[a-z]/.test(first.value)) return [];
    if (year[6] !== undefined && !endsCitation(text, first.end)) return [];
    const rules = {
      digits,
      years: false,
      letters: false,
      suffixes: false,
      plural: (year[3] ?? year[4]) === 's',
    };
    const numbers = readNumbers(text, { ...first, from }, rules);
    const found: Found[] = enumerate(numbers, match.index, (nummer) => ({
      jaar,
      nummer,
      id: `${code}-${jaar}-${nummer}`,
      kind,
      certain: true,
    }));
    return withPages(text, found);
  },
};

/** Adds the pages behind the last of a list. */
function withPages(text: string, found: readonly Found[]): readonly Found[] {
  const last = found[found.length - 1];
  if (!last) return found;
  const tail = readTail(text, last.end);
  return [...found.slice(0, -1), { ...last, ...tail.parts, end: tail.end }];
}

const NUMBER_LABEL = /,? ?(?:nrs?\b\.?|nummers?|no\.)? ?/iy;
const SITTING = /,? ?\(?(?:nr\.?|vergadering|vergadernr\.?|no\.) ?/iy;

/** Handelingen and the answers in their Aanhangsel. */
export const proceedings: Recogniser = {
  start:
    /(?<![a-z])(?:(aanhangsel|aanh\.)(?: (?:van de|der|bij de|tot de|van het))?(?: (?:handelingen|hand\.))?|handelingen|hand\.(?= I))/gi,
  read(text, match) {
    const [all, annex] = match;
    const start = match.index;
    const head = readHead(text, start + all.length);
    const context: Context = known({ kamer: head.kamer, vergaderjaar: head.vergaderjaar });
    if (head.vergaderjaar === undefined) {
      return annex === undefined ? [] : yearLast(text, start, head.end, context);
    }
    const label = /,? ?\(?aanhangsel\)?/iy;
    const at = annex === undefined ? skip(label, text, head.end) : head.end;
    if (annex === undefined && at === head.end) return sitting(text, start, at, context);
    const word = matchAt(NUMBER_LABEL, text, at)?.[0] ?? '';
    const from = at + word.length;
    const first = readNumber(text, from, {
      digits: 4,
      years: true,
      letters: false,
      suffixes: false,
    });
    if (!first || (!/\w/.test(word) && !endsCitation(text, first.end))) return [];
    const plural = /s\.? ?$/.test(word);
    return withPages(text, answers(text, start, { ...first, from }, plural, context, true));
  },
};

/** "Aanhangsel Handelingen II, nr. 527, vergaderjaar 2023-2024". */
function yearLast(text: string, start: number, at: number, context: Context): Found[] {
  const match = matchAt(/,? ?(?:nr\.?|nummer) ?(\d{1,4})(?![\w])/iy, text, at);
  if (!match) return [];
  const head = readHead(text, at + match[0].length);
  const nummer = match[1];
  if (head.vergaderjaar === undefined || nummer === undefined) return [];
  const kamer = context.kamer ?? head.kamer;
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

/**
 * One item of a sitting. Until 2010 pages ran on through the year, so that the pages are the id;
 * afterwards each item is a publication. Without either only the sitting is known.
 */
function sitting(text: string, start: number, at: number, context: Context): readonly Found[] {
  const { vergaderjaar = '', kamer } = context;
  const label = matchAt(SITTING, text, at)?.[0] ?? /^,? ?/.exec(text.slice(at, at + 2))?.[0] ?? '';
  const from = at + label.length;
  const meeting = matchAt(
    /(\d{1,3})(?:-(\d{1,3})(?:-(\d{1,4}(?:-\d{1,4})?))?)?(?![\w]|-\d)/y,
    text,
    from,
  );

  const nummer = meeting?.[1];
  const after = meeting ? from + meeting[0].length : at;
  const point = matchAt(/,? ?\(?(?:item(s?)|onderwerp|agendapunt) ?(\d{1,3})(?!\w)/iy, text, after);
  if (meeting && !/\w/.test(label) && meeting[2] === undefined && !point) return [];
  const item = meeting?.[2] ?? point?.[2];
  const itemEnd = after + (point?.[0].length ?? 0);
  const tail = readTail(text, itemEnd);
  const pagina = tail.parts.pagina ?? meeting?.[3];
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
    const rules = {
      digits: 3,
      years: true,
      letters: false,
      suffixes: false,
      plural: point[1] === 's',
    };
    const from = itemEnd - item.length;
    return enumerate(readNumbers(text, { value: item, from, end: itemEnd }, rules), start, make);
  }
  return [{ ...make(item), start, end: tail.end }];
}
