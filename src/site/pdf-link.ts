import process from 'node:process';

/** @returns whether pages name a PDF of themselves: those that are printed after this build */
export function withPdf(): boolean {
  return process.env['PDF'] === '1';
}
