import { type Character, partOf, type Row } from './rows.ts';
import type { Grid } from './ruled-tables.ts';

/** In points: the narrowest strip between two columns of text, and the narrowest column. */
const STRIP = 8;
const NARROWEST = 90;
/** Fewer lines beside one another are no columns. */
const FEWEST = 6;
/** Lines of running text fill so much of their column, and have so many characters. */
const FULL = 0.7;
const LONG = 18;

/**
 * Parts rows into stretches that are read one after the other: where text runs in columns, the first column
 * and then the next. A table has columns too, but its lines do not fill them.
 *
 * @param rows the rows of the text of a page, top to bottom
 * @param grids the tables that are drawn on it, whose columns are cells
 * @returns the stretches, each in the order in which it is read
 */
export function inReadingOrder(rows: readonly Row[], grids: readonly Grid[]): Row[][] {
  const strip = findStrip(rows, grids);
  if (!strip) return [[...rows]];
  const stretches: Row[][] = [];
  let across: Row[] = [];
  let beside: Row[] = [];
  const close = (): void => {
    if (beside.length > 0) {
      stretches.push(...sides(beside, strip.x).flatMap((side) => inReadingOrder(side, grids)));
      beside = [];
    }
    if (across.length > 0) stretches.push(across);
    across = [];
  };
  for (const [at, row] of rows.entries()) {
    if (strip.from <= at && at <= strip.to && !strip.crossed.has(row)) {
      if (across.length > 0) close();
      beside.push(row);
    } else {
      if (beside.length > 0) close();
      across.push(row);
    }
  }
  close();
  return stretches;
}

interface Strip {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Rows that run through it: a heading over both columns. */
  readonly crossed: ReadonlySet<Row>;
}

/** The empty strip with most lines of running text on both sides. */
function findStrip(rows: readonly Row[], grids: readonly Grid[]): Strip | undefined {
  if (rows.length < FEWEST) return undefined;
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  let best: { strip: Strip; clear: number } | undefined;
  for (let x = left + NARROWEST; x <= right - NARROWEST; x += 2) {
    const strip = stripAt(rows, grids, x);
    if (!strip) continue;
    const own = rows.slice(strip.from, strip.to + 1).filter((row) => !strip.crossed.has(row));
    const [first = [], second = []] = sides(own, x);
    const lines = Math.min(first.length, second.length);
    // Where as many lines stand beside one another, the strip through which fewer run is the gap.
    const clear = lines - strip.crossed.size;
    if (lines < FEWEST || clear <= (best?.clear ?? 0)) continue;
    if (isRunning(first) && isRunning(second) && !breakTogether(first, second))
      best = { strip, clear };
  }
  return best?.strip;
}

function stripAt(rows: readonly Row[], grids: readonly Grid[], x: number): Strip | undefined {
  const clear = rows.map((row) => {
    const inGrid = grids.some(
      ({ bottom, top, left, right }) =>
        row.y > bottom && row.y < top && left < x - STRIP && right > x + STRIP,
    );
    return (
      !inGrid &&
      row.characters.every(({ blank, x: start, end }) => blank || end <= x || start >= x + STRIP)
    );
  });
  // Lines of two columns need not stand on one height.
  const onRight = rows.flatMap((row, at) => (clear[at] && row.right > x + STRIP ? [at] : []));
  const onLeft = rows.flatMap((row, at) => (clear[at] && row.left < x ? [at] : []));
  const [from, to] = [onRight[0], onRight.at(-1)];
  if (from === undefined || to === undefined || onRight.length < FEWEST) return undefined;
  if (onLeft.filter((at) => at >= from && at <= to).length < FEWEST) return undefined;
  let last = to;
  while (isNext(rows[last], rows[last + 1], x) && clear[last + 1]) last += 1;
  const crossed = new Set(rows.slice(from, last + 1).filter((_, at) => !clear[from + at]));
  if (crossed.size > (last - from + 1) / 4) return undefined;
  return { x, from, to: last, crossed };
}

/** The first column may be longer than the second. */
const isNext = (row: Row | undefined, next: Row | undefined, x: number): boolean =>
  row !== undefined && next !== undefined && next.right <= x && row.y - next.y < row.size * 2.2;

/** What stands left and right of a place. */
function sides(rows: readonly Row[], x: number): Row[][] {
  const cut = (isOwn: (character: Character) => boolean): Row[] =>
    rows.flatMap((row) => {
      const characters = row.characters.filter(isOwn);
      return characters.some(({ blank }) => !blank) ? [partOf(row, characters)] : [];
    });
  return [cut((character) => character.x < x), cut((character) => character.x >= x)];
}

/** Rows of a table end on both sides at one height; paragraphs of two columns do so only by chance. */
function breakTogether(first: readonly Row[], second: readonly Row[]): boolean {
  const breaks = (rows: readonly Row[]): number[] => {
    const gaps = rows.slice(1).map((row, at) => (rows[at]?.y ?? 0) - row.y);
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    return rows.slice(1).flatMap((row, at) => ((gaps[at] ?? 0) > usual * 1.15 ? [row.y] : []));
  };
  const [one, other] = [breaks(first), breaks(second)];
  const same = one.filter((y) => other.some((near) => Math.abs(near - y) < 1));
  return same.length >= 3 && same.length >= Math.max(one.length, other.length) * 0.6;
}

function isRunning(rows: readonly Row[]): boolean {
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const full = rows.filter((row) => row.right - row.left >= (right - left) * FULL);
  const long = rows.filter((row) => row.characters.filter(({ blank }) => !blank).length >= LONG);
  return full.length >= rows.length * 0.5 && long.length >= rows.length * 0.6;
}
