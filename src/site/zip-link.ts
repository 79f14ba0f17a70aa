import process from 'node:process';

/** @returns whether pages name the file with everything, which is made after this build */
export function withZip(): boolean {
  return process.env['ZIP'] === '1';
}
