import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const browser = useBrowser();
const REF = 'nota/2024-0000358151';

test('a citation is copied at the press of a button, as a line or as the whole file, which says so', async () => {
  const { page } = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${site.origin}/${REF}/`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('link', { name: 'Citeer', exact: true }).click();
  await page.getByRole('button', { name: 'Kopieer: APA' }).click();
  await page.getByText('Gekopieerd').waitFor();
  expect(await copied()).toContain('Appreciatie literatuuronderzoek sociale media en democratie');
  for (const [name, ending] of [
    ['BibTeX', '.bib'],
    ['RIS', '.ris'],
    ['CSL-JSON', '.csl.json'],
  ] as const) {
    await page.getByRole('button', { name: `Kopieer ${name}` }).click();
    const file = await readFile(path.join(site.dist, `${REF}${ending}`), 'utf8');
    await expect.poll(copied).toBe(file);
  }
  await page.context().close();
});

test('a citation can be read and its files downloaded without scripts', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/${REF}/`);
  await page.getByRole('link', { name: 'Citeer', exact: true }).click();
  expect(await page.getByText('APA').isVisible()).toBe(true);
  const links = await page
    .locator('.vormen a[download]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links).toEqual(['.bib', '.ris', '.csl.json'].map((end) => `${site.origin}/${REF}${end}`));
  for (const link of links) expect((await fetch(link)).status).toBe(200);
  await page.context().close();
});
