import { zlibSync } from 'fflate';
import { bytes } from './bytes.ts';

/** What a made PDF of one page has besides. */
export interface PdfParts {
  readonly catalog?: string;
  readonly page?: string;
  readonly info?: string;
  /** Objects from 5 on. */
  readonly objects?: readonly string[];
  readonly trailer?: string;
}

/** @returns a PDF of one page, with these entries in the catalogue, the page and the information */
export function pdfOf({
  catalog,
  page,
  info,
  objects = [],
  trailer = '',
}: PdfParts = {}): Uint8Array {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page ?? ''} >>`,
    `<< /Producer (Microsoft Word) ${info ?? ''} >>`,
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const at = all.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytes(text);
}

/** @returns a stream that holds these objects packed, by their numbers */
export function objectStream(objects: Readonly<Record<number, string>>): string {
  let body = '';
  const head = Object.entries(objects).map(([number, object]) => {
    const at = body.length;
    body += `${object}\n`;
    return `${number} ${at}`;
  });
  const start = `${head.join(' ')} `;
  const packed = Buffer.from(zlibSync(bytes(start + body))).toString('latin1');
  return `<< /Type /ObjStm /N ${head.length} /First ${start.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}
