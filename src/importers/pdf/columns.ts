import type { Glyph, PageContent } from '../../formats/pdf/content.ts';
import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import { type Gaps, partOf, type Row, toRows, toRuns, usualLeft } from './rows.ts';

/** The rows of a page, those of the column beside the text apart. */
export interface Columns {
  readonly main: readonly Row[];
  readonly side: readonly Row[];
}

/** Where the column beside the text is: all signs beyond an edge, right or left of the text. */
interface Column {
  readonly edge: number;
  readonly on: 'left' | 'right';
}

/** A column beside the text is at most this part of the page. */
const NARROW = 0.36;
/** How far left edges of one column may differ, in points. */
const SLACK = 2;

/**
 * Parts the column beside the text, in which Dutch letters print their letterhead, from the text. It is
 * known by its labels, and by the empty strip between it and the text on every page.
 *
 * @param pages what is on each page
 * @param gaps how wide a gap parts columns
 * @returns the rows of each page by column
 */
export function splitColumns(pages: readonly PageContent[], gaps: Gaps): Columns[] {
  const rows = pages.map((page, index) => toRows(page.glyphs, index + 1));
  const column = findColumn(rows.flat(), pages[0]?.width ?? 595, gaps);
  if (!column) return rows.map((main) => ({ main, side: [] }));
  const isSide = ({ x, end }: Glyph): boolean =>
    column.on === 'right' ? x >= column.edge - SLACK : end <= column.edge + SLACK;
  return pages.map((page, index) => ({
    main: toRows(
      page.glyphs.filter((glyph) => !isSide(glyph)),
      index + 1,
    ),
    side: toRows(page.glyphs.filter(isSide), index + 1),
  }));
}

function findColumn(rows: readonly Row[], width: number, gaps: Gaps): Column | undefined {
  const pieces = rows.flatMap((row) => finePieces(row));
  const labels = pieces.filter((piece) => readLabel(runsText(toRuns(piece, gaps))) !== undefined);
  const textLeft = usualLeft(rows);
  const edges = [...new Set(labels.map((piece) => Math.round(piece.left)))].sort((a, b) => a - b);
  for (const edge of edges) {
    const own = labels.filter((piece) => Math.abs(piece.left - edge) <= SLACK);
    const left = Math.min(...own.map((piece) => piece.left));
    if (left > width * (1 - NARROW) && isEmptyStrip(rows, left - 5, left - 1.5))
      return { edge: left, on: 'right' };
  }
  const before = labels.filter((piece) => piece.left < textLeft - 20);
  const right = textLeft - 3;
  if (before.length > 1 && right < width * 0.45 && isEmptyStrip(rows, right - 3, right)) {
    return { edge: right, on: 'left' };
  }
  return undefined;
}

/** Parts of a row with more between them than a space between words is. */
function finePieces(row: Row): Row[] {
  const parts: Row['signs'][number][][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const sign of row.signs) {
    if (!sign.blank && sign.x - end > row.size * 0.65) parts.push([]);
    parts.at(-1)?.push(sign);
    if (!sign.blank) end = sign.end;
  }
  return parts.filter((part) => part.some((sign) => !sign.blank)).map((part) => partOf(row, part));
}

/** Text would have ink in the strip on many rows; a column has it on none, or on a stray one. */
function isEmptyStrip(rows: readonly Row[], from: number, to: number): boolean {
  const inked = rows.filter((row) =>
    row.signs.some((sign) => !sign.blank && sign.x < to && sign.end > from),
  );
  return inked.length <= rows.length / 100;
}
