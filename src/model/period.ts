import { formatDate, lastDay, monthNumber } from './dates.ts';

/** A stretch of time with the precision that a paper gives it. */
export interface Period {
  /** As the paper prints it: `2022`, `Q1 2023`, `eind 2024`, `6 juli 2023`. */
  readonly printed: string;
  /** First day, ISO 8601 (`2023-01-01`). */
  readonly from: string;
  /** Last day, ISO 8601 (`2023-03-31`). */
  readonly to: string;
  /** True where the paper itself is vague about the edges: anything but a day. */
  readonly approximate: boolean;
}

/** First and last month of the named parts of a year, as Dutch letters use them. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  begin: [1, 3],
  medio: [6, 7],
  eind: [10, 12],
  voorjaar: [3, 5],
  zomer: [6, 8],
  najaar: [9, 11],
  'eerste helft': [1, 6],
  'tweede helft': [7, 12],
};

const pad = (n: number) => String(n).padStart(2, '0');

function months(printed: string, year: number, first: number, last: number): Period {
  return {
    printed,
    from: `${year}-${pad(first)}-01`,
    to: `${year}-${pad(last)}-${pad(lastDay(year, last))}`,
    approximate: true,
  };
}

/**
 * Reads a period as a paper prints it.
 *
 * @param printed `2022`, `Q1 2023`, `eind 2024`, `voorjaar 2023`, `februari 2023`, `6 juli 2023`,
 *   or an ISO date, which is printed the Dutch way; and for what a paper does not date,
 *   `tussen 6 juli 2023 en 19 augustus 2024` or `na 19 augustus 2024` (stands at that day)
 * @returns the period, or undefined when the text is none of these
 */
export function parsePeriod(printed: string): Period | undefined {
  const text = printed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return day(formatDate(text), Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const edges = /^tussen (.+) en (.+)$/.exec(text);
  if (edges) return between(printed, edges[1] ?? '', edges[2] ?? '');
  const known = /^na (.+)$/.exec(text)?.[1];
  if (known) return between(printed, known, known);
  const year = Number(/\b(\d{4})$/.exec(text)?.[1]);
  if (!year) return undefined;
  const rest = text.slice(0, -4).trim();
  if (rest === '') return months(printed, year, 1, 12);
  const quarter = /^[qk]([1-4])$/.exec(rest);
  if (quarter) {
    const last = Number(quarter[1]) * 3;
    return months(printed, year, last - 2, last);
  }
  const part = PARTS[rest];
  if (part) return months(printed, year, part[0], part[1]);
  const dated = /^(?:(\d{1,2}) )?([a-z]+)$/.exec(rest);
  const month = dated && monthNumber(dated[2] ?? '');
  if (!month) return undefined;
  return dated[1]
    ? day(printed, year, month, Number(dated[1]))
    : months(printed, year, month, month);
}

function day(printed: string, year: number, month: number, date: number): Period | undefined {
  if (month < 1 || month > 12 || date < 1 || date > lastDay(year, month)) return undefined;
  const iso = `${year}-${pad(month)}-${pad(date)}`;
  return { printed, from: iso, to: iso, approximate: false };
}

function between(printed: string, first: string, last: string): Period | undefined {
  const start = parsePeriod(first);
  const end = parsePeriod(last);
  if (!start || !end || start.from > end.to) return undefined;
  return { printed, from: start.from, to: end.to, approximate: true };
}
