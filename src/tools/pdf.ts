import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { linksOf } from '../build/links.ts';
import { sha256 } from '../folder/digest.ts';
import { filesIn } from '../folder/files-in.ts';
import { FILES_PATH } from '../mdx/links.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { mediaTypeOf } from '../outputs/media-types.ts';
import { settlePdf } from '../outputs/pdf.ts';
import { placeOfSite } from '../site/place.ts';
import { launchChromium } from './chromium.ts';

/** What was printed. */
export interface Printed {
  readonly files: number;
  /** How many of them were not in the cache. */
  readonly made: number;
}

/**
 * Prints the page of every document of a built site as a tagged PDF beside it. What did not change since
 * an earlier time comes from the cache: the page has the hashes of its styles and programs in it.
 *
 * @param dir folder with the built site
 * @param cache folder for what one time leaves to the next
 * @param only path of one document, `nota/2024-0000358151`; all of them when left out
 * @param tell is told of each, for a line of progress
 * @returns how many there are
 * @throws Error when there is no Chromium or no such document
 */
export async function printSite(
  dir: string,
  cache: string,
  only: string | undefined,
  tell: (done: number, all: number) => void,
): Promise<Printed> {
  const refs = only === undefined ? await documentsIn(dir) : [only.replace(/^\/|\/$/g, '')];
  for (const ref of refs)
    if (!existsSync(path.join(dir, ref, 'index.html')))
      throw new Error(`In ${dir} staat geen stuk ${ref}.`);
  await mkdir(cache, { recursive: true });
  const browser = await launchChromium();
  let made = 0;
  try {
    for (const [i, ref] of refs.entries()) {
      const html = await readFile(path.join(dir, ref, 'index.html'), 'utf8');
      const kept = path.join(cache, `${await keyOf(dir, ref, html, browser.version())}.pdf`);
      if (!existsSync(kept)) {
        await writeFile(kept, await printPage(browser, dir, ref));
        made += 1;
      }
      await writeFile(path.join(dir, `${ref}.pdf`), await readFile(kept));
      tell(i + 1, refs.length);
    }
  } finally {
    await browser.close();
  }
  return { files: refs.length, made };
}

/**
 * Opens the page at the address that it is to have, so that the links in the PDF lead there; what it asks
 * for comes from the folder, and nothing from elsewhere.
 */
async function printPage(browser: Browser, dir: string, ref: string): Promise<Uint8Array> {
  const root = `${placeOfSite().address}/`;
  const address = `${root}${ref}/`;
  const page = await browser.newPage();
  try {
    await page.route('**/*', async (route) => {
      const asked = route.request().url();
      const name = decodeURIComponent(asked.slice(root.length)).replace(/[?#].*$/s, '');
      const file = path.join(dir, name.replace(/\/$/, '/index.html'));
      if (!asked.startsWith(root) || !existsSync(file)) return route.abort();
      return route.fulfill({ body: await readFile(file), contentType: mediaTypeOf(`/${name}`) });
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return settlePdf(bytes, await dayOf(dir, ref));
  } finally {
    await page.close();
  }
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
async function keyOf(dir: string, ref: string, html: string, version: string): Promise<string> {
  const { base } = placeOfSite();
  const pictures = linksOf(html, `${base}/${ref}/`).links.filter((link) =>
    link.startsWith(`${base}${FILES_PATH}`),
  );
  const hashes = await Promise.all(
    pictures.map(async (link) => sha256(await readFile(path.join(dir, link.slice(base.length))))),
  );
  return sha256([version, html, ...hashes].join('\n'));
}

/** The day that the PDF bears: of the last change, or of the paper; no clock is asked. */
async function dayOf(dir: string, ref: string): Promise<string> {
  const { gewijzigd, datum } = JSON.parse(
    await readFile(path.join(dir, `${ref}.json`), 'utf8'),
  ) as { gewijzigd?: string; datum: string };
  return gewijzigd ?? datum;
}
