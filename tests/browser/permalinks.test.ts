import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const browser = useBrowser();
const NOTA = '/nota/2024-0000358151/';

describe('the lasting address of a place in a paper', () => {
  test('of a heading: a link that the keyboard reaches, copies its full address and says so', async () => {
    const { page } = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.origin + NOTA);
    const link = page.locator('#aanleiding .kop-anker');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Adres gekopieerd').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.origin}${NOTA}#aanleiding`,
    );
    expect(page.url()).toBe(`${site.origin}${NOTA}#aanleiding`);
    await page.context().close();
  });

  test('of a paragraph: shown to the pointer, or for all at the press of a button, and no stop on the way', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin + NOTA);
    const signs = page.locator('.stuk__tekst p > .anker');
    const first = page.locator('#aanleiding-p1');
    expect(await signs.first().isVisible()).toBe(false);
    const height = await first.evaluate((p) => p.getBoundingClientRect().height);
    await first.hover();
    expect(await first.locator('.anker').isVisible()).toBe(true);
    expect(await first.evaluate((p) => p.getBoundingClientRect().height)).toBe(height);
    await page.mouse.move(0, 0);
    await page.locator('summary', { hasText: 'Over dit stuk' }).click();
    await page.getByRole('button', { name: 'Toon bij elke alinea haar vaste adres' }).click();
    expect(await signs.count()).toBeGreaterThan(5);
    for (const sign of await signs.all()) expect(await sign.isVisible()).toBe(true);
    await page.context().close();
  });

  test('of an item and a row: shown to the pointer, and reached with the arrows from a heading', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin + NOTA);
    const item = page.locator('#kern-punt1');
    await item.hover();
    expect(await item.locator('> .anker').isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.locator('#kern .kop-anker').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('ArrowDown');
      seen.push(await focused());
      expect(await page.locator('.anker:focus').isVisible()).toBe(true);
    }
    expect(seen).toEqual(['#kern-p1', '#kern-p2', '#kern-punt1']);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('#kern-p2');
    await page.goto(`${site.origin}/brief/2023-0000052515/`);
    const row = page.locator('tbody tr').first();
    await row.hover();
    expect(await row.locator('.anker').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('works as any link without scripts, and is not on paper nor in what is copied', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(site.origin + NOTA);
    await page.locator('#aanleiding-p1').hover();
    await page.locator('#aanleiding-p1 > .anker').click();
    expect(new URL(page.url()).hash).toBe('#aanleiding-p1');
    expect(await page.locator('#aanleiding-p1').textContent()).not.toContain('#');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#aanleiding-p1 > .anker').isVisible()).toBe(false);
    expect(await page.locator('.echtheid .vingerafdruk').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
