import { encode } from 'fast-png';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph, PageContent } from '../../formats/pdf/content.ts';
import type { IsVisible } from '../../formats/pdf/read-page.ts';
import { renderGrey } from '../../formats/pdf/render-grey.ts';
import { WARNINGS } from '../messages.ts';
import type { Warning } from '../source.ts';

/** A word that text recognition read, in pixels from the top left. */
interface RecognisedWord {
  readonly text: string;
  /** How sure it is: 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
}

/** A line that text recognition read. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** Where its letters stand, and how high the line is. */
  readonly baseline: number;
  readonly height: number;
}

/** Reads the text in an image (PNG); nothing when that takes too long. */
export type Recogniser = (png: Uint8Array) => Promise<readonly RecognisedLine[] | undefined>;

/** Pixels for each point: 200 to the inch, as text recognition wants at least. */
const SCALE = 200 / 72;
/** A word that is read less surely than this is marked. */
const SURE = 75;
/** Letters are this part of the height of their line. */
const LETTERS = 0.72;

/**
 * Reads a page that is an image.
 *
 * @param page the page of the open PDF
 * @param content what else it shows
 * @param isVisible tells whether a layer is on
 * @param recognise reads the text in an image
 * @returns the page with the text that was read, and what is not sure in it; undefined when nothing was read
 */
export async function recognisePage(
  page: PDFPageProxy,
  content: PageContent,
  isVisible: IsVisible,
  recognise: Recogniser,
): Promise<{ content: PageContent; warnings: Warning[] } | undefined> {
  const { width, height, data, scale } = await renderGrey(page, isVisible, SCALE);
  const lines = await recognise(encode({ width, height, data, channels: 1, depth: 8 }));
  if (!lines || lines.length === 0) return undefined;
  const sizes = lines.map((line) => (line.height * LETTERS) / scale).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const glyphs = lines.flatMap((line) => lineGlyphs(line, content.height, scale, usual));
  const place = { page: page.pageNumber, line: 1 };
  const unsure = lines.flatMap(({ words }, at) => {
    const doubtful = words.filter(({ confidence }) => confidence < SURE);
    if (doubtful.length === 0) return [];
    const texts = doubtful.map(({ text }) => `‘${text}’`).join(', ');
    return [{ ...place, line: at + 1, message: WARNINGS.unsureWords(texts) }];
  });
  return {
    content: { ...content, glyphs, isImage: false, recognised: glyphs.length },
    warnings: [{ ...place, message: WARNINGS.recognisedPage(page.pageNumber) }, ...unsure],
  };
}

/** What text recognition makes of a bullet. */
const BULLET = /^[«»+*•°¢]{1,2}$/;

/** Letters in their places, as far as a word tells them: side by side between its ends. */
function lineGlyphs(
  { words, baseline, height }: RecognisedLine,
  top: number,
  scale: number,
  usual: number,
): Glyph[] {
  const own = (height * LETTERS) / scale;
  const size = own > usual * 1.3 || own < usual * 0.7 ? own : usual;
  const y = top - baseline / scale;
  const dress = { y, size, bold: false, italic: false } as const;
  return words.flatMap(({ text, left, right }, at): Glyph[] => {
    const letters = at === 0 && BULLET.test(text) ? ['•'] : [...text];
    const step = (right - left) / scale / Math.max(1, letters.length);
    const start = left / scale;
    const own = letters.map((letter, index) => ({
      ...dress,
      text: letter,
      x: start + index * step,
      end: start + (index + 1) * step,
      blank: false,
    }));
    const next = words[at + 1];
    if (!next || next.left <= right) return own;
    return [...own, { ...dress, text: ' ', x: right / scale, end: next.left / scale, blank: true }];
  });
}
