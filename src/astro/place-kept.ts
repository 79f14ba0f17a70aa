import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a file of the cache in the built site. It becomes a second name of the same file, which takes far
 * less time than writing it again; files of the cache never change under the name they have.
 *
 * @param from the file in the cache
 * @param to its place in the site
 */
export function placeKept(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  // Writing over it could change another file of the cache, of which it is a name.
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
