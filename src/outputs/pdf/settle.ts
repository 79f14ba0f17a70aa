/**
 * Takes out of a PDF of Chromium what differs each time that a page is printed: the moment, and the names of
 * parts, which are numbered through from the start of the program. What comes instead is as long, for the
 * tables at the end of the file count bytes; the names keep their order, by which they are looked up.
 *
 * @param bytes a PDF as Chromium prints it
 * @param day ISO 8601, the day that it is to bear
 * @returns the same with that day as day of making and of change, and with parts numbered from 1
 */
export function settlePdf(bytes: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const names = [...new Set(text.match(/(?<=\(node)\d{8}(?=\))/g))].sort();
  const numbers = new Map(names.map((name, i) => [name, String(i + 1).padStart(8, '0')]));
  const settled = text
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, `$1${day.replaceAll('-', '')}000000`)
    .replace(/\(node(\d{8})\)/g, (whole, name: string) => {
      const number = numbers.get(name);
      return number === undefined ? whole : `(node${number})`;
    });
  return Buffer.from(settled, 'latin1');
}
