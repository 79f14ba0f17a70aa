import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

const browser = useBrowser();
const site = useSite();
const NOTA = '/nota/2024-0000358151/';
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

const MARK = '.noot-verwijzing a';
const PANEL = '[role="dialog"]';

describe('a footnote', () => {
  test('opens beside its mark by keyboard, closes with Escape, and gives the focus back', async () => {
    const { page } = await browser.open({ viewport: { width: 900, height: 800 } });
    await page.goto(site.origin + NOTA);
    await page.locator(MARK).nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(PANEL).textContent()).toContain('29 279, nr 823, bijlage 1');
    await page.keyboard.press('Escape');
    expect(await page.locator(PANEL).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noot-verwijzing-2');
  });

  test('opens on a tap', async () => {
    const { page } = await browser.open(PHONE);
    await page.goto(site.origin + NOTA);
    await page.locator(MARK).nth(2).tap();
    expect(await page.locator(PANEL).textContent()).toContain('2023-2024, 527');
  });

  test('opens under a mouse that rests on its mark', async () => {
    const { page } = await browser.open({ viewport: { width: 900, height: 800 } });
    await page.goto(site.origin + NOTA);
    await page.locator(MARK).first().hover();
    await page.locator(PANEL).waitFor({ state: 'visible' });
    expect(await page.locator(PANEL).textContent()).toContain('Zie bijlage');
  });

  test('stands in the margin of a wide screen, for the eye alone', async () => {
    const { page } = await browser.open({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.origin + NOTA);
    const notes = page.locator('.kantnoot');
    expect(await notes.count()).toBe(3);
    expect(await notes.first().getAttribute('aria-hidden')).toBe('true');
    const [mark, note] = await Promise.all([
      page.locator(MARK).nth(1).boundingBox(),
      notes.nth(1).boundingBox(),
    ]);
    expect(Math.abs((mark?.y ?? 0) - (note?.y ?? 9999))).toBeLessThan(200);
  });

  test('is a plain link to the list and back without JavaScript', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(site.origin + NOTA);
    await page.locator(MARK).nth(1).click();
    expect(page.url()).toMatch(/#noot-2$/);
    await page.locator('#noot-2 .noot-terug').click();
    expect(page.url()).toMatch(/#noot-verwijzing-2$/);
  });
});

describe('a term', () => {
  test('is explained by keyboard, and leads to the list of terms without JavaScript', async () => {
    const { page } = await browser.open({ viewport: { width: 900, height: 800 } });
    await page.goto(site.origin + NOTA);
    await page.locator('.stuk__tekst a.begrip', { hasText: 'MBZK' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(/minister van Binnenlandse Zaken/i)
      .first()
      .waitFor({ state: 'visible' });

    const { page: plain } = await browser.open({ javaScriptEnabled: false });
    await plain.goto(site.origin + NOTA);
    await plain.locator('.stuk__tekst a.begrip', { hasText: 'MBZK' }).click();
    expect(plain.url()).toMatch(/#begrip-mbzk$/);
    expect(await plain.locator('#begrip-mbzk').isVisible()).toBe(true);
  });
});

describe('a document', () => {
  test('is read in full without JavaScript', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false, ...PHONE });
    await page.goto(site.origin + NOTA);
    expect(await page.locator('h1').textContent()).toBe(
      'Appreciatie literatuuronderzoek sociale media en democratie',
    );
    for (const words of [
      '2024-0000358151',
      'Uw akkoord op het verzenden',
      'Zie bijlage',
      'Naar aanleiding van',
      'Anonimiteit online',
    ]) {
      expect(await page.getByText(words).first().isVisible(), words).toBe(true);
    }
  });

  test('copies its number, and says so', async () => {
    const { page } = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.origin + NOTA);
    await page.getByRole('button', { name: 'Kopieer kenmerk' }).click();
    await page.getByText('Gekopieerd').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('2024-0000358151');
  });

  test('is copied whole: terms and links are text like the rest', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin + NOTA);
    const text = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.stuk__tekst') as Node);
      return getSelection()?.toString();
    });
    expect(text).toContain('Daarom wordt de brief verzonden door zowel MBZK als SBZK.');
  });

  test('is a paper when printed: no navigation, its facts, its notes and where it came from', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin + NOTA);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    for (const selector of ['.briefhoofd', '.noten', 'h1']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    }
    const address = page.locator('.over-dit-stuk .adres');
    expect(await address.isVisible()).toBe(true);
    expect(await address.textContent()).toMatch(/\/nota\/2024-0000358151\/$/);
  });

  test.each(['/nota/', '/organisatie/bzk/', '/'])(
    '%s too: a list on paper has no controls',
    async (list) => {
      const { page } = await browser.open();
      await page.goto(site.origin + list);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(':is(nav, button, input):visible').count()).toBe(0);
      expect(await page.locator('.rij').first().isVisible()).toBe(true);
    },
  );

  test('asks for nothing outside the site', async () => {
    const { page, requests } = await browser.open();
    await page.goto(site.origin + NOTA, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  });
});

describe('every page', () => {
  test('is reached by keyboard: the first tab skips to the text, and the focus is always seen', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin + NOTA);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    for (let i = 0; i < 25; i++) {
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        return (marked && box.width > 0 && box.bottom > 0) || element === document.body
          ? ''
          : element.outerHTML.slice(0, 120);
      });
      expect(seen).toBe('');
      await page.keyboard.press('Tab');
    }
  });

  test('has a switch of three states that says which is on, and remembers it without a flash', async () => {
    const { page } = await browser.open({ colorScheme: 'light' });
    await page.goto(site.origin);
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    const button = page.locator('[data-thema-knop]');
    const says = () => button.locator('[data-thema-naam]').textContent();
    expect(await says()).toBe('als systeem');
    await button.click();
    expect([await says(), await ground()]).toEqual(['licht', light]);
    await button.click();
    const dark = await ground();
    expect(await says()).toBe('donker');
    expect(dark).not.toBe(light);
    await page.goto(site.origin + NOTA);
    expect([await says(), await ground()]).toEqual(['donker', dark]);
    await button.click();
    expect([await says(), await ground()]).toEqual(['als systeem', light]);
    const script = page.locator('head script[src*="thema"]');
    expect(await script.evaluate((s: HTMLScriptElement) => s.async || s.defer || s.type)).toBe('');
  });

  test('goes to the search field on Ctrl+K, and leaves single keys to the reader', async () => {
    const { page } = await browser.open();
    await page.goto(site.origin);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('zoek');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('zoek');
    await page.goto(site.origin + NOTA);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kopzoek');
  });

  test('keeps its colours apart where the system forces its own', async () => {
    const { page } = await browser.open({ forcedColors: 'active' });
    await page.goto(`${site.origin}/dossier/impact-digitale-technologie/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

describe('the bar under the title', () => {
  test('prints, copies the address, and leads to the citation, which opens', async () => {
    const { page } = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.goto(site.origin + NOTA);
    const bar = page.getByRole('group', { name: 'Met dit stuk' });
    await bar.getByRole('button', { name: 'Print' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await bar.getByRole('button', { name: 'Kopieer link' }).click();
    await page.getByText('Gekopieerd').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/nota\/2024-0000358151\/$/,
    );
    await bar.getByRole('link', { name: 'Citeer' }).click();
    await page.getByText('Leidraad voor juridische auteurs').waitFor();
  });

  test('leads to the paper before and after on its trail', async () => {
    const { page } = await browser.open();
    await page.goto(`${site.origin}/brief/2023-0000052515/`);
    await page.getByRole('link', { name: /^Vorige in dit dossier/ }).click();
    await page.waitForURL(/\/motie\/bontenbal-adviesaanvraag-wrr\/$/);
    await page.getByRole('link', { name: /^Volgende in dit dossier/ }).click();
    await page.waitForURL(/\/brief\/2023-0000052515\/$/);
  });
});

test('the contents of a letter without headings name what comes after its text', async () => {
  const { page } = await browser.open({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.origin}/brief/2023-0000052515/`);
  const links = page.locator('.inhoud a');
  expect(await links.allTextContents()).toEqual([
    'Op het spoor Maatschappelijke impact van digitale technologie',
    'Verwijst naar',
    'Zie ook',
    'Organisaties',
    'Over dit stuk',
  ]);
});
