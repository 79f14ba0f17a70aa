import type { Glyph, Rule } from './content.ts';

/** A line that strikes out runs between these parts of the height of the letters. */
const LOW = 0.14;
const HIGH = 0.45;
/** Of a line that strikes out, this much runs through letters. */
const THROUGH = 0.6;

/**
 * @param glyphs the characters of a page
 * @param rules the lines that are drawn on it
 * @returns the characters, those with a line through them struck
 */
export function markStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): Glyph[] {
  const struck = new Set<Glyph>();
  const byHeight = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const key = Math.floor(glyph.y / 8);
    byHeight.set(key, [...(byHeight.get(key) ?? []), glyph]);
  }
  for (const { x1, x2, y1, y2 } of rules) {
    if (Math.abs(y1 - y2) > 0.5) continue;
    const key = Math.floor(y1 / 8);
    const own = [key - 2, key - 1, key].flatMap((near) =>
      (byHeight.get(near) ?? []).filter(
        ({ x, end, y, size }) =>
          (x + end) / 2 > x1 && (x + end) / 2 < x2 && y1 >= y + size * LOW && y1 <= y + size * HIGH,
      ),
    );
    const inked = own.filter(({ blank }) => !blank).length;
    const length = own.reduce((sum, { x, end }) => sum + end - x, 0);
    if (inked > 0 && length >= (x2 - x1) * THROUGH) for (const glyph of own) struck.add(glyph);
  }
  if (struck.size === 0) return [...glyphs];
  return glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, struck: true } : glyph));
}
