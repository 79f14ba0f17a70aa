import { deflateSync } from 'node:zlib';

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
  const data = deflateSync(
    Buffer.concat(Array.from({ length: Math.min(height, WRITTEN) }, (_, y) => row(y))),
  );
  const text = [
    'Kenmerk 2024-0000000001',
    'Betreft Een brief met beelden',
    'Met deze brief informeer ik u over de stand van zaken.',
  ].map((line, index) => `BT /F1 10 Tf 60 ${640 - index * 40} Td (${line}) Tj ET`);
  const paint = matrices.map((matrix, index) => `q ${matrix} cm /I${index} Do Q`);
  const content = [...text, ...paint].join('\n');
  const names = matrices.map((_, index) => `/I${index} ${index + 6} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << ${names} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...matrices.map(() =>
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
        ),
        data,
        Buffer.from('\nendstream'),
      ]),
    ),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
