import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { headHeight, layoutShift, PHONE, SCREEN, topOf } from '../helpers/phone.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite();
const PAPERS = [
  '/nota/2024-0000358151/',
  '/brief/2023-0000052515/',
  '/motie/bontenbal-adviesaanvraag-wrr/',
];

describe.each(PAPERS)('%s on a phone', (address) => {
  test('stays where it is while it comes in over a slow line, on a slow processor', async () => {
    const { page } = await browser.open(PHONE);
    const shift = await layoutShift(page, site.origin + address);
    expect(shift).toBeLessThan(0.05);
  });

  test('has its first words within a screen and a half', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + address);
    expect(await topOf(page, '.stuk__tekst')).toBeLessThan(1.5 * SCREEN.height);
  });

  test('is in the order of its markup: title, number and date, summary, facts, text', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + address);
    const parts = ['h1', '.stuk__nummer', '.samenvatting', '.gegevens', '.stuk__tekst'];
    const tops = await Promise.all(parts.map((part) => topOf(page, part)));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const follows = await page.evaluate(
      (selectors) =>
        selectors
          .map((selector) => document.querySelector(selector))
          .every(
            (element, i, all) =>
              i === 0 || (all[i - 1]?.compareDocumentPosition(element as Node) ?? 0) & 4,
          ),
      parts,
    );
    expect(follows).toBe(true);
  });
});

describe('the header on a phone', () => {
  test.each([100, 200])(
    'is at most 64 px high at %i percent text, and pushes nothing',
    async (size) => {
      const { page } = await browser.open(PHONE);
      await page.goto(site.origin + PAPERS[0]);
      expect(await headHeight(page, size)).toBeLessThanOrEqual(64);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREEN.width);
      for (const part of ['.menu > summary', '.paginakop__zoek', '.woordmerk']) {
        const box = await page.locator(part).boundingBox();
        expect((box?.x ?? 999) + (box?.width ?? 999), part).toBeLessThanOrEqual(SCREEN.width);
      }
    },
  );

  test('has a menu that opens without JavaScript', async () => {
    const { page } = await browser.open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(site.origin + PAPERS[0]);
    const link = page.getByRole('link', { name: 'Organisaties', exact: true }).first();
    expect(await link.isVisible()).toBe(false);
    await page.locator('.menu > summary').tap();
    await link.tap();
    await page.waitForURL(/\/organisatie\/$/);
  });
});

describe('a wide screen', () => {
  test('has the menu in the bar and the facts in the margin, without JavaScript', async () => {
    const { page } = await browser.open({
      viewport: { width: 1440, height: 900 },
      javaScriptEnabled: false,
    });
    await page.goto(site.origin + PAPERS[0]);
    expect(await page.locator('.menu > summary').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Moties', exact: true }).isVisible()).toBe(true);
    const [facts, text] = await Promise.all([
      page.locator('.briefhoofd').boundingBox(),
      page.locator('.stuk__tekst').boundingBox(),
    ]);
    expect(facts?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(facts?.y).toBeLessThan(text?.y ?? 0);
  });
});
