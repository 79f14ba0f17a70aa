import type { Glyph, PageContent } from '../../formats/pdf/content.ts';
import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import type { Gaps } from './gaps.ts';
import { partOf, type Row, toRows, toRuns, usual, usualLeft } from './rows.ts';
import type { Grid } from './ruled-tables.ts';

/** The rows of a page, those of the column beside the text apart. */
export interface Columns {
  readonly main: readonly Row[];
  readonly side: readonly Row[];
}

/** Where the column beside the text is: all characters beyond an edge, right or left of the text. */
interface Column {
  readonly edge: number;
  readonly on: 'left' | 'right';
  /** How many labels stand in it. */
  readonly labels: number;
  /** In points: where text runs through it lower on the page, it ends above that. */
  readonly bottom: number;
}

/** A column beside the text is at most this part of the page. */
const NARROW = 0.36;
/** A page that was scanned lies askew: how far characters of one row may stand apart in height. */
const ASKEW = 0.35;
/** How far left edges of one column may differ, in points. */
const SLACK = 3;
/** In sizes of letters: under the last label of a column its value stands, and then it may end. */
const UNDER = 2.5;
/** Of the rows of a page so many may have a word that runs through an edge: a stray one. */
const STRAY = 0.02;

/**
 * Parts the column beside the text, in which Dutch letters print their letterhead, from the text, page by
 * page: by labels that are set alike and start under one another, with no word of the text running through
 * where they start. A page with one label has such a column when another page has it there too; a page of
 * an annex has none, and says nothing of other pages.
 *
 * @param pages what is on each page
 * @param grids the drawn tables of each page: what they hold is no letterhead
 * @param gaps how wide a gap parts columns
 * @returns the rows of each page by column
 */
export function splitColumns(
  pages: readonly PageContent[],
  grids: readonly (readonly Grid[])[],
  gaps: Gaps,
): Columns[] {
  const level = pages.map(({ recognised, glyphs }) =>
    recognised > glyphs.length / 2 ? ASKEW : undefined,
  );
  const rows = pages.map((page, index) => toRows(page.glyphs, index + 1, level[index]));
  const candidates = pages.map((page, index) =>
    findColumn(rows[index] ?? [], page.width, grids[index] ?? [], gaps),
  );
  const sure = candidates.filter((column) => column && column.labels > 1);
  const said = new Set(
    candidates.flatMap((column, index) =>
      column && column.labels > 1 ? textsAt(column, rows[index] ?? [], gaps) : [],
    ),
  );
  return pages.map((page, index) => {
    const own = candidates[index];
    const among = (column: Column): boolean =>
      sure.some((other) => other?.on === column.on && Math.abs(other.edge - column.edge) <= 6);
    const column =
      own && (own.labels > 1 || pages.length === 1 || among(own))
        ? own
        : (sure.find((other) => other && goesOn(other, rows[index] ?? [])) ??
          repeated(said, rows[index] ?? [], page.width, gaps));
    if (!column) return { main: rows[index] ?? [], side: [] };
    const isSide = ({ x, end, y }: Glyph): boolean =>
      y > column.bottom &&
      (column.on === 'right' ? x >= column.edge - SLACK : end <= column.edge + SLACK);
    return {
      main: toRows(
        page.glyphs.filter((glyph) => !isSide(glyph)),
        index + 1,
        level[index],
      ),
      side: toRows(page.glyphs.filter(isSide), index + 1, level[index]),
    };
  });
}

/** A page without labels has the column where text in smaller letters starts at its edge. */
function goesOn({ edge, on }: Column, rows: readonly Row[]): boolean {
  if (on === 'left' || !isClear(rows, edge - 0.5)) return false;
  const size = usual(rows.flatMap((row) => row.characters.map((character) => character.size)));
  return rows
    .flatMap(finePieces)
    .some((piece) => Math.abs(piece.left - edge) <= SLACK && piece.size < size - 0.4);
}

/** In characters: shorter texts are alike by chance. */
const LONG = 8;

const pieceText = (piece: Row, gaps: Gaps): string => runsText(toRuns(piece, gaps)).trim();

/** What stands in a column, line by line. */
function textsAt({ edge }: Column, rows: readonly Row[], gaps: Gaps): string[] {
  return rows
    .flatMap(finePieces)
    .filter((piece) => Math.abs(piece.left - edge) <= SLACK)
    .map((piece) => pieceText(piece, gaps))
    .filter((text) => text.length >= LONG);
}

/** A page without labels may repeat lines of the column of another, in smaller letters than its text, anywhere beside it. */
function repeated(
  said: ReadonlySet<string>,
  rows: readonly Row[],
  width: number,
  gaps: Gaps,
): Column | undefined {
  const size = usual(rows.flatMap((row) => row.characters.map((character) => character.size)));
  const own = rows
    .flatMap(finePieces)
    .filter(
      (piece) =>
        piece.left > width * (1 - NARROW) &&
        piece.size < size - 0.4 &&
        said.has(pieceText(piece, gaps)),
    );
  const edge = Math.min(...own.map(({ left }) => left));
  const alike = own.filter(({ left }) => left - edge <= SLACK);
  if (alike.length < 2 || !isClear(rows, edge - 0.5)) return undefined;
  return { edge, on: 'right', labels: 0, bottom: Number.NEGATIVE_INFINITY };
}

function findColumn(
  rows: readonly Row[],
  width: number,
  grids: readonly Grid[],
  gaps: Gaps,
): Column | undefined {
  const free = rows.filter(
    ({ y }) => !grids.some(({ bottom, top, xs }) => xs.length > 3 && y > bottom && y < top),
  );
  const labels = labelsIn(free, width, gaps);
  const textLeft = usualLeft(rows);
  const edges = [...new Set(labels.map((piece) => Math.round(piece.left)))].sort((a, b) => a - b);
  for (const edge of edges) {
    const own = labels.filter(
      (piece) => Math.abs(piece.left - edge) <= SLACK && areAlike(piece, labels, edge),
    );
    const left = Math.min(...own.map((piece) => piece.left));
    if (left <= width * (1 - NARROW)) continue;
    const bottom = bottomOf(free, left - 0.5);
    if (own.every(({ y, size }) => y > bottom + size * UNDER))
      return { edge: left, on: 'right', labels: own.length, bottom };
  }
  const before = labels.filter((piece) => piece.left < textLeft - 20);
  const right = textLeft - 3;
  if (before.length > 1 && right < width * 0.45 && isClear(free, right))
    return { edge: right, on: 'left', labels: before.length, bottom: Number.NEGATIVE_INFINITY };
  return undefined;
}

/** Labels are set in one size. */
function areAlike(piece: Row, labels: readonly Row[], edge: number): boolean {
  const sizes = labels.filter(({ left }) => Math.abs(left - edge) <= SLACK).map(({ size }) => size);
  return Math.abs(piece.size - usual(sizes)) < 0.6;
}

/** The pieces of a page that are labels: by a gap before them, or by starting where others do. */
function labelsIn(rows: readonly Row[], width: number, gaps: Gaps): Row[] {
  const isLabel = (piece: Row): boolean =>
    readLabel(runsText(toRuns(piece, gaps)).trim()) !== undefined;
  const found = rows.flatMap(finePieces).filter(isLabel);
  // Where the text runs up to the column, the gap before a label is no wider than a space.
  const edges = [...new Set(rows.flatMap(finePieces).map(({ left }) => Math.round(left)))].filter(
    (edge) => edge > width * (1 - NARROW),
  );
  const close = edges.flatMap((edge) =>
    rows.flatMap((row) => {
      const rest = row.characters.filter((character) => character.x >= edge - SLACK);
      const start = rest.find((character) => !character.blank);
      if (!start || Math.abs(start.x - edge) > SLACK || rest.length === row.characters.length)
        return [];
      const piece = partOf(row, rest);
      return isLabel(piece) && !found.some((one) => one.line === row.line) ? [piece] : [];
    }),
  );
  return [...found, ...close];
}

/** Parts of a row with more between them than a space between words is. */
function finePieces(row: Row): Row[] {
  const parts: Row['characters'][number][][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const character of row.characters) {
    if (!character.blank && character.x - end > row.size * 0.65) parts.push([]);
    parts.at(-1)?.push(character);
    if (!character.blank) end = character.end;
  }
  return parts
    .filter((part) => part.some((character) => !character.blank))
    .map((part) => partOf(row, part));
}

/** No word runs through a column's edge; a row or so may. */
const isClear = (rows: readonly Row[], edge: number): boolean =>
  crossedBy(rows, edge).length <= rows.length * STRAY;

/** Under what height text runs through an edge. */
function bottomOf(rows: readonly Row[], edge: number): number {
  const crossed = crossedBy(rows, edge);
  return crossed.length <= rows.length * STRAY
    ? Number.NEGATIVE_INFINITY
    : Math.max(...crossed.map(({ y, size }) => y + size));
}

/** The rows of which a word runs through an edge. */
function crossedBy(rows: readonly Row[], edge: number): Row[] {
  return rows.filter((row) => {
    const inked = row.characters.filter((character) => !character.blank);
    return inked.some((character, at) => {
      const next = inked[at + 1];
      const through = character.x < edge - 0.5 && character.end > edge + 1;
      const within =
        next !== undefined &&
        character.end <= edge + 1 &&
        next.x >= edge - 1 &&
        next.x - character.end < row.size * 0.12 &&
        Math.abs(next.size - character.size) < 0.3;
      return through || (within && !isBlankBetween(row, character, next));
    });
  });
}

function isBlankBetween(row: Row, first: Glyph, second: Glyph): boolean {
  return row.characters.some(
    (character) => character.blank && character.x >= first.x && character.end <= second.end,
  );
}
