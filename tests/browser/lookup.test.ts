import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite();

describe('the page that takes any number', () => {
  test.each([
    '2024-0000358151',
    '358151',
    'Onze referentie 2024–0000358151',
    'https://stukkenwijzer.example/nota/2024-0000358151/',
  ])('goes to the paper for %s', async (query) => {
    const { page, complaints } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=${encodeURIComponent(query)}`);
    await page.waitForURL('**/nota/2024-0000358151/');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leaves no step behind that the back button would fall into', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/kenmerken/`);
    await page.getByLabel('Ga naar een nummer').fill('358151');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/nota/2024-0000358151/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/kenmerken/');
    await page.context().close();
  });

  test('goes to the parliamentary dossier', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=29%20279`);
    await page.waitForURL('**/kamerstuk/29279/');
    await page.context().close();
  });

  test('says what the archive does not hold, where that is public and who cites it', async () => {
    const { page } = await browser.open();
    const pasted = 'Kamerstukken\u00a0II 2023/24, 29\u00a0279, nr.\u00a0823, p.\u00a04';
    await page.goto(`${site.origin}/verwijzing/?q=${encodeURIComponent(pasted)}`);
    const answer = page.locator('[data-verwijzing-antwoord]');
    await answer.getByText('Kamerstuk 29 279, nr. 823 staat niet in dit archief').waitFor();
    const links = await answer
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute('href')));
    expect(links).toEqual([
      'https://zoek.officielebekendmakingen.nl/kst-29279-823.html',
      '/kamerstuk/29279/',
      '/nota/2024-0000358151/',
    ]);
    expect(await page.locator('[data-verwijzing-melding]').textContent()).toContain(
      'staat niet in dit archief',
    );
    await page.context().close();
  });

  test('offers what holds the digits as a choice, and never goes there by itself', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=8151`);
    await page.getByText('Geen stuk heeft precies het nummer 8151').first().waitFor();
    expect(await page.locator('.nummer-lijst .treffer').count()).toBe(1);
    await page.context().close();
  });

  test('finds nothing for a number that does not exist', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=3581519`);
    await page.getByText('Dit archief kent ‘3581519’ niet').first().waitFor();
    expect(await page.locator('.treffer').count()).toBe(0);
    await page.context().close();
  });

  test('says what it read for a number with a slip, and stays where it is', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=2O24-OOOO3S8l51`);
    await page.getByText('Gelezen als 2024-0000358151').first().waitFor();
    const href = await page.locator('.nummer-lijst .treffer a').first().getAttribute('href');
    expect(href).toBe('/nota/2024-0000358151/');
    expect(new URL(page.url()).pathname).toBe('/verwijzing/');
    await page.context().close();
  });

  test('shows the papers of a day', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/?q=19-08-2024`);
    await page.getByText('Stukken van 19 augustus 2024').first().waitFor();
    expect(await page.locator('.nummer-lijst .treffer').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('finds a paper by the words of a footnote of which the meaning is open', async () => {
    const { page } = await browser.open();
    const pasted = 'Kamerstukken II, 2023-2024, 527';
    await page.goto(`${site.origin}/verwijzing/?q=${encodeURIComponent(pasted)}`);
    await page.getByText('Mogelijk genoemd in').waitFor();
    const hrefs = await page
      .locator('.genoemd-in a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain('/nota/2024-0000358151/');
    await page.context().close();
  });

  test('loads nothing of the numbers before the first question, and then two files', async () => {
    const { page, requests } = await browser.open();
    await page.goto(`${site.origin}/verwijzing/`, { waitUntil: 'networkidle' });
    const numbers = () => requests.filter((address) => address.includes('/nummers/'));
    expect(numbers()).toEqual([]);
    await page.getByLabel('Nummer of verwijzing').fill('8151');
    await page.keyboard.press('Enter');
    await page.locator('.nummer-lijst').waitFor();
    expect(numbers().length).toBe(2);
    await page.context().close();
  });

  test('leads to the register where there is no JavaScript', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/verwijzing/?q=358151`);
    const text = await page.locator('noscript').textContent();
    expect(text).toContain('de lijst met alle nummers');
    await page.context().close();
  });
});
