import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { IsVisible } from './read-page.ts';

/** A PDF that is open; who opens it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly isVisible: IsVisible;
  readonly close: () => Promise<void>;
}

/**
 * @param bytes the file
 * @param largest larger images, in pixels, are left unread
 * @returns the file, or why it does not open: a password, or damage
 */
export async function openPdf(
  bytes: Uint8Array,
  largest: number,
): Promise<OpenPdf | 'locked' | 'damaged'> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: largest,
    ...decoders(),
  });
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    return {
      document,
      isVisible: (layer) => layers.isVisible(layer as never),
      close: () => document.loadingTask.destroy(),
    };
  } catch (cause) {
    await task.destroy();
    return cause instanceof Error && cause.name === 'PasswordException' ? 'locked' : 'damaged';
  }
}

/** Where the package keeps what unpacks scans (JBIG2, JPEG 2000), and what it knows of fonts. */
function decoders(): { wasmUrl: string; cMapUrl: string; standardFontDataUrl: string } {
  const { pathname } = new URL('.', import.meta.resolve('pdfjs-dist/package.json'));
  const root = decodeURIComponent(pathname);
  return {
    wasmUrl: `${root}wasm/`,
    cMapUrl: `${root}cmaps/`,
    standardFontDataUrl: `${root}standard_fonts/`,
  };
}
