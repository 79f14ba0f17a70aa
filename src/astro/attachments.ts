import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Attachment } from '../archive/lasting.ts';
import { sha256 } from './digest.ts';
import { readAttachment } from './folder.ts';

/**
 * Numbers of pages by the hash of a PDF. Starting the reader takes as long as building fifty documents,
 * and a file with the same bytes has the same pages, whatever the build.
 */
const CACHE = path.resolve('.cache/bestanden.json');

/** Pages of a file by its SHA-256; null for what no reader opens. */
type Pages = Record<string, number | null>;

/**
 * @param dir the content folder
 * @param sizes sizes of the files under `bestanden`, by path
 * @returns what readers are told of each file
 */
export async function readAttachments(
  dir: string,
  sizes: ReadonlyMap<string, number>,
): Promise<Map<string, Attachment>> {
  const known = await readFile(CACHE, 'utf8').then(
    (text): Pages => JSON.parse(text),
    (): Pages => ({}),
  );
  const counted: Pages = {};
  const found = new Map<string, Attachment>();
  for (const [name, size] of sizes) {
    const bytes = readAttachment(dir, name);
    const hash = sha256(bytes);
    if (!/\.pdf$/i.test(name)) {
      found.set(name, { size, sha256: hash });
      continue;
    }
    const pages = known[hash] ?? counted[hash] ?? (hash in known ? null : await countPages(bytes));
    if (!(hash in known)) counted[hash] = pages;
    found.set(name, { size, sha256: hash, ...(pages === null ? {} : { pages }) });
  }
  if (Object.keys(counted).length > 0) await remember({ ...known, ...counted });
  return found;
}

/** @returns how many pages a PDF has, or null when it cannot be read */
async function countPages(bytes: Uint8Array): Promise<number | null> {
  // Found at run time, so that Vite does not carry the reader into the build of the pages.
  const require = createRequire(path.resolve('package.json'));
  const address = pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;
  const { getDocument } = (await import(/* @vite-ignore */ address)) as typeof import('pdfjs-dist');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await task.promise).numPages;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

/** Written beside it and moved, because two builds, or two pages of the preview, may be made at a time. */
async function remember(pages: Pages): Promise<void> {
  await mkdir(path.dirname(CACHE), { recursive: true });
  const sorted = Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
  const draft = `${CACHE}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(sorted));
  await rename(draft, CACHE);
}
