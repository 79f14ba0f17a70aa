import type { Box } from '../../formats/pdf/content.ts';
import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import type { Block, Cell, Table, Zone } from '../source.ts';
import { findAligned } from './aligned-tables.ts';
import type { DenseTable } from './dense-tables.ts';
import type { Gaps } from './gaps.ts';
import { type ColumnShape, toParagraphs, usualLeading } from './paragraphs.ts';
import type { PlacedPicture } from './pictures.ts';
import { partOf, type Row, toRuns } from './rows.ts';
import type { Grid } from './ruled-tables.ts';
import { isTurnedIn } from './turned-rows.ts';

/** A page of which columns, furniture and notes are already apart. */
export interface PageParts {
  readonly number: number;
  readonly rows: readonly Row[];
  /** The tables that are drawn with lines. */
  readonly grids: readonly Grid[];
  /** Tables without lines that are found already. */
  readonly tables: readonly DenseTable[];
  readonly pictures: readonly PlacedPicture[];
  /** Rows that stand a quarter turn to the others within its drawn tables. */
  readonly turned: readonly Row[];
}

/**
 * Makes blocks of the text column of a page: tables with and without drawn lines, paragraphs, and a
 * mark where an image stands.
 *
 * @param page the page
 * @param shape the column
 * @returns its blocks, top to bottom
 */
export function toBlocks(page: PageParts, shape: ColumnShape): Block[] {
  const grids = page.grids.map((grid) => ({
    grid,
    rows: page.rows.filter((row) => isInside(row, grid)),
  }));
  const used = grids.filter(({ rows }) => rows.length > 0);
  const inGrid = new Set(used.flatMap(({ rows }) => rows));
  const placed: { y: number; blocks: Block[] }[] = [
    ...used.map(({ grid, rows }) => ({
      y: grid.top,
      blocks: [gridTable(grid, rows, page.turned, shape)],
    })),
    ...page.tables.map((table) => ({
      y: topOf(table),
      blocks: [alignedTable(table.rows, shape, table.unsure)],
    })),
  ];
  const inTable = new Set(page.tables.flatMap(({ own }) => [...own]));
  const free = page.rows.filter((row) => !inGrid.has(row) && !inTable.has(row));
  const tops = [...used.map(({ grid }) => grid.top), ...page.tables.map(topOf)];
  for (const stretch of stretches(free, tops)) {
    const tables = findAligned(stretch, shape.leading, shape.gaps);
    let at = 0;
    for (const table of tables) {
      placed.push(...paragraphsOf(stretch.slice(at, table.from), shape));
      placed.push({
        y: stretch[table.from]?.y ?? 0,
        blocks: [alignedTable(table.rows, shape, table.unsure)],
      });
      at = table.to;
    }
    placed.push(...paragraphsOf(stretch.slice(at), shape));
  }
  for (const { image, bottom, top } of page.pictures) {
    const line = page.rows.findLast((row) => row.y > bottom)?.line ?? 1;
    const place = { page: page.number, line };
    placed.push({ y: top, blocks: [{ type: 'picture', zone: shape.zone, place, image }] });
  }
  return placed.sort((a, b) => b.y - a.y).flatMap(({ blocks }) => blocks);
}

function paragraphsOf(rows: readonly Row[], shape: ColumnShape): { y: number; blocks: Block[] }[] {
  return toParagraphs(rows, shape).map((block) => {
    const line = block.lines[0]?.place.line;
    return { y: rows.find((row) => row.line === line)?.y ?? 0, blocks: [block] };
  });
}

const topOf = ({ own }: DenseTable): number => Math.max(...[...own].map((row) => row.y));

/** Rows between tables; text before and after a table is never one paragraph. */
function stretches(rows: readonly Row[], tops: readonly number[]): Row[][] {
  const parts: Row[][] = [];
  let before = -1;
  for (const row of rows) {
    const above = tops.filter((top) => top > row.y).length;
    if (above !== before) parts.push([]);
    parts.at(-1)?.push(row);
    before = above;
  }
  return parts;
}

/** @returns whether a row stands within a box */
export const isInside = (row: Row, box: Box): boolean =>
  row.y > box.bottom - 1 && row.y < box.top && row.left > box.left - 4 && row.right < box.right + 4;

function gridTable(
  grid: Grid,
  rows: readonly Row[],
  turned: readonly Row[],
  shape: ColumnShape,
): Table {
  const count = grid.ys.length - 1;
  const cells: Cell[][] = Array.from({ length: count }, () => []);
  for (const cell of grid.cells) {
    const own = rows.flatMap((row) => {
      if (row.y > cell.top || row.y < cell.bottom - 1) return [];
      const characters = row.characters.filter((character) => {
        const middle = (character.x + character.end) / 2;
        return middle >= cell.left && middle <= cell.right;
      });
      return characters.some((character) => !character.blank) ? [partOf(row, characters)] : [];
    });
    cells[cell.row]?.push({
      blocks: [
        ...cellBlocks(own, cell.left, cell.right, shape),
        ...turned
          .filter((row) => isTurnedIn(row, cell))
          .flatMap((row) => cellBlocks([row], row.left, row.right, shape)),
      ],
      colspan: cell.colspan,
      rowspan: cell.rowspan,
    });
  }
  const first = rows[0];
  const place = { page: first?.page ?? 1, line: first?.line ?? 1 };
  return { type: 'table', zone: shape.zone, rows: withoutEmptyEnds(cells), place };
}

/** The part of a row that a page has no text of is an empty row at its edge. */
function withoutEmptyEnds(cells: readonly Cell[][]): Cell[][] {
  const rows = cells.filter((row) => row.length > 0);
  const isEmpty = (row: readonly Cell[] | undefined): boolean =>
    row?.every((cell) => cell.blocks.length === 0 && cell.rowspan === 1) ?? false;
  while (rows.length > 1 && isEmpty(rows.at(-1))) rows.pop();
  while (rows.length > 1 && isEmpty(rows[0])) rows.shift();
  return rows;
}

function alignedTable(
  rows: readonly (readonly (readonly Row[])[])[],
  shape: ColumnShape,
  unsure: boolean,
): Table {
  const first = rows[0]?.flat().sort((a, b) => a.line - b.line)[0];
  const lefts = (rows[0] ?? []).map((_, column) =>
    Math.min(...rows.flatMap((row) => (row[column] ?? []).map((part) => part.left))),
  );
  return {
    type: 'table',
    zone: shape.zone,
    ...(unsure ? { unsure } : {}),
    place: { page: first?.page ?? 1, line: first?.line ?? 1 },
    rows: rows.map((row) =>
      row.map(
        (own, column): Cell => ({
          blocks: cellBlocks(
            own,
            lefts[column] ?? shape.left,
            lefts[column + 1] ?? shape.right,
            shape,
          ),
          colspan: 1,
          rowspan: 1,
        }),
      ),
    ),
  };
}

function cellBlocks(
  rows: readonly Row[],
  left: number,
  right: number,
  shape: ColumnShape,
): Block[] {
  const inner = Math.min(...rows.map((row) => row.left), right);
  const leading = rows.length > 2 ? usualLeading(rows) : shape.leading;
  return toParagraphs(rows, { ...shape, left: Math.max(left, inner), right, leading });
}

/** @returns the blocks of the column beside the text: its rows, parted by space and by labels */
export function sideBlocks(rows: readonly Row[], zone: Zone, gaps: Gaps): Block[] {
  const shape: ColumnShape = {
    zone,
    left: Math.min(...rows.map((row) => row.left)),
    right: Math.max(...rows.map((row) => row.right)),
    leading: usualLeading(rows),
    gaps,
  };
  const parts: Row[][] = [];
  for (const row of rows) {
    if (parts.length === 0 || readLabel(runsText(toRuns(row, gaps)))) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts.flatMap((part) => toParagraphs(part, shape));
}
