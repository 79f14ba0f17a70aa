import { expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite('large');

test('what is new since a day is asked of a whole list, not of the page of it that is shown', async () => {
  const { page, complaints } = await browser.open();
  await page.goto(`${site.origin}/nota/pagina/3/`);
  const days = await page
    .locator('.rij time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  const day = days.at(-1) ?? '';
  await page.getByLabel('Stukken sinds').fill(day);
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL(`**/zoeken/?van=${day}&soort=Nota&volgorde=nieuwste`);
  const head = page.locator('[data-zoek-kop]');
  await page.locator('.treffer').first().waitFor();
  expect(await head.textContent()).toMatch(/ resultaten sinds \d+ \p{L}+ \d{4}$/u);
  expect(
    Number.parseInt((await head.textContent())?.replaceAll('.', '') ?? '', 10),
  ).toBeGreaterThanOrEqual(150);
  expect(new Set(await page.locator('.treffer .soort').allTextContents())).toEqual(
    new Set(['Nota']),
  );
  expect(complaints).toEqual([]);
});

test('the front page asks it of every kind, an organisation of its papers', async () => {
  const { page } = await browser.open();
  await page.goto(`${site.origin}/`);
  await page.getByLabel('Stukken sinds').fill('2100-01-01');
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL('**/zoeken/?van=2100-01-01&volgorde=nieuwste');
  await page.getByText('Geen resultaten').first().waitFor();
  await page.goto(`${site.origin}/organisatie/`);
  const organisation = page.locator('.ingangen a').first();
  const name = (await organisation.textContent())?.replace(/ \([^)]*\)$/, '') ?? '';
  await organisation.click();
  await page.getByLabel('Stukken sinds').fill('2000-01-01');
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/zoeken/');
  expect(new URL(page.url()).searchParams.get('organisatie')).toBe(name);
  await page.locator('.treffer').first().waitFor();
});

test('without JavaScript a list is whole, newest first, and asks for nothing that it cannot answer', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/nota/`);
  expect(await page.locator('.rij:visible').count()).toBe(50);
  expect(await page.getByLabel('Stukken sinds').isVisible()).toBe(false);
});
