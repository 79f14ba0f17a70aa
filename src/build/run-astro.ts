import { build } from 'astro';
import { filesIn } from '../folder/files-in.ts';
import { type Current, offer } from '../site/current.ts';

/**
 * Has Astro make pages, styles and scripts in an empty folder.
 *
 * @param dir the folder
 * @param cache folder for what Astro keeps
 * @param current what the pages are made of, and which of them are wanted
 * @returns what Astro made there, by path; it throws what goes wrong in a page
 */
export async function runAstro(dir: string, cache: string, current: Current): Promise<string[]> {
  offer(() => Promise.resolve(current));
  // A line a page would bury what matters.
  await build({ logLevel: 'warn', outDir: dir, cacheDir: cache });
  return filesIn(dir);
}
