import { readdirSync, statSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { digestOf } from './digest.ts';
import { placeKept } from './place-kept.ts';

/** A search index on which another process is at work. */
export interface IndexInTheMaking {
  /** Waits until the other process has all documents and needs nothing more from this thread. */
  fed(): Promise<void>;
  /**
   * Waits for the index and puts it in place.
   *
   * @param dir folder to write to
   * @returns how many documents it holds and how long making it took, seconds
   */
  write(dir: string): Promise<{ documents: number; seconds: number }>;
}

/** Files for interfaces that this site does not use. */
const STOCK = /^(?:pagefind-(?:component-|modular-)?ui|pagefind-highlight|wasm\.unknown)\b/;

/** Records under way to Pagefind at one time. */
const BATCH = 50;

/**
 * Starts making the index of words. The same records give the same index, so one that was made before
 * is used again.
 *
 * @param records what the index is told of each document, in order; they are taken out once Pagefind has them,
 *   because together they are longer than all documents
 * @param cache folder in which the last index is kept
 * @returns the index; errors of Pagefind are thrown by `write`
 */
export function makeIndex(records: SearchRecord[], cache: string): IndexInTheMaking {
  const started = performance.now();
  const documents = records.length;
  const digest = digestOf(records.flatMap(({ url, html }) => [url, html]));
  const kept = path.join(cache, digest);
  const fed = Promise.withResolvers<void>();
  const made = build(records, cache, kept, fed.resolve).then(
    () => (performance.now() - started) / 1000,
    (cause: unknown) => cause,
  );
  return {
    async fed() {
      await Promise.race([fed.promise, made]);
    },
    async write(dir) {
      const seconds = await made;
      if (typeof seconds !== 'number') throw seconds;
      placeIndex(kept, dir);
      return { documents, seconds };
    },
  };
}

/** The search page is our own; the stock interfaces and their styles stay behind. */
function placeIndex(kept: string, dir: string): void {
  for (const name of readdirSync(kept, { recursive: true, encoding: 'utf8' })) {
    const [from, to] = [path.join(kept, name), path.join(dir, name)];
    if (statSync(from).isDirectory() || STOCK.test(path.basename(name))) continue;
    placeKept(from, to);
  }
}

async function build(
  records: SearchRecord[],
  cache: string,
  kept: string,
  isFed: () => void,
): Promise<void> {
  if (await stat(path.join(kept, 'pagefind-entry.json')).catch(() => undefined)) return;
  await rm(cache, { recursive: true, force: true });
  // Pagefind reports its errors as data.
  const check = (errors: readonly string[], what: string) => {
    if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
  };
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  check(errors, 'start');
  try {
    while (records.length > 0) {
      const batch = records.splice(0, BATCH);
      const answers = await Promise.all(
        batch.map(({ url, html }) => index?.addHTMLFile({ url, content: html })),
      );
      for (const [n, answer] of answers.entries())
        check(answer?.errors ?? [], `read ${batch[n]?.url}`);
    }
    const written = index?.writeFiles({ outputPath: kept });
    isFed();
    check((await written)?.errors ?? [], `write ${kept}`);
  } finally {
    await close();
  }
}
