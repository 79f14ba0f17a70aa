import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';

/** Files for interfaces that this site does not use. */
const STOCK = /^(?:pagefind-(?:component-|modular-)?ui|pagefind-highlight|wasm\.unknown)\b/;

/**
 * Makes the index of words of a part of the archive. Its records go to files first: given one by one Pagefind reads them
 * one after the other, and from a folder on all processors.
 *
 * @param records what the index is told of each document
 * @param work an empty folder for the records
 * @returns the files of the index, by their path in its folder; the same for the same records
 * @throws Error with what Pagefind says
 */
export async function makeWordIndex(
  records: Iterable<SearchRecord>,
  work: string,
): Promise<{ readonly path: string; readonly content: Uint8Array }[]> {
  for (const { url, html } of records) {
    const file = path.join(work, url, 'index.html');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  // Pagefind reports its errors as data.
  const check = (errors: readonly string[], what: string) => {
    if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
  };
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  check(errors, 'start');
  if (!index) throw new Error('Pagefind gave no index to fill.');
  const added = await index.addDirectory({ path: work });
  check(added.errors, 'read');
  const { files, errors: wrong } = await index.getFiles();
  check(wrong, 'write');
  await index.deleteIndex();
  rmSync(work, { recursive: true, force: true });
  return files.filter((file) => !STOCK.test(path.basename(file.path)));
}

/** Ends the process of Pagefind, which serves all indexes of a build. */
export async function closeWordIndex(): Promise<void> {
  await close();
}
