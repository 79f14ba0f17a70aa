import { lastDay, monthNumber, readMonth } from '../../model/dates.ts';

const UNITS = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
] as const;
const TENS: Readonly<Record<string, number>> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};

/** Abbreviations of months that letters use. */
const SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A Dutch number below a hundred in words: `eenendertig`. */
function wordNumber(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const unit = (UNITS as readonly string[]).indexOf(plain);
  if (unit >= 0) return unit;
  if (TENS[plain] !== undefined) return TENS[plain];
  for (const [ten, value] of Object.entries(TENS)) {
    if (!plain.endsWith(ten)) continue;
    const rest = plain.slice(0, -ten.length).replace(/en$/, '');
    const small = (UNITS as readonly string[]).indexOf(rest);
    if (small > 0 && small < 10) return value + small;
  }
  return undefined;
}

/** A year in words: `tweeduizend vierentwintig`, `negentienhonderd achtennegentig`. */
function wordYear(words: readonly string[]): number | undefined {
  const text = words
    .join('')
    .replace(/^twee ?duizend/, '20|')
    .replace(/^negentien ?honderd/, '19|');
  const [century, rest = ''] = text.split('|');
  if (!/^(19|20)$/.test(century ?? '')) return undefined;
  const small = rest === '' ? 0 : wordNumber(rest.replace(/^en/, ''));
  return small === undefined ? undefined : Number(century) * 100 + small;
}

function iso(year: number, month: number | undefined, day: number): string | undefined {
  if (!month || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function month(word: string): number | undefined {
  const short = SHORT.indexOf(
    word.replace('.', '').slice(0, 4).replace('sept', 'sep').replace('maar', 'mrt'),
  );
  return monthNumber(word) ?? (short < 0 ? undefined : short + 1);
}

/**
 * Reads a date as a letterhead prints it.
 *
 * @param printed `19 augustus 2024`, `19-08-2024`, `2024-08-19`, or in words; a place name before it
 *   (`Den Haag, 19 augustus 2024`) does no harm
 * @returns ISO 8601, or undefined when the text is not one whole date
 */
export function readDate(printed: string): string | undefined {
  const text = printed
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/[.,]$/, '');
  const plain = text.replace(/^(?:[\p{L}' -]{2,30}, )/u, '').replace(/^d\.?d\.? /, '');
  const standard = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (standard) return iso(Number(standard[1]), Number(standard[2]), Number(standard[3]));
  const figures = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/.exec(plain);
  if (figures) return iso(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const mixed = /^(\d{1,2})e? ([a-z.]+) (\d{4})$/.exec(plain);
  if (mixed) return iso(Number(mixed[3]), month(mixed[2] ?? ''), Number(mixed[1]));
  const words = plain.split(' ');
  const at = words.findIndex((word) => monthNumber(word) !== undefined);
  if (at < 1) return undefined;
  const day = wordNumber(words.slice(0, at).join(''));
  const year = wordYear(words.slice(at + 1));
  return day && year ? iso(year, monthNumber(words[at] ?? ''), day) : undefined;
}

/**
 * Reads the date of a paper, which may give no day.
 *
 * @param printed what `readDate` reads, or a month: `augustus 2024`, `Den Haag, augustus 2024`
 * @returns what a field of a document has: ISO 8601 for a day, `augustus 2024` for a month; undefined for neither
 */
export function readPaperDate(printed: string): string | undefined {
  const month = /(?:^|, )([a-z]+ \d{4})$/i.exec(printed.replace(/\s+/g, ' ').trim())?.[1];
  return readDate(printed) ?? (month && readMonth(month) && month.toLowerCase());
}
