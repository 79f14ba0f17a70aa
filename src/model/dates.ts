/** Names of the months as Dutch letters print them. */
const MONTHS = [
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
 * @param iso a date as ISO 8601 (`2024-08-19`)
 * @returns the date as a Dutch letter prints it (`19 augustus 2024`)
 */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
