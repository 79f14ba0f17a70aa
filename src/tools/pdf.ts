import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { linksOf } from '../build/links.ts';
import { digestOf, sha256 } from '../folder/digest.ts';
import { filesIn } from '../folder/files-in.ts';
import { printingDigest } from '../folder/sources.ts';
import { FILES_PATH } from '../mdx/links.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { placeOfSite } from '../site/place.ts';
import { launchChromium } from './chromium.ts';
import { printPage, sourcesOf } from './printed-page.ts';

/** What was printed. */
export interface Printed {
  readonly files: number;
  /** How many of them were not in the cache. */
  readonly made: number;
}

/**
 * Prints the page of every document of a built site as a PDF for the archive beside it, on as many pages of one browser as
 * there are processors. What did not change since an earlier time comes from the cache: the page has the hashes of its
 * styles and programs in it.
 *
 * @param dir folder with the built site
 * @param cache folder for what one time leaves to the next
 * @param only paths of the documents, `nota/2024-0000358151`; all of them when left out
 * @param tell is told of each, for a line of progress
 * @returns how many there are
 * @throws Error when there is no Chromium or no such document
 */
export async function printSite(
  dir: string,
  cache: string,
  only: readonly string[] | undefined,
  tell: (done: number, all: number) => void,
): Promise<Printed> {
  const refs = only?.map((one) => one.replace(/^\/|\/$/g, '')) ?? (await documentsIn(dir));
  for (const ref of refs)
    if (!existsSync(path.join(dir, ref, 'index.html')))
      throw new Error(`In ${dir} staat geen stuk ${ref}.`);
  await mkdir(cache, { recursive: true });
  const browser = await launchChromium();
  const around = digestOf([printingDigest(), browser.version()]);
  let made = 0;
  let done = 0;
  const waiting = [...refs];
  const print = async () => {
    for (let ref = waiting.shift(); ref !== undefined; ref = waiting.shift()) {
      const kept = path.join(cache, `${await keyOf(dir, ref, around)}.pdf`);
      if (!existsSync(kept)) {
        await writeFile(`${kept}.nieuw`, await printPage(browser, dir, ref));
        await rename(`${kept}.nieuw`, kept);
        made += 1;
      }
      await copyFile(kept, path.join(dir, `${ref}.pdf`));
      done += 1;
      tell(done, refs.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, print));
  } finally {
    await browser.close();
  }
  return { files: refs.length, made };
}

/** Pages of documents that may be read: those with a text. */
async function documentsIn(dir: string): Promise<string[]> {
  const pattern = new RegExp(`^((?:${KIND_NAMES.join('|')})/[^/]+)/index\\.html$`);
  const found: string[] = [];
  for (const file of filesIn(dir).sort()) {
    const ref = pattern.exec(file)?.[1];
    if (ref !== undefined && existsSync(path.join(dir, `${ref}.mdx`))) found.push(ref);
  }
  return found;
}

/** Hash of all that decides how the page looks; styles, fonts and programs have theirs in their names. */
async function keyOf(dir: string, ref: string, around: string): Promise<string> {
  const { base } = placeOfSite();
  const html = await readFile(path.join(dir, ref, 'index.html'), 'utf8');
  const pictures = linksOf(html, `${base}/${ref}/`).links.filter((link) =>
    link.startsWith(`${base}${FILES_PATH}`),
  );
  const hashes = await Promise.all(
    pictures.map(async (link) => sha256(await readFile(path.join(dir, link.slice(base.length))))),
  );
  const carried = (await sourcesOf(dir, ref)).map(({ bytes }) => bytes);
  return digestOf([around, html, ...hashes, ...carried]);
}
