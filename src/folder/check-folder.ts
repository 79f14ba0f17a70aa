import type { CheckedContent } from '../checks/content.ts';
import { judgeContent, readContent } from './documents.ts';
import { openStore, type Store } from './store.ts';

/**
 * Reads and judges a content folder.
 *
 * @param dir the content folder
 * @param cache folder of what the last build kept, by which it is read faster; left as it is where it cannot be used
 * @returns the archive, every problem, and the number of exceptions
 */
export async function checkFolder(dir: string, cache?: string): Promise<CheckedContent> {
  const store = cache === undefined ? undefined : attempt(cache);
  try {
    return await judgeContent(await readContent(dir, store), store);
  } finally {
    store?.close();
  }
}

/** A check says what is wrong whether or not anything can be kept. */
function attempt(cache: string): Store | undefined {
  try {
    return openStore(cache);
  } catch {
    return undefined;
  }
}
