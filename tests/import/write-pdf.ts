import { deflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary, and the bytes of its stream if it is one. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: string | Uint8Array;
}

/**
 * @param objects the objects of the file; the first is its catalogue, and each is named by its number
 * @returns a PDF
 */
function writePdf(objects: readonly PdfObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(at);
    const bytes = stream === undefined ? undefined : Buffer.from(stream);
    const inner = bytes ? dictionary.replace(/>>$/, `/Length ${bytes.length} >>`) : dictionary;
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n${inner}\n`),
      ...(bytes ? [Buffer.from('stream\n'), bytes, Buffer.from('\nendstream\n')] : []),
      Buffer.from('endobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`;
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`));
  return new Uint8Array(Buffer.concat(parts));
}

/** A page as its operators say; fonts `/F1` (Helvetica) and `/F2` (bold) are there. */
export interface PdfPage {
  readonly content: string;
  /** More of its dictionary: `/Rotate 90`, `/CropBox [...]`. */
  readonly more?: string;
  /** More of its resources; objects beyond the pages are named by `from`. */
  readonly resources?: string;
}

/** Number of the first object of `extra` in `pagesPdf`. */
export const EXTRA = 5;

/**
 * @param pages the pages
 * @param extra objects that the pages name, from number 5 on
 * @param catalogue more of the catalogue
 * @returns a PDF of pages of A4
 */
export function pagesPdf(
  pages: readonly PdfPage[],
  extra: readonly PdfObject[] = [],
  catalogue = '',
): Uint8Array {
  const first = EXTRA + extra.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return writePdf([
    { dictionary: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>` },
    { dictionary: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` },
    { dictionary: fontOf('Helvetica') },
    { dictionary: fontOf('Helvetica-Bold') },
    ...extra,
    ...pages.flatMap(({ content, more = '', resources = '' }, index): PdfObject[] => [
      {
        dictionary: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${resources} >> ${more} >>`,
      },
      { dictionary: '<< >>', stream: Buffer.from(content, 'latin1') },
    ]),
  ]);
}

const fontOf = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** @returns operators that set a line of text */
export function line(text: string, x: number, y: number, size = 10, font = 'F1'): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** @returns an image of one grey level for each pixel, row by row from the top */
export function greyImage(
  width: number,
  height: number,
  grey: (x: number, y: number) => number,
): PdfObject {
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    grey(at % width, Math.floor(at / width)),
  );
  return {
    dictionary: `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode >>`,
    stream: deflateSync(data),
  };
}
