import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { PublishedFile } from '../outputs/file.ts';

/** A file that was made and waits beside the site. */
export interface Staged {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Where files are made, beside the site, until all are there. */
export interface Staging {
  readonly dir: string;
  /** Makes a file. */
  write(file: Pick<PublishedFile, 'path' | 'make'>): Staged;
  /** Takes note of a file that another program made there. */
  found(name: string): Staged;
  /** The file as it waits, or undefined where none does. */
  textOf(name: string): string | undefined;
  /** Takes a file away again. */
  drop(name: string): void;
}

/**
 * @param dir an empty folder, or none
 * @returns the place where files wait
 */
export function openStaging(dir: string): Staging {
  const made = new Set<string>();
  const place = (name: string) => path.join(dir, name);
  const room = (name: string) => {
    const folder = path.dirname(place(name));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return place(name);
  };
  return {
    dir,
    write({ path: name, make }) {
      const body = make();
      const hash = createHash('sha256');
      if (typeof body === 'string' || body instanceof Uint8Array) {
        const bytes = typeof body === 'string' ? Buffer.from(body) : body;
        writeFileSync(room(name), bytes);
        return { path: name, size: bytes.length, sha256: hash.update(bytes).digest('hex') };
      }
      let size = 0;
      const opened = openSync(room(name), 'w');
      try {
        for (const part of body) {
          const bytes = Buffer.from(part);
          hash.update(bytes);
          size += writeSync(opened, bytes);
        }
      } finally {
        closeSync(opened);
      }
      return { path: name, size, sha256: hash.digest('hex') };
    },
    found(name) {
      const bytes = readFileSync(place(name));
      return {
        path: name,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    },
    textOf: (name) => (existsSync(place(name)) ? readFileSync(place(name), 'utf8') : undefined),
    drop: (name) => rmSync(place(name), { force: true }),
  };
}

/**
 * Moves a file that waits to its place in the site, in one step: whoever asks for it gets the old file or the new.
 *
 * @param from where it waits
 * @param to its place
 * @returns when it last changed, milliseconds since 1970
 */
export function moveIn(from: string, to: string): number {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    // The site lies on another disk, where only a copy can be brought.
    copyFileSync(from, `${to}.nieuw`);
    renameSync(`${to}.nieuw`, to);
    rmSync(from);
  }
  return lstatSync(to).mtimeMs;
}
