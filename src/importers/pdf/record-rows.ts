import type { Row } from './rows.ts';

type Parts = readonly (Row | undefined)[];

/** In parts of the columns, and of the lines: a list of which nearly each line is a row of its own. */
const MANY = 0.55;
const EACH = 0.6;

/**
 * Finds the rows of a table of which nearly each line is one: a line that fills most columns. The number of a row may
 * stand a line lower, in the middle of its height; then it opens none.
 *
 * @param cut the lines of the table, each by column
 * @param indexes the lines that may open a row
 * @returns those that do, or undefined for a table of which rows have more lines
 */
export function recordStarts(
  cut: readonly Parts[],
  indexes: readonly number[],
): Set<number> | undefined {
  const columns = cut[0]?.length ?? 0;
  const isFull = (parts: Parts): boolean => filled(parts) >= columns * MANY;
  if (columns < 4 || cut.filter(isFull).length < cut.length * EACH) return undefined;
  const opens = new Set<number>();
  let numbered = cut[0]?.[0] !== undefined;
  for (const index of indexes) {
    const parts = cut[index] ?? [];
    const own = parts[0] !== undefined;
    if (isFull(parts) || (own && numbered)) {
      opens.add(index);
      numbered = own;
    } else numbered ||= own;
  }
  return opens;
}

const filled = (parts: Parts): number => parts.filter((part) => part !== undefined).length;
