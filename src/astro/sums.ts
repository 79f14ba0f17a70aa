import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SUMS, summedPaths, writeSums } from '../publish/sums.ts';

/**
 * Lists the hash of every file of the site, last of all: whatever comes after it must call
 * `recordSums` again.
 *
 * @returns an integration for Astro
 */
export function sums(): AstroIntegration {
  return {
    name: 'stukkenwijzer-sums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const files = recordSums(fileURLToPath(dir));
        logger.info(`${SUMS}: ${files} files`);
      },
    },
  };
}

/**
 * Writes `SHA256SUMS` of a built site anew.
 *
 * @param dir folder with the site
 * @returns how many files are listed
 */
export function recordSums(dir: string): number {
  const { text, files } = listSums(dir);
  writeFileSync(path.join(dir, SUMS), text);
  return files;
}

/**
 * @param dir folder with a built site
 * @returns what `SHA256SUMS` has to say, and how many files it lists
 */
export function listSums(dir: string): { text: string; files: number } {
  const listed = summedPaths(sitePaths(dir)).map((name) => ({
    path: name,
    sha256: hashFile(path.join(dir, name)),
  }));
  return { text: writeSums(listed), files: listed.length };
}

/** Room for parts of files; memory for each of them would be the most that a build takes. */
const room = Buffer.allocUnsafe(1 << 18);

function hashFile(file: string): string {
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, room); read > 0; read = readSync(opened, room))
      hash.update(room.subarray(0, read));
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}

/**
 * @param dir folder with a built site
 * @returns all its files, with `/` between the parts of a path
 */
export function sitePaths(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}
