import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decode } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/hosting/serve.ts';
import { findings } from '../helpers/axe.ts';
import { useBrowser } from '../helpers/browser.ts';
import { build } from '../helpers/build-sites.ts';
import { siteDir } from '../helpers/site.ts';

const root = path.resolve('.cache/sites/theme');
const dist = path.join(root, 'dist');
const browser = useBrowser();
const NOTA = 'nota/2024-0000358151';

/** Colours of the tokens as the municipality publishes them, in the words of a browser. */
const BLUE = 'rgb(36, 87, 143)';
const WHITE = 'rgb(255, 255, 255)';
const RED = 'rgb(204, 0, 0)';
const GREY = 'rgb(77, 77, 77)';
const LIGHT_GREY = 'rgb(230, 230, 230)';

describe('the look of the municipality of Utrecht, with its tokens as they are', () => {
  let served: Served;
  beforeAll(async () => {
    await build({
      CONTENT_DIR: 'content',
      OUT_DIR: dist,
      CACHE_DIR: path.join(root, 'cache'),
      THEME: 'tests/fixtures/theme/utrecht.json',
    });
    served = await serve(dist);
    return () => served.close();
  });

  const styleOf = async (address: string, selector: string, property: string) => {
    const { page } = await browser.open({ colorScheme: 'dark' });
    await page.goto(served.origin + address);
    return page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  };

  test.each([
    ['the page', 'html', 'background-color', WHITE],
    ['our own links', '.stuk__tekst .verwijzing', 'color', BLUE],
    ['links of NL Design System', '.stukbalk .nl-link', 'color', BLUE],
    ['labels', '.briefhoofd dt', 'color-scheme', 'light'],
  ])('colours %s, on a dark screen too', async (_name, selector, property, value) => {
    expect(await styleOf(`/${NOTA}/`, selector, property)).toBe(value);
  });

  test.each([
    ['heads of tables', `/${NOTA}/`, '.tabel thead th', 'border-bottom-color', RED],
    ['rows of tables', `/${NOTA}/`, '.tabel tbody td', 'border-bottom-color', LIGHT_GREY],
    ['cells of tables', '/over/open-data/', '.tabel tbody td', 'padding-left', '6px'],
    ['captions of tables', '/over/open-data/', '.tabel caption', 'margin-bottom', '18px'],
    ['the field on the front page', '/', '#zoek', 'border-top-color', GREY],
    ['the field in the header', '/nota/', '#kopzoek', 'border-top-color', GREY],
    ['the field for a day', '/nota/', '#sinds', 'padding-left', '12px'],
    ['the field for numbers', '/verwijzing/', '#verwijzing', 'border-radius', '0px'],
    ['what is chosen from a list', '/zoeken/', '#volgorde', 'border-bottom-width', '3px'],
    ['names of fields', '/verwijzing/', 'label[for="verwijzing"]', 'font-weight', '700'],
  ])('dresses %s with its tokens', async (_name, address, selector, property, value) => {
    expect(await styleOf(address, selector, property)).toBe(value);
  });

  test('dresses what limits a search with its tokens', async () => {
    const { page } = await browser.open();
    await page.goto(`${served.origin}/zoeken/?q=sociale+media`);
    const legend = page.locator('.zoek-filters legend').first();
    await legend.waitFor();
    const weight = await legend.evaluate((element) => getComputedStyle(element).fontWeight);
    expect(weight).toBe('700');
    const box = page.locator('.zoek-filters input[type="date"]').first();
    expect(await box.evaluate((element) => getComputedStyle(element).borderTopColor)).toBe(GREY);
  });

  test('sets what the archive says in its letters, and what the paper says in those for papers', async () => {
    expect(await styleOf(`/${NOTA}/`, '.samenvatting', 'font-family')).toContain('Noto Sans');
    expect(await styleOf(`/${NOTA}/`, '.stuk__tekst', 'font-family')).toContain('Source Serif 4');
  });

  test('needs nothing else: nothing sticks out, and axe finds nothing', async () => {
    for (const width of [320, 1280]) {
      const { page } = await browser.open({ viewport: { width, height: 900 } });
      for (const address of [`/${NOTA}/`, '/', '/nota/', '/onderzoek/', '/kenmerken/']) {
        await page.goto(served.origin + address);
        expect(await findings(page), address).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, address).toBe(0);
      }
    }
  });

  test('offers no dark colours, which it has not', async () => {
    const html = await readFile(path.join(dist, 'index.html'), 'utf8');
    expect(html).not.toContain('data-thema-knop');
    expect(html).toContain('<meta name="color-scheme" content="light">');
  });

  test('is that of the pictures too', async () => {
    const paper = async (folder: string) =>
      decode(await readFile(path.join(folder, `${NOTA}.png`))).palette?.[0];
    expect(await paper(dist)).toEqual([255, 255, 255]);
    expect(await paper(siteDir())).toEqual([252, 251, 248]);
  });
});
