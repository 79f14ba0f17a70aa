import type { Glyph } from '../../formats/pdf/content.ts';

/** How wide a gap must be to part words or columns, as part of the size of the letters. */
export interface Gaps {
  readonly word: number;
  readonly column: number;
  /** Of fonts of which the file tells otherwise, by name. */
  readonly fonts?: ReadonlyMap<string, number>;
}

const WITH_SPACES = 0.45;
const WITHOUT_SPACES = 0.18;
/** A font with fewer characters tells nothing by itself. */
const ENOUGH = 40;

/**
 * Where a font has spaces of its own in a file, a gap is kerning unless it is wide; where it has none,
 * gaps are all there is to part words.
 *
 * @param glyphs characters of the whole file
 * @returns the gaps to go by
 */
export function measureGaps(glyphs: Iterable<Glyph>): Gaps {
  const all = { blanks: 0, characters: 0 };
  const byFont = new Map<string, { blanks: number; characters: number }>();
  for (const { blank, font = '' } of glyphs) {
    const own = byFont.get(font) ?? { blanks: 0, characters: 0 };
    byFont.set(font, own);
    for (const counts of [all, own]) {
      if (blank) counts.blanks += 1;
      else counts.characters += 1;
    }
  }
  const gapOf = ({ blanks, characters }: typeof all): number =>
    blanks > characters * 0.05 ? WITH_SPACES : WITHOUT_SPACES;
  const word = gapOf(all);
  const fonts = new Map(
    [...byFont]
      .filter(([, counts]) => counts.characters >= ENOUGH && gapOf(counts) !== word)
      .map(([font, counts]) => [font, gapOf(counts)]),
  );
  return { word, column: 1.6, fonts };
}

/** @returns how wide a gap before a character parts words */
export const wordGap = ({ word, fonts }: Gaps, { font = '' }: Glyph): number =>
  fonts?.get(font) ?? word;
