import { deflateSync } from 'node:zlib';
import { EXTRA, line, pagesPdf } from './write-pdf.ts';

/** An image of rows of one colour each, written as six digits. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rows: (y: number) => string;
}

/** Rows beyond this are not written: a file may say that an image is larger than it is. */
const WRITTEN = 100;

/**
 * Writes a letter of one page with an image, each time as an object of its own.
 *
 * @param pixels the image
 * @param matrices how it is put on the page each time
 * @returns a PDF
 */
export function pixelPdf({ width, height, rows }: Pixels, matrices: readonly string[]): Uint8Array {
  const row = (y: number): Buffer =>
    Buffer.alloc(Math.min(width, WRITTEN) * 3, Buffer.from(rows(y), 'hex'));
  const stream = deflateSync(
    Buffer.concat(Array.from({ length: Math.min(height, WRITTEN) }, (_, y) => row(y))),
  );
  const text = [
    'Kenmerk 2024-0000000001',
    'Betreft Een brief met beelden',
    'Met deze brief informeer ik u over de stand van zaken.',
  ].map((words, index) => line(words, 60, 640 - index * 40));
  const paint = matrices.map((matrix, index) => `q ${matrix} cm /I${index} Do Q`);
  const names = matrices.map((_, index) => `/I${index} ${index + EXTRA} 0 R`).join(' ');
  const dictionary = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode >>`;
  return pagesPdf(
    [{ content: [...text, ...paint].join('\n'), resources: `/XObject << ${names} >>` }],
    matrices.map(() => ({ dictionary, stream })),
  );
}
