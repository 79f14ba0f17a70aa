import type { Glyph, PageContent } from '../../formats/pdf/content.ts';

/** In parts of the widest figure of a font: figures that a font draws small and raised are narrower than this. */
const NARROW = 0.82;
/** In parts of the size: widths of one figure differ by less, as files round them. */
const SAME = 0.006;
/** What a figure of a mark becomes, in parts of the size of the letters. */
const SIZE = 0.6;
const RAISED = 0.35;

/**
 * Finds the figures that a font itself draws small and raised, on the base line and in the size of the letters as far
 * as the file tells. They have one width, by which they differ from the same figures elsewhere in the font, and stand
 * right behind a word.
 *
 * @param pages the pages of a file
 * @returns the same, with those figures small and raised
 */
export function raiseFigures<P extends Pick<PageContent, 'glyphs' | 'recognised'>>(
  pages: readonly P[],
): P[] {
  // Text recognition makes each word as wide as its image.
  const widths = raisedWidths(
    pages.flatMap(({ glyphs, recognised }) => (recognised > 0 ? [] : glyphs.filter(isFigure))),
  );
  const hasWidth = (glyph: Glyph): boolean => isNear(widths.get(glyph.font ?? ''), widthOf(glyph));
  return pages.map((page) => {
    const { glyphs, recognised } = page;
    if (recognised > 0 || widths.size === 0) return page;
    const isRaised = (at: number): boolean => {
      const [glyph, before] = [glyphs[at], glyphs[at - 1]];
      if (!glyph || !before || !isFigure(glyph)) return false;
      if (!hasWidth(glyph)) return false;
      const touches = Math.abs(before.y - glyph.y) < 1 && glyph.x - before.end < glyph.size * 0.15;
      if (!touches || before.blank) return false;
      return isFigure(before) && hasWidth(before) ? isRaised(at - 1) : true;
    };
    return {
      ...page,
      glyphs: glyphs.map((glyph, at) =>
        isRaised(at)
          ? { ...glyph, size: glyph.size * SIZE, y: glyph.y + glyph.size * RAISED }
          : glyph,
      ),
    };
  });
}

const isFigure = ({ text }: Glyph): boolean => /^\d$/.test(text);

/** Width of a figure in parts of the size of its letters. */
const widthOf = ({ x, end, size }: Glyph): number => Math.round(((end - x) / size) * 1000) / 1000;

const isNear = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) < SAME;

/** Of each font the width of its raised figures, where it has them. */
function raisedWidths(figures: readonly Glyph[]): Map<string, number> {
  const raised = new Map<string, number>();
  for (const [font, own] of Map.groupBy(figures, (figure) => figure.font ?? '')) {
    const widest = Math.max(...own.map(widthOf));
    const usual = new Map(
      [...Map.groupBy(own, ({ text }) => text)].map(([text, all]) => [text, usualOf(all)]),
    );
    const odd = own.filter(
      (figure) =>
        widthOf(figure) < widest * NARROW && !isNear(widthOf(figure), usual.get(figure.text)),
    );
    const width = usualOf(odd);
    const kinds = new Set(odd.filter((one) => isNear(widthOf(one), width)).map(({ text }) => text));
    if (width !== undefined && kinds.size > 1) raised.set(font, width);
  }
  return raised;
}

/** The width of most of them. */
function usualOf(figures: readonly Glyph[]): number | undefined {
  const counts = Map.groupBy(figures, widthOf);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
