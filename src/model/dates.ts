/** Names of the months as Dutch letters print them. */
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * @param name a Dutch month in lower case
 * @returns 1 to 12, or undefined when it is no month
 */
export function monthNumber(name: string): number | undefined {
  const index = (MONTHS as readonly string[]).indexOf(name);
  return index < 0 ? undefined : index + 1;
}

/**
 * @param year a Gregorian year
 * @param month 1 to 12
 * @returns the number of days of that month
 */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * @param iso a day or a month as ISO 8601 (`2024-08-19`, `2024-08`)
 * @returns it as a Dutch letter prints it (`19 augustus 2024`, `augustus 2024`)
 */
export function formatDate(iso: string): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  const inMonth = `${MONTHS[month - 1]} ${year}`;
  return day === undefined ? inMonth : `${day} ${inMonth}`;
}

/**
 * @param printed a month as a Dutch letter prints it: `augustus 2024`
 * @returns ISO 8601 (`2024-08`), or undefined when it is no month
 */
export function readMonth(printed: string): string | undefined {
  const [, name = '', year = ''] = /^([a-z]+) (\d{4})$/i.exec(printed) ?? [];
  const month = monthNumber(name.toLowerCase());
  return month === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * @param iso a day or a month as ISO 8601
 * @returns that day, or the first day of that month
 */
export function firstDay(iso: string): string {
  return iso.length === '2024-08'.length ? `${iso}-01` : iso;
}

/**
 * @param iso a day or a month as ISO 8601
 * @returns that day, or the last day of that month
 */
export function lastDayOf(iso: string): string {
  const [year = 0, month = 1, day] = iso.split('-').map(Number);
  return day === undefined ? `${iso}-${lastDay(year, month)}` : iso;
}

/**
 * @param iso a month or a day as ISO 8601 (`2024-08`)
 * @returns the name of its month (`augustus`)
 */
export function monthName(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
}

/**
 * @param iso a month or a day as ISO 8601 (`2024-08`)
 * @returns the short name of its month, as calendars print it (`aug`)
 */
export function shortMonth(iso: string): string {
  const name = monthName(iso);
  return name === 'maart' ? 'mrt' : name.slice(0, 3);
}

/** The clock of the Netherlands; its rules, summer time included, come with Node. */
const AMSTERDAM = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  timeZoneName: 'longOffset',
});

/**
 * @param iso a day or a month as ISO 8601 (`2024-08-19`, `2024-08`)
 * @returns the moment at which it began in the Netherlands: `2024-08-19T00:00:00+02:00`. The clock
 *   changes after midnight, so the offset of midnight in Greenwich is also that of midnight here
 */
export function startOf(iso: string): string {
  const day = firstDay(iso);
  const parts = AMSTERDAM.formatToParts(new Date(`${day}T00:00:00Z`));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length);
  return `${day}T00:00:00${offset || '+00:00'}`;
}
