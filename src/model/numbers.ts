/**
 * @param n a whole number
 * @returns it as Dutch prints it, thousands apart: `1.234`
 */
export function formatNumber(n: number): string {
  return n.toLocaleString('nl-NL');
}

/**
 * @param n how many
 * @param one the word for one
 * @param more the word for any other number
 * @returns both, `1 stuk` or `1.234 stukken`
 */
export function countOf(n: number, one: string, more: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : more}`;
}

/**
 * @param bytes the size of a file
 * @returns the size for people: `128 kB`, `1,5 MB`
 */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
