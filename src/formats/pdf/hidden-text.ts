import type { HiddenText } from '../hidden.ts';
import { openPdf } from './open.ts';
import { readPage } from './read-page.ts';

/** In pixels: images beyond this are left unread, and hide what they lie on. */
const LARGEST = 40_000_000;

/**
 * Finds the text of a PDF that nobody who looks at it sees, and that everybody can copy out of it: under
 * something painted over it or an annotation, outside the page, in a layer that is off, in the colour of
 * its ground, not painted at all.
 *
 * @param bytes the file
 * @returns for each page and each way to hide how many words there are, in the order of the pages
 *   (`{ page: 2, words: 14, how: 'covered' }`); never the words. Nothing for a file that does not open
 */
export async function hiddenTextOf(bytes: Uint8Array): Promise<HiddenText[]> {
  const pdf = await openPdf(bytes, LARGEST);
  if (typeof pdf === 'string') return [];
  try {
    const hidden: HiddenText[] = [];
    for (let number = 1; number <= pdf.document.numPages; number++) {
      const page = await pdf.document.getPage(number);
      hidden.push(...(await readPage(page, pdf.isVisible)).hidden);
      page.cleanup();
    }
    return hidden;
  } finally {
    await pdf.close();
  }
}
