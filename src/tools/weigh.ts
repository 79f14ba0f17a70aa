import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../folder/files-in.ts';

/** A page and what it weighs as it goes over the line. */
export interface Weight {
  /** `/nota/jaar/2021/` */
  readonly address: string;
  /** Bytes after gzip at its best. */
  readonly bytes: number;
}

/** @returns bytes after gzip at its best */
export function gzipped(bytes: string | Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/**
 * @param dist folder with a built site
 * @param count how many
 * @returns its heaviest pages, the heaviest first
 * @throws Error when the folder cannot be read
 */
export function heaviestPages(dist: string, count: number): Weight[] {
  return filesIn(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      address: `/${name.replace(/index\.html$/, '')}`,
      bytes: gzipped(readFileSync(path.join(dist, name))),
    }))
    .sort((a, b) => b.bytes - a.bytes || a.address.localeCompare(b.address))
    .slice(0, count);
}
