import { formatDate, lastDay } from '../model/dates.ts';
import type { KindName } from '../model/kind-names.ts';
import { normalise } from '../references/normalise.ts';

/** A day or a month that a person asks the papers of. */
export interface DateQuestion {
  /** ISO 8601: `2023-02-22`, or `2023-02` for a month. */
  readonly iso: string;
  /** As a letter prints it: `22 februari 2023`, `februari 2023`. */
  readonly name: string;
  /** The kind of paper that is asked for, where one is named. */
  readonly kind: KindName | undefined;
}

/** Months by their first letters, in order. */
const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Months in full and as they are shortened. */
const MONTH =
  'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:e|ste|de)?[ .-]{1,2})?(${MONTH})\\.?[ -]['’]?(\\d{4}|\\d{2})(?!\\d)`,
  'iu',
);
const IN_DIGITS =
  /(?<![\d./-])(\d{1,2})([-./ ])(\d{1,2})\2((?:19|20)\d{2}|(?<! )\d{2})(?![\d/-]|\.\d)/;
const ISO = /(?<![\d./-])((?:19|20)\d{2})([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])/;
/** Words that may stand with a date without asking for anything else. */
const BESIDE =
  /^(?:de|het|een|van|op|uit|in|d|dd|datum|gedateerd|kamer|stuk|stukken|document|documenten|paper|alle|wat|is|er|gepubliceerd|verstuurd|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo|maand)$/i;
const KIND_WORDS: Readonly<Record<string, KindName>> = {
  brief: 'brief',
  brieven: 'brief',
  kamerbrief: 'brief',
  kamerbrieven: 'brief',
  nota: 'nota',
  "nota's": 'nota',
  'nota’s': 'nota',
  beslisnota: 'nota',
  "beslisnota's": 'nota',
  'beslisnota’s': 'nota',
  motie: 'motie',
  moties: 'motie',
  onderzoek: 'onderzoek',
  onderzoeken: 'onderzoek',
  rapport: 'onderzoek',
  rapporten: 'onderzoek',
  dossier: 'dossier',
};

/**
 * Reads a query that asks for the papers of a day or a month: `19-08-2024`, `22 februari 2023`, `brief
 * van 22 feb. 2023`, `augustus 2024`. With other words it asks for those, and the date is one of them.
 *
 * @param query what a person typed or pasted
 * @returns the date and the kind of paper; undefined where the query is about something else
 */
export function readDateQuestion(query: string): DateQuestion | undefined {
  const plain = normalise(query).text;
  const found = inWords(plain) ?? inDigits(plain);
  if (!found) return undefined;
  const rest = plain.slice(0, found.start) + plain.slice(found.end);
  const words = rest.toLowerCase().match(/[\p{L}\d][\p{L}\d'’]*/gu) ?? [];
  const kinds = words.flatMap((word) => KIND_WORDS[word] ?? []);
  if (words.some((word) => !BESIDE.test(word) && KIND_WORDS[word] === undefined)) return undefined;
  return { iso: found.iso, name: formatDate(found.iso), kind: kinds[0] };
}

interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

function inWords(text: string): FoundDate | undefined {
  const match = IN_WORDS.exec(text);
  if (!match) return undefined;
  const [all, day, word = '', year = ''] = match;
  const month = MONTHS.indexOf(word.toLowerCase().slice(0, 3).replace('mrt', 'maa')) + 1;
  const iso = isoOf(fullYear(year), month, day === undefined ? undefined : Number(day));
  return iso ? { iso, start: match.index, end: match.index + all.length } : undefined;
}

function inDigits(text: string): FoundDate | undefined {
  const iso = ISO.exec(text);
  const match = iso ?? IN_DIGITS.exec(text);
  if (!match) return undefined;
  const [all, first = '', , middle = '', last = ''] = match;
  const [year, day] = iso ? [first, last] : [fullYear(last), first];
  const date = isoOf(year, Number(middle), Number(day));
  return date ? { iso: date, start: match.index, end: match.index + all.length } : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
const fullYear = (year: string): string =>
  year.length === 4 ? year : `${year < '50' ? '20' : '19'}${year}`;

/** The date as ISO 8601; undefined where there is no such day. */
function isoOf(year: string, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return day >= 1 && day <= lastDay(Number(year), month)
    ? `${year}-${two(month)}-${two(day)}`
    : undefined;
}
