import type { Attachment } from '../archive/lasting.ts';
import { sha256 } from './digest.ts';
import { readAttachment } from './folder.ts';
import type { Store } from './store.ts';

/**
 * @param dir the content folder
 * @param sizes sizes of the files under `bestanden`, by path
 * @param store where the numbers of pages are kept: a file with the same bytes has the same pages
 * @returns what readers are told of each file
 */
export async function readAttachments(
  dir: string,
  sizes: ReadonlyMap<string, number>,
  store?: Store,
): Promise<Map<string, Attachment>> {
  const found = new Map<string, Attachment>();
  for (const [name, size] of sizes) {
    const bytes = readAttachment(dir, name);
    const hash = sha256(bytes);
    const pages = /\.pdf$/i.test(name) ? await pagesOf(bytes, hash, store) : undefined;
    found.set(name, { size, sha256: hash, ...(pages === undefined ? {} : { pages }) });
  }
  return found;
}

/** How many pages a PDF has; undefined when it cannot be read. */
async function pagesOf(
  bytes: Uint8Array,
  hash: string,
  store?: Store,
): Promise<number | undefined> {
  const kept = store?.get('paginas', hash)?.toString();
  const pages = kept ?? String((await countPages(bytes)) ?? '');
  if (kept === undefined) store?.put('paginas', hash, pages);
  return pages === '' ? undefined : Number(pages);
}

async function countPages(bytes: Uint8Array): Promise<number | undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await task.promise).numPages;
  } catch {
    return undefined;
  } finally {
    await task.destroy();
  }
}
