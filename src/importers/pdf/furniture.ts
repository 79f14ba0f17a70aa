import type { Box } from '../../formats/pdf/content.ts';
import { REASONS } from '../messages.ts';
import { runsText, squeeze } from '../runs.ts';
import type { LeftOut } from '../source.ts';
import { type Gaps, type Row, toRuns } from './rows.ts';

const PAGE_NUMBER = /^(?:pag(?:ina|\.)? ?)?\d{1,4}(?: ?(?:van|\/|-) ?\d{1,4})?$|^- ?\d{1,4} ?-$/i;

/** How near the edge of the page something repeated stands. */
const EDGE = 0.14;

/**
 * Takes out what is printed at the top or the foot of every page: running heads and page numbers.
 *
 * @param pages the rows of the text column, page by page
 * @param grids the drawn tables of each page: what they repeat is the head of a table
 * @param height height of the pages
 * @param gaps how wide a gap parts words
 * @returns the rows that are text
 */
export function dropFurniture(
  pages: readonly (readonly Row[])[],
  grids: readonly (readonly Box[])[],
  height: number,
  gaps: Gaps,
): { pages: Row[][]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const key = (row: Row): string => {
    const text = squeeze(runsText(toRuns(row, gaps)))
      .toLowerCase()
      .replace(/\d+/g, '#');
    return `${Math.round(row.y / 4)} ${text}`;
  };
  const inGrid = (row: Row): boolean =>
    (grids[row.page - 1] ?? []).some(({ bottom, top }) => row.y > bottom && row.y < top);
  const atEdge = (row: Row): boolean =>
    (row.y < height * EDGE || row.y > height * (1 - EDGE)) && !inGrid(row);
  const seen = new Map<string, number>();
  for (const rows of pages) {
    for (const own of new Set(rows.filter(atEdge).map(key)))
      seen.set(own, (seen.get(own) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil((pages.length - 1) * 0.6));
  const kept = pages.map((rows, page) =>
    rows.filter((row, index) => {
      if (!atEdge(row)) return true;
      const text = squeeze(runsText(toRuns(row, gaps)));
      const number = PAGE_NUMBER.test(text) && (index === 0 || index === rows.length - 1);
      const repeated = pages.length > 1 && (seen.get(key(row)) ?? 0) >= often;
      if (!number && !repeated) return true;
      const reason = number || PAGE_NUMBER.test(text) ? REASONS.pageNumber : REASONS.repeated;
      leftOut.push({ page: page + 1, line: row.line, text, reason });
      return false;
    }),
  );
  return { pages: kept, leftOut };
}
