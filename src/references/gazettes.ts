import { enumerate, type NumberSpan, readGrouped, readNumber, readNumbers } from './numbers.ts';
import { EMPHASIS, endsCitation, matchAt, readTail, skip } from './scan.ts';
import type { Found, Recogniser, ReferenceKind } from './types.ts';

/** Kind, code and most digits of a number of each gazette. */
const GAZETTES: Readonly<Record<string, readonly [ReferenceKind, string, number]>> = {
  b: ['staatsblad', 'stb', 4],
  c: ['staatscourant', 'stcrt', 6],
  t: ['tractatenblad', 'trb', 4],
};
const OF_THE_REALM = /(?:-?nr\.?|nummer)?(?: van het Koninkrijk(?: der Nederlanden)?)?/y;
const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = `(?:(?:[a-z]{2,5}dag )?\\d{1,2} ${MONTH} |\\d{1,2}[-./]\\d{1,2}[-./])`;
const YEAR = '((?:18|19|20)\\d{2})(?!\\d)';
/** A year, or a date with a year, in front: "2021, 499", "van 14 mei 2018, nr. 26414". */
const YEAR_FIRST = new RegExp(
  `[,:]? ?\\(?(?:(?:jaargang|jrg\\.?|jaar|van|d\\.?d\\.?) )?${DATE}?((?:18|19|20)\\d{2})\\)?(?:( ?[,;:/-] ?|)(?: ?\\(?n[ro](s?)\\b\\.? ?| ?nummer(s?) )|( ?[,;:/-] ?)|( ))`,
  'y',
);
/** The number in front, then a date or a year: "nr. 1417, d.d. 12 januari 2017". */
const NUMBER_FIRST =
  /[,:]? ?\(?(?:(?:n[ro]\b\.?|nummer) ?(?=\d)| ?(?=\d{1,6}(?: \(| van | uit |, \d{1,2} [a-z]| ?\/ ?(?:19|20)\d\d(?!\w))))/iy;
const YEAR_BEHIND = new RegExp(
  `[,;]? ?\\(?(?:(?:d\\.?d\\.?|van|uit|op|jaargang) )?${DATE}?${YEAR}\\)?`,
  'y',
);
/** "Stb. 135/2021": what is no year stands in front. */
const SLASH_YEAR = new RegExp(` ?/ ?${YEAR}(?!\\w)`, 'y');
/** Another year of the same gazette: "Stb. 2016, 340 en 2017, 20". */
const NEXT_YEAR = new RegExp(
  `(?: ?[,;](?: en)?| en)(?: jaargang)? ${YEAR} ?[,/](?: ?nr(s?)\\b\\.?)? ?`,
  'y',
);
const NONE = { years: false, letters: false, suffixes: false } as const;

/** Staatsblad, Staatscourant and Tractatenblad: "Stb. 2021, 499", "Staatscourant 2024, nr. 30890". */
export const gazettes: Recogniser = {
  start:
    /(?<![a-z])(?:(stb\b\.?|staats(?:- )?blad)|(stcrt\b\.?|stct\b\.?|stc\.(?= ?(?:19|20)\d\d)|staats(?:- )?courant)|(trb\b\.?|tractaten(?:- )?blad))/gi,
  read(text, match) {
    const [all, blad, courant] = match;
    const gazette = GAZETTES[blad ? 'b' : courant ? 'c' : 't'];
    if (!gazette) return [];
    const at = skip(OF_THE_REALM, text, skip(EMPHASIS, text, match.index + all.length));
    const found =
      yearFirst(text, match.index, at, gazette) ?? numberFirst(text, match.index, at, gazette);
    return withTail(text, found ?? []);
  },
};

type Gazette = readonly [ReferenceKind, string, number];

function make([kind, code]: Gazette, jaar: string) {
  return (nummer: string) => ({
    jaar,
    nummer,
    id: `${code}-${jaar}-${nummer}`,
    kind,
    certain: true,
  });
}

function yearFirst(text: string, start: number, at: number, gazette: Gazette): Found[] | undefined {
  const year = matchAt(YEAR_FIRST, text, at);
  const jaar = year?.[1];
  if (!year || !jaar) return undefined;
  const [, , digits] = gazette;
  const from = at + year[0].length;
  const labelled = year[5] === undefined && year[6] === undefined;
  const first =
    (digits > 4 ? readGrouped(text, from, digits) : undefined) ??
    readNumber(text, from, { ...NONE, digits, years: labelled || digits > 4 });
  if (!first || /[a-z]/.test(first.value)) return undefined;
  if (year[6] !== undefined && !endsCitation(text, first.end)) return undefined;
  const rules = { ...NONE, digits, plural: (year[3] ?? year[4]) === 's' };
  const numbers = ascending(readNumbers(text, { ...first, from }, rules));
  const found = enumerate(numbers, start, make(gazette, jaar));
  return [...found, ...laterYears(text, found.at(-1)?.end ?? from, gazette)];
}

/** A list as far as its numbers go up; what comes then is another thing. */
function ascending(numbers: readonly NumberSpan[]): readonly NumberSpan[] {
  const down = numbers.findIndex(
    ({ value }, at) => at > 0 && Number(value) <= Number(numbers[at - 1]?.value),
  );
  return down < 0 ? numbers : numbers.slice(0, down);
}

function laterYears(text: string, from: number, gazette: Gazette): Found[] {
  const found: Found[] = [];
  for (let end = from; found.length < 100; ) {
    const year = matchAt(NEXT_YEAR, text, end);
    const at = end + (year?.[0].length ?? 0);
    const first = year && readNumber(text, at, { ...NONE, digits: gazette[2] });
    if (!year?.[1] || !first || !endsCitation(text, first.end)) break;
    const rules = { ...NONE, digits: gazette[2], plural: year[2] === 's' };
    const start = at - year[0].replace(/^[ ,;]+(?:en )?(?:jaargang )?/, '').length;
    const numbers = readNumbers(text, { ...first, from: at }, rules);
    found.push(...enumerate(numbers, start, make(gazette, year[1])));
    end = found.at(-1)?.end ?? at;
  }
  return found;
}

function numberFirst(
  text: string,
  start: number,
  at: number,
  gazette: Gazette,
): Found[] | undefined {
  const label = matchAt(NUMBER_FIRST, text, at);
  if (!label) return undefined;
  const from = at + label[0].length;
  const number = readNumber(text, from, { ...NONE, digits: gazette[2], years: true });
  const year =
    number && (matchAt(SLASH_YEAR, text, number.end) ?? matchAt(YEAR_BEHIND, text, number.end));
  if (!number || /[a-z]/.test(number.value) || !year?.[1]) return undefined;
  return [{ ...make(gazette, year[1])(number.value), start, end: number.end + year[0].length }];
}

/** Adds the pages behind the last of a list. */
export function withTail(text: string, found: readonly Found[]): readonly Found[] {
  const last = found.at(-1);
  if (!last) return found;
  const tail = readTail(text, last.end);
  return [...found.slice(0, -1), { ...last, ...tail.parts, end: tail.end }];
}
