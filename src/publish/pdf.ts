/**
 * Takes the moment of printing out of a PDF of Chromium, so that printing a page twice gives the same
 * bytes. Dates are replaced by one of the same length: the tables at the end of the file count bytes.
 *
 * @param bytes a PDF as Chromium prints it
 * @param day ISO 8601, the day that it is to bear
 * @returns the same with that day as day of making and of change
 */
export function settlePdf(bytes: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const settled = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g,
    `$1${day.replaceAll('-', '')}000000`,
  );
  return Buffer.from(settled, 'latin1');
}
