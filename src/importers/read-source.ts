import { detectFormat } from './detect.ts';
import { decodeText } from './flow/decode.ts';
import { readHtml } from './flow/read-html.ts';
import { isConverted, readText } from './flow/read-text.ts';
import { REFUSALS, WARNINGS } from './messages.ts';
import type { Recogniser } from './pdf/recognise.ts';
import type { Beside } from './pictures/address.ts';
import { ImportRefusal } from './refusal.ts';
import type { Progress, SourceDoc } from './source.ts';

/** In bytes: all images beside a web page together. */
const BESIDE = 200 * 1024 * 1024;

/**
 * @param name the file name
 * @param bytes the content
 * @param beside gives the files beside it, for the images of a web page or text
 * @param onProgress told how far a long file is
 * @param recognise reads the pages of a PDF that are an image; without it they stay unread
 * @returns the blocks of the file, whatever its format
 * @throws ImportRefusal when the file cannot be read
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  beside: Beside,
  onProgress?: Progress,
  recognise?: Recogniser,
): Promise<SourceDoc> {
  const format = detectFormat(name, bytes);
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return readPdf(bytes, onProgress, recognise);
  }
  if (format === 'docx') {
    const { readDocx } = await import('./word/read-docx.ts');
    return readDocx(name, bytes);
  }
  if (format === 'odt') {
    const { readOdt } = await import('./odf/read-odt.ts');
    return readOdt(name, bytes);
  }
  const { text, guessed } = decodeText(bytes);
  const files = once(beside);
  const markdown = /\.(?:md|markdown)$/i.test(name) || isConverted(text);
  const source = format === 'html' ? readPage(text, files) : readText(text, markdown, files);
  if (!guessed) return source;
  return {
    ...source,
    warnings: [...source.warnings, { page: 1, line: 1, message: WARNINGS.encoding() }],
  };
}

/** Reads each file beside the page once, and no more of them than a paper can have. */
function once(beside: Beside): Beside {
  const known = new Map<string, Uint8Array | undefined>();
  let left = BESIDE;
  return (path) => {
    if (!known.has(path)) {
      const bytes = left > 0 ? beside(path) : undefined;
      left -= bytes?.length ?? 0;
      known.set(path, bytes);
    }
    return known.get(path);
  };
}

/** A page nested thousands of elements deep is no paper, and more than the stack can hold. */
function readPage(html: string, beside: Beside): SourceDoc {
  try {
    return readHtml(html, beside);
  } catch (cause) {
    if (cause instanceof RangeError) throw new ImportRefusal(REFUSALS.damaged());
    throw cause;
  }
}
