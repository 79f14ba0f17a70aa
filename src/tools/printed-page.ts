import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { sha256 } from '../folder/digest.ts';
import type { ApiStuk } from '../outputs/api/stuk.ts';
import { mediaTypeOf } from '../outputs/media-types.ts';
import { archiveCopy, type CarriedFile } from '../outputs/pdf/archive-copy.ts';
import { settlePdf } from '../outputs/pdf/settle.ts';
import { placeOfSite } from '../site/place.ts';
import { site } from '../site.config.ts';

/**
 * Prints the page of a document as a PDF for the archive, with its source in it. The page is opened at the address that
 * it is to have, so that the links in the PDF lead there; what it asks for comes from the folder, and nothing from
 * elsewhere.
 *
 * @param browser Chromium
 * @param dir folder with the built site
 * @param ref the document, `nota/2024-0000358151`
 * @returns the file; the same for the same site and Chromium
 */
export async function printPage(browser: Browser, dir: string, ref: string): Promise<Uint8Array> {
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
    const tables = await page.evaluate(shapesOfTables);
    const words = new Map(await page.evaluate(wordsOfLinks));
    const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const about = JSON.parse(await readFile(path.join(dir, `${ref}.json`), 'utf8')) as ApiStuk;
    // The day of the last change, or of the paper; no clock is asked.
    const day = about.gewijzigd ?? about.datum;
    const settled = settlePdf(printed, day);
    return await archiveCopy(settled, {
      title: about.titel,
      authors: about.organisaties.filter(({ rol }) => rol === 'afzender').map(({ naam }) => naam),
      language: site.language,
      day,
      producer: `Chromium ${browser.version()}`,
      id: sha256(settled).slice(0, 32),
      files: await sourcesOf(dir, ref),
      tables,
      wordsOf: (target) => words.get(target) ?? words.get(`${address}#${target}`),
    });
  } finally {
    await page.close();
  }
}

/** What a copy carries: the file from which the page was made, and the same as data. */
export function sourcesOf(dir: string, ref: string): Promise<CarriedFile[]> {
  const file = async (ending: string, description: string, isSource: boolean) => ({
    name: `${path.basename(ref)}${ending}`,
    bytes: new Uint8Array(await readFile(path.join(dir, ref + ending))),
    mediaType: mediaTypeOf(`/${ref}${ending}`).replace(/;.*$/, ''),
    description,
    isSource,
  });
  return Promise.all([
    file('.mdx', 'Het bronbestand van dit stuk, met de gegevens en de tekst', true),
    file('.json', 'Dit stuk als gegevens, met zijn verbanden', false),
  ]);
}

/** Runs in the page. @returns the cells of every table that is printed; a row that is too short is filled up */
function shapesOfTables(): boolean[][][] {
  const printed = [...document.querySelectorAll('table')].filter(
    (table) => table.getClientRects().length > 0,
  );
  return printed.map((table) => {
    const rows = [...table.rows];
    const widths = rows.map(() => 0);
    for (const [i, row] of rows.entries())
      for (const cell of row.cells)
        for (let down = i; down < Math.min(rows.length, i + cell.rowSpan); down++)
          widths[down] = (widths[down] ?? 0) + cell.colSpan;
    const width = Math.max(...widths);
    return rows.map((row, i) => [
      ...[...row.cells].map(
        (cell) => cell.textContent.trim() === '' && !cell.querySelector('img, svg'),
      ),
      ...Array.from({ length: width - (widths[i] ?? 0) }, () => true),
    ]);
  });
}

/** Runs in the page. @returns where each link leads, with its words */
function wordsOfLinks(): [href: string, words: string][] {
  return [...document.links].map((link) => [
    link.href,
    (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim(),
  ]);
}
