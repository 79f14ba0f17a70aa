import type { Glyph, PageContent } from '../../formats/pdf/content.ts';

/** A font with fewer words of some length tells nothing. */
const FEWEST = 20;
const WORD = /\p{L}{4,}/gu;
const VOWEL = /[aeiouyàáâãäåèéêëìíîïòóôõöùúûü]/iu;
/** In Dutch nearly every word has a vowel; of letters that stand for others, much fewer have. */
const READABLE = 0.6;

/**
 * Some files say of their fonts which shapes to draw and not which letters those are, or wrongly. What is
 * copied out of them then is other letters, of which few make words.
 *
 * @param pages what the pages show
 * @returns which part of the characters cannot be read: 0 to 1
 */
export function unmappedShare(pages: readonly PageContent[]): number {
  const glyphs = pages.flatMap((page) => page.glyphs).filter(({ blank, text }) => !blank && text);
  const byFont = Map.groupBy(glyphs, ({ font = '' }) => font);
  const unnamed = pages.reduce((sum, { unreadable }) => sum + unreadable, 0);
  const wrong = [...byFont.values()].filter((own) => !isReadable(own));
  const unread = unnamed + wrong.reduce((sum, own) => sum + own.length, 0);
  return glyphs.length + unnamed === 0 ? 0 : unread / (glyphs.length + unnamed);
}

function isReadable(glyphs: readonly Glyph[]): boolean {
  const words = textOf(glyphs).match(WORD) ?? [];
  if (words.length < FEWEST) return true;
  return words.filter((word) => VOWEL.test(word)).length >= words.length * READABLE;
}

/** The characters in the order of the file, parted where they do not touch. */
function textOf(glyphs: readonly Glyph[]): string {
  return glyphs
    .map(({ text, x, y, size }, at) => {
      const before = glyphs[at - 1];
      const touches =
        before && Math.abs(before.y - y) < 1 && Math.abs(x - before.end) < size * 0.15;
      return touches ? text : ` ${text}`;
    })
    .join('');
}
