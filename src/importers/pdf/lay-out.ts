import { plainLines } from '../../formats/pdf/plain-lines.ts';
import type { Block, LeftOut, Note, Paragraph, RawLine, SourceDoc } from '../source.ts';
import { splitColumns } from './columns.ts';
import { type DenseTable, findDense } from './dense-tables.ts';
import { dropFurniture } from './furniture.ts';
import { type Gaps, measureGaps } from './gaps.ts';
import { dropImprint } from './imprint.ts';
import { type NotedPage, takeNotes } from './notes.ts';
import { isInside, sideBlocks, toBlocks } from './page-blocks.ts';
import { type ColumnShape, toParagraphs, usualLeading } from './paragraphs.ts';
import { type IllustratedPage, type PlacedPicture, withoutRepeated } from './pictures.ts';
import { type Row, toRows, usual, usualLeft } from './rows.ts';
import { findGrids, type Grid } from './ruled-tables.ts';
import { inReadingOrder } from './running-columns.ts';
import { isTurnedIn } from './turned-rows.ts';

/** Fewer rows tell nothing of the shape of their column. */
const ENOUGH = 5;

/** A page of which columns, furniture and notes are apart. */
interface LaidPage extends NotedPage {
  readonly number: number;
  readonly grids: readonly Grid[];
  readonly pictures: readonly PlacedPicture[];
  readonly side: readonly Row[];
  readonly turned: readonly Row[];
  readonly bodySize: number;
  /** Its rows in the order in which they are read. */
  readonly stretches: readonly (readonly Row[])[];
}

/**
 * From characters on pages to blocks in reading order. The page is the unit: where its columns are, how large its
 * text is, where its notes start.
 *
 * @param pages what the pages show
 * @returns their blocks: the text, the columns beside it, the notes
 */
export function layOut(
  pages: readonly IllustratedPage[],
): Pick<SourceDoc, 'blocks' | 'notes' | 'raw' | 'leftOut'> {
  const gaps = measureGaps(pages.flatMap((page) => page.glyphs));
  const { laid, leftOut, shape } = partPages(pages, gaps);
  const dense = findDense(
    laid.flatMap(({ rows, grids, stretches }) =>
      // Text that runs in columns is no table, however empty the strip between them.
      stretches.length > 1 ? [] : rows.filter((row) => !grids.some((grid) => isInside(row, grid))),
    ),
    shape.leading,
    gaps,
  );
  const blocks: Block[] = [];
  const besides: Block[] = [];
  const notes: Note[] = [];
  for (const page of laid) {
    const text = textBlocks(page, dense, shape);
    blocks.push(
      ...text.map((block, at) =>
        at === 0 && page.number > 1 && block.type === 'paragraph'
          ? { ...block, opensPage: true }
          : block,
      ),
    );
    const turned = page.turned.filter((row) => !inGrid(row, page));
    if (turned.length > 0) blocks.push(...sideBlocks(turned, 'main', gaps));
    if (page.side.length > 0) besides.push(...sideBlocks(page.side, 'side', gaps));
    addNotes(notes, page, gaps);
  }
  const raw = pages.flatMap((page, index) =>
    plainLines(page).map(
      ({ text, line, follows }): RawLine => ({ text, place: { page: index + 1, line }, follows }),
    ),
  );
  return { blocks: [...blocks, ...besides], notes, raw, leftOut };
}

function partPages(pages: readonly IllustratedPage[], gaps: Gaps) {
  const grids = pages.map((page) => findGrids(page.rules));
  const columns = splitColumns(pages, grids, gaps);
  const usualSize = sizeOf(columns.flatMap(({ main }) => main));
  const leftOut: LeftOut[] = [];
  const unprinted = columns.map((column) => {
    const { rows, leftOut: imprint } = dropImprint(column.main, usualSize, gaps);
    leftOut.push(...imprint);
    return rows;
  });
  const furniture = dropFurniture(
    pages.map(({ height }, at) => ({ rows: unprinted[at] ?? [], height, grids: grids[at] ?? [] })),
    usualSize,
    gaps,
  );
  leftOut.push(...furniture.leftOut);
  const main = furniture.pages;
  const shape = shapeOf(
    main.flat().filter((row) => Math.abs(row.size - usualSize) < 0.5),
    gaps,
  );
  const pictures = withoutRepeated(pages.map((page) => page.pictures));
  const laid: LaidPage[] = [];
  let last = 0;
  for (const [index, rows] of main.entries()) {
    const bodySize = pageSize(rows, usualSize);
    const noted = takeNotes(rows, gaps, {
      bodySize,
      leading: shape.leading,
      rules: pages[index]?.rules ?? [],
      last,
    });
    last = Number(noted.notes.at(-1)?.label ?? last);
    laid.push({
      ...noted,
      number: index + 1,
      grids: grids[index] ?? [],
      pictures: pictures[index] ?? [],
      side: columns[index]?.side ?? [],
      turned: (pages[index]?.turned ?? []).flatMap((way) => toRows(way, index + 1)),
      bodySize,
      stretches: inReadingOrder(noted.rows, grids[index] ?? []),
    });
  }
  return { laid, leftOut, shape };
}

/** The blocks of the text of a page: its columns one after the other, each with its own shape. */
function textBlocks(page: LaidPage, dense: readonly DenseTable[], shape: ColumnShape): Block[] {
  const tables = dense.filter((table) => table.page === page.number);
  const inTable = new Set(tables.flatMap(({ own }) => [...own]));
  const parts = page.stretches;
  const single = parts.length === 1;
  return parts.flatMap((rows, at) => {
    const text = rows.filter(
      (row) =>
        Math.abs(row.size - page.bodySize) < 0.5 &&
        !inTable.has(row) &&
        !page.grids.some((grid) => isInside(row, grid)),
    );
    const own = text.length >= ENOUGH ? shapeOf(text, shape.gaps) : shape;
    const isOwn = ({ bottom, top }: { bottom: number; top: number }): boolean =>
      single || at === partAt(parts, (bottom + top) / 2);
    return toBlocks(
      {
        number: page.number,
        rows,
        grids: single
          ? page.grids
          : page.grids.filter((grid) => rows.some((row) => isInside(row, grid))),
        tables: single ? tables : [],
        pictures: page.pictures.filter(isOwn),
        turned: page.turned.filter((row) => inGrid(row, page)),
      },
      own,
    );
  });
}

const inGrid = (row: Row, { grids }: Pick<LaidPage, 'grids'>): boolean =>
  grids.some((grid) => isTurnedIn(row, grid));

/** The first part that reaches down to a height; the last one where none does. */
function partAt(parts: readonly (readonly Row[])[], y: number): number {
  const found = parts.findIndex((rows) => (rows.at(-1)?.y ?? 0) <= y);
  return found < 0 ? parts.length - 1 : found;
}

function addNotes(notes: Note[], { number, notes: own, overflow }: LaidPage, gaps: Gaps): void {
  const last = notes.at(-1);
  if (overflow.length > 0 && last) {
    notes[notes.length - 1] = {
      ...last,
      blocks: joinNote(last.blocks, noteBlocks(overflow, gaps)),
    };
  }
  for (const { label, rows } of own) {
    const place = { page: number, line: rows[0]?.line ?? 1 };
    notes.push({ label, blocks: noteBlocks(rows, gaps), place });
  }
}

const sizeOf = (rows: readonly Row[]): number =>
  usual(
    rows.flatMap((row) =>
      row.characters.map((character) => (character.raised ? row.size : character.size)),
    ),
  );

/** The size of the text of a page: that of the paper, where the page has some of it, or else its own. */
function pageSize(rows: readonly Row[], usualSize: number): number {
  const characters = rows.flatMap((row) => row.characters.map(() => row.size));
  const like = characters.filter((size) => Math.abs(size - usualSize) < 0.4).length;
  return like >= characters.length * 0.15 ? usualSize : sizeOf(rows);
}

function shapeOf(rows: readonly Row[], gaps: Gaps): ColumnShape {
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  return {
    zone: 'main',
    left: usualLeft(rows),
    right: rights[Math.floor(rights.length * 0.98)] ?? 500,
    leading: usualLeading(rows),
    gaps,
  };
}

function noteBlocks(rows: readonly Row[], gaps: Gaps): Paragraph[] {
  if (rows.length === 0) return [];
  return toParagraphs(rows, { ...shapeOf(rows, gaps), leading: usualLeading(rows) }).map(
    ({ item: _, ...block }) => block,
  );
}

/** A note that goes on at the foot of the next page. */
function joinNote(first: readonly Paragraph[], second: readonly Paragraph[]): Paragraph[] {
  const [before, next] = [first.at(-1), second[0]];
  if (!before || !next) return [...first, ...second];
  return [
    ...first.slice(0, -1),
    { ...before, lines: [...before.lines, ...next.lines] },
    ...second.slice(1),
  ];
}
