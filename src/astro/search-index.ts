import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
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
const UNDER_WAY = 50;

/**
 * Starts making the index of words. The same records give the same index, so one that was made before
 * is used again.
 *
 * @param records what the index is told of each document, in order; each is asked for when Pagefind can take it,
 *   because together they are longer than all documents
 * @param cache folder in which the last index is kept
 * @returns the index; errors of Pagefind are thrown by `write`
 */
export function makeIndex(records: Iterable<SearchRecord>, cache: string): IndexInTheMaking {
  const started = performance.now();
  const fed = Promise.withResolvers<void>();
  const made = build(records, cache, fed.resolve).then(
    (index) => ({ ...index, seconds: (performance.now() - started) / 1000 }),
    (cause: unknown) => ({ cause }),
  );
  return {
    async fed() {
      await Promise.race([fed.promise, made]);
    },
    async write(dir) {
      const index = await made;
      if ('cause' in index) throw index.cause;
      placeIndex(index.kept, dir);
      return { documents: index.documents, seconds: index.seconds };
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
  records: Iterable<SearchRecord>,
  cache: string,
  isFed: () => void,
): Promise<{ kept: string; documents: number }> {
  const hash = createHash('sha256');
  let documents = 0;
  const hashed = function* () {
    for (const record of records) {
      hash.update(record.url).update('\0').update(record.html).update('\0');
      documents += 1;
      yield record;
    }
  };
  let wanted: Iterable<SearchRecord> = hashed();
  const [before = ''] = await readdir(cache).catch(() => []);
  if (await stat(path.join(cache, before, 'pagefind-entry.json')).catch(() => undefined)) {
    const all = [...wanted];
    if (hash.copy().digest('hex') === before) return { kept: path.join(cache, before), documents };
    wanted = takenOut(all);
  }
  await rm(cache, { recursive: true, force: true });
  // Pagefind reports its errors as data.
  const check = (errors: readonly string[], what: string) => {
    if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
  };
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  check(errors, 'start');
  if (!index) throw new Error('Pagefind gave no index to fill.');
  try {
    const underWay = new Set<Promise<void>>();
    const refused: string[] = [];
    for (const { url, html } of wanted) {
      const answer: Promise<void> = index.addHTMLFile({ url, content: html }).then((read) => {
        refused.push(...read.errors.map((error) => `${url}: ${error}`));
        underWay.delete(answer);
      });
      underWay.add(answer);
      if (underWay.size >= UNDER_WAY) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    check(refused, 'read');
    const kept = path.join(cache, hash.digest('hex'));
    const written = index.writeFiles({ outputPath: kept });
    isFed();
    check((await written).errors, `write ${kept}`);
    return { kept, documents };
  } finally {
    await close();
  }
}

/** Gives what is in a list, in order, and leaves the list empty. */
function* takenOut<T>(list: T[]): Generator<T> {
  list.reverse();
  for (let one = list.pop(); one !== undefined; one = list.pop()) yield one;
}
