import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();

/** The pages on paper: each the stretches of words on it, from left to right as they stand in the file. */
async function printed(address: string) {
  const { page } = await browser.open();
  await page.goto(address, { waitUntil: 'networkidle' });
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const paper = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let n = 1; n <= paper.numPages; n++) {
    const { items } = await (await paper.getPage(n)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() ? [item.str] : [])));
  }
  return pages;
}

describe('on paper', () => {
  const real = useSite();
  const awkward = useSite('awkward');
  test.each([
    ['real', '/'],
    ['real', '/over/'],
    ['real', '/over/open-data/'],
    ['real', '/kenmerken/'],
    ['real', '/zoeken/?q=sociale+media'],
    ['awkward', '/nota/'],
    ['awkward', '/kenmerken/2/'],
    ['awkward', '/organisatie/bzk/'],
  ] as const)(
    'every sheet says where the page is, and none says nothing else: %s %s',
    async (site, address) => {
      const { origin } = site === 'real' ? real : awkward;
      const pages = (await printed(origin + address)).map((words) => words.join(' '));
      const around = [/Pagina \d+ van \d+/, /Uitgegeven door [^.]*\. [^.]*\./, /https:\S+/];
      for (const words of pages) {
        expect(words).toMatch(around[0] as RegExp);
        expect(words).toContain(`https://stukkenwijzer.example${address.replace(/\?.*/, '')}`);
        expect(around.reduce((rest, part) => rest.replace(part, ''), words).trim()).not.toBe('');
      }
    },
  );

  test('no word of a table with few columns falls apart', async () => {
    const words = (await printed(`${real.origin}/brief/2023-0000052515/`)).flat();
    for (const word of ['Instituut', 'Onderwerp', 'opleverdatum', 'Rathenau'])
      expect(
        words.some((stretch) => stretch.includes(word)),
        word,
      ).toBe(true);
  });
});
