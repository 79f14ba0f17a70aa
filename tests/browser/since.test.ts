import { expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite('awkward');

test('a list shows what is new since a day, with the day in the address, and takes it along', async () => {
  const { page } = await browser.open();
  await page.goto(`${site.origin}/nota/`);
  const days = await page
    .locator('.rij time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  const day = days[9] ?? '';
  await page.getByLabel('Stukken sinds').fill(day);
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL(`**/nota/?sinds=${day}`);
  const newer = days.filter((date) => date >= day).length;
  await page.getByText(`${newer} stukken sinds deze dag.`).waitFor();
  expect(await page.locator('.rij:visible').count()).toBe(newer);
  expect(await page.getByRole('link', { name: 'Ouder' }).isVisible()).toBe(false);
  await page.goto(`${site.origin}/nota/?sinds=2000-01-01`);
  await page.getByText('en misschien meer verderop').waitFor();
  await page.getByRole('link', { name: 'Ouder' }).click();
  await page.waitForURL('**/nota/pagina/2/?sinds=2000-01-01');
});

test('the front page does too, and leads on to every kind with the same day', async () => {
  const { page, complaints } = await browser.open();
  await page.goto(`${site.origin}/?sinds=2100-01-01`);
  await page.getByText('Geen stukken van deze dag of later.').waitFor();
  expect(await page.locator('.rij:visible').count()).toBe(0);
  const link = page.getByRole('main').getByRole('link', { name: 'Brieven', exact: true });
  expect(await link.getAttribute('href')).toContain('/brief/?sinds=2100-01-01');
  expect(complaints).toEqual([]);
});

test('without JavaScript a list is whole, newest first, and asks for nothing that it cannot answer', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/nota/?sinds=2100-01-01`);
  expect(await page.locator('.rij:visible').count()).toBe(50);
  expect(await page.getByLabel('Stukken sinds').isVisible()).toBe(false);
});
