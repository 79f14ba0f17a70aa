import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { transformed } from './boxes.ts';
import type { Box, Glyph } from './content.ts';
import type { Matrix } from './matrix.ts';

/** Painting that leaves a mark; clipping and the like do not. */
const PAINTS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.stroke,
  OPS.closeStroke,
  OPS.closeFillStroke,
];

/** Smallest and largest bullet, in points. */
const SMALL = 1.2;
const LARGE = 7;

/**
 * Browsers draw the bullets of a list as small discs, circles and squares, which are no text.
 *
 * @param ctm the transformation in force
 * @param args the arguments of `constructPath`: how it is painted, the path, its bounds
 * @returns the box of a shape that can be a bullet
 */
export function bulletBox(ctm: Matrix, args: readonly unknown[]): Box | undefined {
  const box = PAINTS.includes(Number(args[0])) ? transformed(ctm, args[2]) : undefined;
  if (!box) return undefined;
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return width < SMALL || width > LARGE || Math.abs(width - height) > 0.6 ? undefined : box;
}

/**
 * @param boxes shapes that can be bullets
 * @param glyphs the characters of the page
 * @returns a bullet for each shape that stands just before a line of text, at the height of its letters
 */
export function drawnBullets(boxes: readonly Box[], glyphs: readonly Glyph[]): Glyph[] {
  if (boxes.length === 0 || boxes.length > 2000) return [];
  const bullets: Glyph[] = [];
  for (const box of boxes) {
    const middle = (box.bottom + box.top) / 2;
    const level = glyphs.filter(
      ({ blank, y, size }) => !blank && middle > y && middle < y + size * 0.75,
    );
    const touches = level.some(({ x, end, size }) => end > box.left - size && x < box.right);
    const next = level
      .filter(({ x, size }) => x >= box.right && x - box.right < size * 2.5)
      .sort((a, b) => a.x - b.x)[0];
    if (next && !touches) {
      bullets.push({ ...next, text: '•', x: box.left, end: box.right, bold: false, italic: false });
    }
  }
  return bullets;
}
