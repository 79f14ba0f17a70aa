import {
  type BigIntStats,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Files of an earlier build are written over and what is left of it is removed at the end. Emptying the
 * folder first would cost more than making its files: ext4 passes over what was deleted in the last
 * minutes, one by one, for each file that is made. Only second names of files of the cache go at once, as
 * what happens to such a file there looks as if it had happened here.
 *
 * @param dir folder of the site; made when it is not there
 * @returns the moment, by the clock of the file system; undefined when there was nothing yet
 */
export function markStart(dir: string): bigint | undefined {
  mkdirSync(dir, { recursive: true });
  if (readdirSync(dir).every((name) => name === '.git')) return undefined;
  removeFiles(dir, ({ nlink }) => nlink > 1n);
  const marker = path.join(dir, '.begin');
  writeFileSync(marker, '');
  const { ctimeNs } = lstatSync(marker, { bigint: true });
  rmSync(marker);
  return ctimeNs;
}

/**
 * Removes the files that were not written, replaced or given their name since a build began, and folders
 * that are empty then. The repository of a site that is published from a branch is left alone.
 *
 * @param dir folder of the site
 * @param since when the build began, as `markStart` gives it
 */
export function removeLeftovers(dir: string, since: bigint | undefined): void {
  if (since !== undefined) removeFiles(dir, ({ ctimeNs }) => ctimeNs < since);
}

function removeFiles(dir: string, which: (file: BigIntStats) => boolean, root = true): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (root && entry.name === '.git') continue;
    const place = path.join(dir, entry.name);
    if (entry.isDirectory()) removeFiles(place, which, false);
    else if (which(lstatSync(place, { bigint: true }))) rmSync(place);
  }
  if (!root && readdirSync(dir).length === 0) rmdirSync(dir);
}
