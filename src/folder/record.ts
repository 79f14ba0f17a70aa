import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCK, writeLock } from '../outputs/addresses.ts';
import { readLockFile } from './folder.ts';

/**
 * Records addresses beside the content; none ever goes.
 *
 * @param dir the content folder
 * @param addresses addresses of the site
 * @returns how many are new, and how many there are
 */
export function recordAddresses(
  dir: string,
  addresses: Iterable<string>,
): { readonly fresh: number; readonly all: number } {
  const known = new Set(readLockFile(dir)?.lines.keys() ?? []);
  const all = new Set([...known, ...addresses]);
  writeFileSync(path.join(dir, LOCK), writeLock(all));
  return { fresh: all.size - known.size, all: all.size };
}
