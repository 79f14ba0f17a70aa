import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Files for interfaces that this site does not use. */
const STOCK = /^(?:pagefind-(?:component-|modular-)?ui|pagefind-highlight)\b/;
/** Documents as Pagefind would show them; what it finds is shown from elsewhere. */
const FRAGMENT = /^fragment\/[^/_]+_(\w+)\.pf_fragment$/;
/** Before the content of every file of Pagefind. */
const SIGNATURE = 'pagefind_dcd'.length;
/** Words with their places in one file; Pagefind has ten times as many, of which a question of one word needs one. */
const PLACES_A_FILE = '2000';

interface PagefindIndex {
  /** By their path in the folder of the index. */
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** What Pagefind calls each document after the name of the part, by its ref. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Makes the index of a part of the archive. Its pages go to files first: given one by one Pagefind reads them one after
 * the other, and from a folder on all processors.
 *
 * @param pages the page of each document by its ref
 * @param part name of the part, which Pagefind takes for a language without a stemmer: what it is given are stems,
 *   and what it calls a document begins with the name
 * @param work an empty folder for the pages
 * @returns the index; the same for the same pages
 * @throws Error with what Pagefind says
 */
export async function makePagefindIndex(
  pages: Iterable<readonly [ref: string, html: string]>,
  part: string,
  work: string,
): Promise<PagefindIndex> {
  for (const [ref, html] of pages) {
    const file = path.join(work, ref, 'index.html');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  // Pagefind reports its errors as data.
  const check = (errors: readonly string[], what: string) => {
    if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
  };
  // There is no option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = PLACES_A_FILE;
  const { index, errors } = await createIndex({ forceLanguage: part });
  check(errors, 'start');
  if (!index) throw new Error('Pagefind gave no index to fill.');
  const added = await index.addDirectory({ path: work });
  check(added.errors, 'read');
  const { files, errors: wrong } = await index.getFiles();
  check(wrong, 'write');
  await index.deleteIndex();
  rmSync(work, { recursive: true, force: true });
  const ids = new Map<string, string>();
  for (const { path: name, content } of files) {
    const id = FRAGMENT.exec(name)?.[1];
    if (id !== undefined) ids.set(refIn(content), id);
  }
  const kept = files.filter(
    (file) => !STOCK.test(path.basename(file.path)) && !FRAGMENT.test(file.path),
  );
  return { files: kept, ids };
}

/** Ends the process of Pagefind, which serves all indexes of a build. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** The document that a fragment is of. */
function refIn(fragment: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(fragment).toString().slice(SIGNATURE));
  return String(url).replace(/^\/|\/$/g, '');
}
