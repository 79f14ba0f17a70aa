import type { Glyph, PageContent, Rule } from './content.ts';

/** A stretch of text on one line, with nothing wide between its words. */
export interface PlainLine {
  readonly text: string;
  /** Number of the line on its page, from 1. */
  readonly line: number;
  /** True when it goes on right under the one before it, as the lines of a column do. */
  readonly follows: boolean;
}

interface Piece {
  readonly text: string;
  readonly band: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

type Band = { y: number; size: number; glyphs: Glyph[] };

/** In parts of the size of letters. */
const SAME_LINE = 0.2;
const SMALL = 0.85;
const COLUMN = 1.5;
const NEXT_LINE = 2.2;
/** In characters: a raised number of a note, an exponent. */
const LONGEST_MARK = 4;

/**
 * Reads all that a page shows as simply as can be: lines of characters that stand on one height, cut where
 * a wide gap is, column by column. What an import is compared with must not go the same way as the import.
 *
 * @param page what the page shows
 * @returns its lines: those that are read upright, then turned ones, then what stands askew
 */
export function plainLines({ glyphs, turned, slanted, rules }: PageContent): PlainLine[] {
  const lines: PlainLine[] = [];
  for (const way of [glyphs, ...turned]) {
    const pieces = toPieces(way);
    const level = way === glyphs ? rules.filter(({ y1, y2 }) => Math.abs(y1 - y2) < 0.5) : [];
    const start = lines.at(-1)?.line ?? 0;
    for (const { piece, follows } of inColumns(pieces, level)) {
      lines.push({ text: piece.text, line: start + piece.band + 1, follows });
    }
  }
  const askew = slanted.replace(/\s+/g, ' ').trim();
  return askew === '' ? lines : [...lines, { text: askew, line: 1, follows: false }];
}

function toPieces(glyphs: readonly Glyph[]): Piece[] {
  const blanks = glyphs.filter(({ blank }) => blank).length;
  const word = blanks > glyphs.length * 0.05 ? 0.45 : 0.2;
  return toBands(glyphs).flatMap((band, index) =>
    cut(band).map((own) => ({
      text: textOf(own, word),
      band: index,
      left: own[0]?.x ?? 0,
      right: own.at(-1)?.end ?? 0,
      y: band.y,
      size: band.size,
    })),
  );
}

/** Words; where the size of the letters changes, one ends: a mark is no part of the word before it. */
function textOf(glyphs: readonly Glyph[], word: number): string {
  let text = '';
  let last: Glyph | undefined;
  let spaced = false;
  for (const glyph of glyphs) {
    if (glyph.blank) {
      spaced = true;
      continue;
    }
    const gap = last ? glyph.x - last.end : 0;
    const size = Math.max(glyph.size, last?.size ?? 0);
    const changes = last !== undefined && Math.min(glyph.size, last.size) < size * SMALL;
    text += (last && (spaced || changes || gap > size * word) ? ' ' : '') + glyph.text;
    last = glyph;
    spaced = false;
  }
  return text;
}

/** The parts of a line with a wide gap between them; blanks at their ends belong to none. */
function cut({ glyphs }: Band): Glyph[][] {
  const parts: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x || a.end - b.end)) {
    if (!glyph.blank && glyph.x - end > glyph.size * COLUMN) parts.push([]);
    parts.at(-1)?.push(glyph);
    if (!glyph.blank) end = glyph.end;
  }
  return parts.map((part) => part.slice(0, part.findLastIndex(({ blank }) => !blank) + 1));
}

/** Lines from top to bottom; short marks a little above or under a line of larger letters are in it. */
function toBands(glyphs: readonly Glyph[]): Band[] {
  const bands: Band[] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const band = bands.findLast(({ y }) => Math.abs(y - glyph.y) <= glyph.size * SAME_LINE);
    if (band) band.glyphs.push(glyph);
    else bands.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  for (const band of bands) {
    for (const part of cut(band)) {
      const marks = part.filter(({ blank }) => !blank);
      const host =
        marks.length <= LONGEST_MARK ? bands.find((one) => isBeside(marks, band, one)) : undefined;
      if (!host) continue;
      host.glyphs.push(...part);
      band.glyphs = band.glyphs.filter((glyph) => !part.includes(glyph));
    }
  }
  return bands.filter((band) => band.glyphs.some(({ blank }) => !blank)).sort((a, b) => b.y - a.y);
}

/** Beside a character of the line, raised or lowered. */
function isBeside(marks: readonly Glyph[], { y, size }: Band, line: Band): boolean {
  const up = y - line.y;
  if (size > line.size * SMALL || up < line.size * -0.35 || up > line.size * 0.65) return false;
  const [left, right] = [marks[0]?.x ?? 0, marks.at(-1)?.end ?? 0];
  return line.glyphs.some(
    (other) => !other.blank && Math.max(left - other.end, other.x - right) < line.size * 0.6,
  );
}

/** Each stretch of text, then those under it as long as there are: a column, or a cell between two lines. */
function inColumns(
  pieces: readonly Piece[],
  level: readonly Rule[],
): { piece: Piece; follows: boolean }[] {
  const left = new Set(pieces);
  const out: { piece: Piece; follows: boolean }[] = [];
  for (const first of pieces) {
    let piece: Piece | undefined = left.has(first) ? first : undefined;
    for (let follows = false; piece; follows = true) {
      out.push({ piece, follows });
      left.delete(piece);
      piece = under(piece, left, level);
    }
  }
  return out;
}

function under(piece: Piece, left: ReadonlySet<Piece>, level: readonly Rule[]): Piece | undefined {
  for (const other of left) {
    const down = piece.y - other.y;
    if (down <= 0) continue;
    if (down > Math.max(piece.size, other.size) * NEXT_LINE) return undefined;
    const shared = Math.min(piece.right, other.right) - Math.max(piece.left, other.left);
    const narrow = Math.min(piece.right - piece.left, other.right - other.left);
    if (shared > narrow / 2)
      return level.some((rule) => isBetween(rule, piece, other)) ? undefined : other;
  }
  return undefined;
}

/** In points: a line that is drawn under words is no longer than they are. */
const LONGER = 3;

/** A line that parts two stretches of text, as those of a table do. */
function isBetween({ x1, x2, y1 }: Rule, upper: Piece, lower: Piece): boolean {
  const [left, right] = [Math.min(upper.left, lower.left), Math.max(upper.right, lower.right)];
  return (
    y1 < upper.y &&
    y1 > lower.y &&
    x1 < left + LONGER &&
    x2 > right - LONGER &&
    x2 - x1 > upper.right - upper.left + LONGER
  );
}
