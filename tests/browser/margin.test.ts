import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite('awkward');
/** Tables at the top, beside the facts, beside notes and at the end, of four, five and nine columns. */
const LETTER = '/brief/2023-0000000004/';

/** Every pair of a table, a fact or a note that lie over one another, and what reaches past the page. */
function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = ['.tabel', '.briefhoofd', '.kantnoot'].flatMap((selector) =>
      [...document.querySelectorAll(selector)].map((element, i) => ({
        name: `${selector} ${i + 1}`,
        box: element.getBoundingClientRect(),
      })),
    );
    const width = document.documentElement.clientWidth;
    return boxes.flatMap(({ name, box }, i) => [
      ...(box.right > width + 1 ? [`${name} reaches past the page`] : []),
      ...boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        )
        .map((other) => `${name} lies over ${other.name}`),
    ]);
  });
}

describe.each([1100, 1440])('at %i px', (width) => {
  test('no table, fact or note lies over another', async () => {
    const { page } = await browser.open({ viewport: { width, height: 900 } });
    await page.goto(site.origin + LETTER, { waitUntil: 'networkidle' });
    expect(await page.locator('.tabel').count()).toBe(5);
    expect(await page.locator('.kantnoot:visible').count()).toBe(4);
    expect(await clashes(page)).toEqual([]);
  });

  test('a table uses the margin where it is free, and stays in its column beside facts', async () => {
    const { page } = await browser.open({ viewport: { width, height: 900 } });
    await page.goto(site.origin + LETTER, { waitUntil: 'networkidle' });
    const wide = await page
      .locator('.tabel')
      .evaluateAll((tables) => tables.map((table) => table.hasAttribute('data-breed')));
    expect([wide.at(0), wide.at(-1)]).toEqual([false, true]);
  });

  test('without JavaScript every table stays in its column', async () => {
    const { page } = await browser.open({
      viewport: { width, height: 900 },
      javaScriptEnabled: false,
    });
    await page.goto(site.origin + LETTER);
    const column = (await page.locator('.stuk__tekst').boundingBox())?.width ?? 0;
    for (const table of await page.locator('.tabel').all())
      expect((await table.boundingBox())?.width).toBeLessThanOrEqual(column + 1);
  });
});

describe('on a phone', () => {
  const PHONE = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };

  test('a row of prose is a block, each cell under its head, and nothing is panned', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + LETTER);
    const table = page.locator('.tabel--tekst').first();
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    const cells = await table.locator('tbody tr').first().locator('td').all();
    const places = await Promise.all(cells.map((cell) => cell.boundingBox()));
    const sorted = places.map((place) => place?.y ?? 0);
    expect(sorted).toEqual([...new Set(sorted)].sort((a, b) => a - b));
    expect(
      await cells[2]?.evaluate((cell) => getComputedStyle(cell, '::before').content),
    ).toContain('Wat er gebeurt');
  });

  test('it stays a table to a screen reader, with a head to every cell', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + LETTER);
    const table = page.locator('.tabel--tekst').first();
    const tree = await table.ariaSnapshot();
    expect(tree).toContain('- table');
    // Chromium keeps it one by itself, Safari by these.
    expect(await table.locator('tr:not([role=row]), td:not([role=cell])').count()).toBe(0);
    expect(await table.locator('th[role=columnheader]').count()).toBeGreaterThan(0);
    for (const head of ['Onderwerp', 'Wie', 'Wat er gebeurt', 'Wanneer'])
      expect(tree).toContain(`columnheader "${head}"`);
    expect(tree).toContain('cell "De minister"');
  });

  test('a table of numbers scrolls in its box, and its head and first column stay', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + LETTER);
    const table = page.locator('.tabel:has(th:nth-child(9))');
    await table.evaluate((box) => box.scrollTo(200, 300));
    const box = await table.boundingBox();
    const corner = await table.locator('thead th').first().boundingBox();
    const first = await table.locator('tbody tr').nth(20).locator('td').first().boundingBox();
    expect(Math.round((corner?.x ?? 0) - (box?.x ?? 99))).toBe(0);
    expect(Math.round((corner?.y ?? 0) - (box?.y ?? 99))).toBe(0);
    expect(Math.round((first?.x ?? 0) - (box?.x ?? 99))).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
