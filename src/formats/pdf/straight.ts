import type { Glyph } from './content.ts';

/** In points: lines that are shorter tell nothing of how a page lies. */
const LONG = 120;
/** Fewer lines can be chance. */
const FEWEST = 6;
/** A page that lies straighter than this is straight; one that lies more askew was turned on purpose. */
const LEAST = 0.0015;
const MOST = 0.06;

/**
 * Puts a mark of a note that text recognition gave the place of a whole word, behind that word.
 *
 * @param glyphs the characters that were recognised, in the order of the file
 * @returns the same, each character on a place of its own
 */
export function partMarks(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, at) => {
    const before = glyphs[at - 1];
    const covers =
      before !== undefined &&
      /^\d$/.test(glyph.text) &&
      Math.abs(glyph.end - before.end) < 1 &&
      glyph.x < before.x - before.size * 0.3;
    return covers ? { ...glyph, x: before.end, end: before.end + before.size * 0.05 } : glyph;
  });
}

/**
 * Sets the text of a page straight that lay askew when it was scanned: text recognition follows the image, so that
 * the words of one line stand a little higher or lower than the one before.
 *
 * @param glyphs the characters that were recognised, in the order of the file
 * @returns the same, each line on one height
 */
export function straighten(glyphs: readonly Glyph[]): Glyph[] {
  const slopes = linesOf(glyphs)
    .flatMap((line) => {
      const [first, last] = [line[0], line.at(-1)];
      if (!first || !last || last.x - first.x < LONG) return [];
      return [(last.y - first.y) / (last.x - first.x)];
    })
    .sort((a, b) => a - b);
  const slope = slopes[Math.floor(slopes.length / 2)] ?? 0;
  const alike = slopes.filter((one) => Math.abs(one - slope) < LEAST * 2).length;
  const isAskew = Math.abs(slope) > LEAST && Math.abs(slope) < MOST;
  if (!isAskew || slopes.length < FEWEST || alike < slopes.length / 2) return [...glyphs];
  return glyphs.map((glyph) => ({ ...glyph, y: glyph.y - glyph.x * slope }));
}

/** Characters that follow one another to the right with little up or down. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.blank) continue;
    const last = lines.at(-1)?.at(-1);
    const goesOn =
      last &&
      glyph.x > last.x &&
      Math.abs(glyph.y - last.y) < last.size * 0.4 &&
      glyph.x - last.end < last.size * 3;
    if (goesOn) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}
