import type { Box } from '../../formats/pdf/content.ts';
import { REASONS } from '../messages.ts';
import { runsText, squeeze } from '../runs.ts';
import type { LeftOut } from '../source.ts';
import type { Gaps } from './gaps.ts';
import { type Row, toRuns } from './rows.ts';

const PAGE_NUMBER = /^(?:pag(?:ina|\.)? ?)?\d{1,4}(?: ?(?:van|\/|-) ?\d{1,4})?$|^- ?\d{1,4} ?-$/i;

/** How near the edge of the page something repeated stands, as part of its height. */
const EDGE = 0.14;
/** So many pages prove that something is repeated; a short paper has no more. */
const OFTEN = 3;
const MOST = 0.6;

/** The rows of a page, its height, and the tables that are drawn on it. */
export interface FurnishedPage {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly grids: readonly Box[];
}

/**
 * Takes out what is printed at the top or the foot of many pages: running heads and page numbers. Of a
 * number in it only one that runs with the pages may differ. A title that every page repeats stays where
 * it stands first.
 *
 * @param pages the pages
 * @param bodySize size of the letters of the text
 * @param gaps how wide a gap parts words
 * @returns the rows that are text
 */
export function dropFurniture(
  pages: readonly FurnishedPage[],
  bodySize: number,
  gaps: Gaps,
): { pages: Row[][]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const textOf = (row: Row): string => squeeze(runsText(toRuns(row, gaps)));
  const atEdge = (row: Row, { height, grids }: FurnishedPage): boolean =>
    (row.y < height * EDGE || row.y > height * (1 - EDGE)) &&
    !grids.some(({ bottom, top }) => row.y > bottom && row.y < top);
  const seen = new Map<string, number[]>();
  for (const [index, page] of pages.entries()) {
    const own = page.rows.filter((row) => atEdge(row, page));
    for (const key of new Set(own.flatMap((row) => keysOf(row, textOf(row), index))))
      seen.set(key, [...(seen.get(key) ?? []), index]);
  }
  const often = Math.min(OFTEN, Math.max(2, Math.ceil((pages.length - 1) * MOST)));
  const kept = pages.map((page, index) => {
    const isDropped = (row: Row): boolean => {
      if (!atEdge(row, page)) return false;
      const text = textOf(row);
      const on = keysOf(row, text, index)
        .map((key) => seen.get(key) ?? [])
        .find((list) => list.length >= often);
      const number = PAGE_NUMBER.test(text);
      if (!number && !on) return false;
      if (!number && row.y > page.height / 2 && row.size > bodySize + 1 && on?.[0] === index)
        return false;
      const reason = number ? REASONS.pageNumber : REASONS.repeated;
      leftOut.push({ page: index + 1, line: row.line, text, reason });
      return true;
    };
    // What is repeated stands outside all else: the first row that is not ends it.
    const { rows } = page;
    let [first, last] = [0, rows.length];
    while (first < last && isDropped(rows[first] as Row)) first += 1;
    while (last > first && isDropped(rows[last - 1] as Row)) last -= 1;
    return rows.slice(first, last);
  });
  return { pages: kept, leftOut };
}

/** Under what a row is known on other pages: its place and text, with any number told by its page. */
function keysOf({ y }: Row, text: string, page: number): string[] {
  const place = Math.round(y / 4);
  const plain = text.toLowerCase();
  const running = [...plain.matchAll(/\d{1,4}/g)].map((match) => {
    const after = match.index + match[0].length;
    const number = Number(match[0]) - page;
    return `${place} ${plain.slice(0, match.index)}#${number}#${plain.slice(after)}`;
  });
  return [`${place} ${plain}`, ...running];
}
