import { detectFormat } from './detect.ts';
import { decodeText } from './flow/decode.ts';
import { readHtml } from './flow/read-html.ts';
import { readText } from './flow/read-text.ts';
import { REFUSALS, WARNINGS } from './messages.ts';
import type { Beside } from './pictures/address.ts';
import { ImportRefusal } from './refusal.ts';
import type { Progress, SourceDoc } from './source.ts';

/**
 * @param name the file name
 * @param bytes the content
 * @param beside gives the files beside it, for the images of a web page or text
 * @param onProgress told how far a long file is
 * @returns the blocks of the file, whatever its format
 * @throws ImportRefusal when the file cannot be read
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  beside: Beside,
  onProgress?: Progress,
): Promise<SourceDoc> {
  const format = detectFormat(name, bytes);
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return readPdf(bytes, onProgress);
  }
  if (format === 'docx') {
    const { readDocx } = await import('./word/read-docx.ts');
    return readDocx(name, bytes);
  }
  const { text, guessed } = decodeText(bytes);
  const source = format === 'html' ? readPage(text, beside) : readText(text, beside);
  if (!guessed) return source;
  return {
    ...source,
    warnings: [...source.warnings, { page: 1, line: 1, message: WARNINGS.encoding() }],
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
