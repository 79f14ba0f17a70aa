import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SUMS, summedPaths, writeSums } from '../publish/sums.ts';

/** Hashes of files by their path, each with when the file last changed. */
export type KnownSums = Map<string, { readonly changed: bigint; readonly sha256: string }>;

/**
 * Lists the hash of every file of the site, last of all: whatever comes after it must call
 * `recordSums` again.
 *
 * @param known hashes that were taken when the files were made or read
 * @returns an integration for Astro
 */
export function sums(known: KnownSums): AstroIntegration {
  return {
    name: 'stukkenwijzer-sums',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        const files = recordSums(out, known);
        process.stdout.write(`Gebouwd in ${out}: ${pages.length} pagina’s, ${files} bestanden.\n`);
      },
    },
  };
}

/**
 * Writes `SHA256SUMS` of a built site anew.
 *
 * @param dir folder with the site
 * @param known hashes that were taken before
 * @returns how many files are listed
 */
export function recordSums(dir: string, known?: KnownSums): number {
  const { text, files } = listSums(dir, known);
  writeFileSync(path.join(dir, SUMS), text);
  return files;
}

/**
 * @param dir folder with a built site
 * @param known hashes that were taken before; those of files that changed since are taken again, and new
 *   ones are added
 * @returns what `SHA256SUMS` has to say, and how many files it lists
 */
export function listSums(dir: string, known?: KnownSums): { text: string; files: number } {
  const hashOf = (name: string) => {
    const file = path.join(dir, name);
    if (!known) return hashFile(file);
    const changed = changedAt(file);
    const before = known.get(name);
    if (before?.changed === changed) return before.sha256;
    const sha256 = hashFile(file);
    known.set(name, { changed, sha256 });
    return sha256;
  };
  const listed = summedPaths(sitePaths(dir)).map((name) => ({ path: name, sha256: hashOf(name) }));
  return { text: writeSums(listed), files: listed.length };
}

/** @returns when the file, its name or its rights last changed, as its file system has it, nanoseconds */
export function changedAt(file: string): bigint {
  return lstatSync(file, { bigint: true }).ctimeNs;
}

/** Room for files, or parts of them; memory for each of them would be the most that a build takes. */
const room = Buffer.allocUnsafe(1 << 18);

/**
 * @param file a file of the site
 * @returns its bytes, to be used before the next file is read
 */
export function readBriefly(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    if (size > room.length) return readFileSync(opened);
    return room.subarray(0, readSync(opened, room, 0, size, 0));
  } finally {
    closeSync(opened);
  }
}

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
  return pathsIn(dir, '');
}

function pathsIn(dir: string, under: string): string[] {
  return readdirSync(path.join(dir, under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pathsIn(dir, `${under}${entry.name}/`);
    return entry.isFile() ? [under + entry.name] : [];
  });
}
