import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { useBrowser, type WatchedPage } from '../helpers/browser.ts';
import { usePreview } from '../helpers/preview.ts';
import { siteDir } from '../helpers/site.ts';

const NOTA = 'notas/2024-0000358151.mdx';
const NOTA_PAGE = '/nota/2024-0000358151/';
const NOTA_TITLE = 'Appreciatie literatuuronderzoek sociale media en democratie';
const BROKEN = 'Dit stuk kan niet worden getoond';

const preview = usePreview();
const browser = useBrowser();
afterEach(() => preview.restore());

async function open(address: string): Promise<WatchedPage> {
  const watched = await browser.open({ viewport: { width: 1280, height: 900 } });
  onTestFinished(() => watched.page.context().close());
  await watched.page.goto(preview.origin + address);
  return watched;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const region = (page: Page) => page.getByRole('region', { name: 'in dit stuk' });

/** Saves a document with one stretch of its text replaced; gives the new text. */
async function edit(file: string, from: string | RegExp, to: string): Promise<string> {
  const text = await preview.read(file);
  expect(text).toMatch(from);
  const changed = text.replace(from, () => to);
  await preview.save(file, changed);
  return changed;
}

const lineOf = (text: string, words: string) =>
  text.slice(0, text.indexOf(words)).split('\n').length;

test('of a folder in order no page says anything, and a draft is marked as one', async () => {
  const { page, complaints } = await open(NOTA_PAGE);
  await heading(page, NOTA_TITLE);
  expect(await page.locator('.controle, .controle-elders').count()).toBe(0);
  await page.goto(`${preview.origin}/problemen/`);
  await page.getByText('Geen problemen gevonden.').waitFor();
  await page.goto(preview.origin + NOTA_PAGE);
  await edit(NOTA, /^titel:/m, 'concept: true\ntitel:');
  await page.getByText('Dit is een concept. Het staat nog niet op de site.').waitFor();
  expect(complaints).toEqual([]);
});

describe('a document with errors', () => {
  test('keeps its page, with what is wrong above it as soon as it is saved', async () => {
    const { page, complaints } = await open(NOTA_PAGE);
    const text = await edit(
      NOTA,
      '## Kern',
      'Bel 06-12345678 over XYZQ.\n\nZie [de motie](motie:gundogan-sociale-media-anonimitiet).\n\n## Kern',
    );
    const panel = region(page);
    await panel.waitFor();
    await heading(page, NOTA_TITLE);
    await panel.getByRole('heading', { level: 2, name: '2 fouten en 1 waarschuwing' }).waitFor();
    expect(await panel.locator('.probleem__kop').allTextContents()).toEqual([
      `Fout regel ${lineOf(text, 'Bel 06')}, kolom 5`,
      `Waarschuwing regel ${lineOf(text, 'Bel 06')}, kolom 22`,
      `Fout regel ${lineOf(text, 'Zie [de motie')}, kolom 5`,
    ]);
    const [phone, abbreviation, link] = await panel.getByRole('listitem').all();
    expect(await phone?.textContent()).toContain('Haal het weg of schrijf <Gelakt');
    expect(await phone?.locator('mark').textContent()).toBe('06-12345678');
    expect(await abbreviation?.textContent()).toContain('- { term: XYZQ, betekenis: … }');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await link
      ?.getByRole('button', { name: 'Kopieer motie:gundogan-sociale-media-anonimiteit' })
      .click();
    await link?.getByText('Gekopieerd').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'motie:gundogan-sociale-media-anonimiteit',
    );

    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findings(page)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);

    await panel.getByRole('heading', { level: 2 }).click();
    expect(await phone?.isVisible()).toBe(false);
    await panel.getByRole('heading', { level: 2 }).click();
    await phone?.getByRole('link', { name: 'persoonsgegeven-telefoon' }).click();
    await heading(page, 'persoonsgegeven-telefoon');
    expect(complaints).toEqual([]);
  });

  test('is shown with another that has the same number', async () => {
    const { page } = await open('/onderzoek/dubbel/');
    await preview.save(
      'onderzoeken/dubbel.mdx',
      '---\ntitel: Dubbel\ndatum: 2024-01-02\nnummers: ["2024-0000358151"]\nsamenvatting: Het is kort. Meer is er niet.\n---\n\nTekst.\n',
    );
    await heading(page, 'Dubbel');
    await region(page)
      .getByText(/‘2024-0000358151’ hoort al bij content\/notas/)
      .waitFor();
    await page.goto(preview.origin + NOTA_PAGE);
    await heading(page, NOTA_TITLE);
    // The address of the new document has yet to be recorded.
    await page.getByRole('link', { name: '1 fout en 1 waarschuwing in 2 bestanden' }).waitFor();
  });
});

describe('a document of which nothing can be made', () => {
  test('has a page that says why, and becomes itself again when it is mended', async () => {
    const { page, complaints } = await open(NOTA_PAGE);
    const before = await preview.read(NOTA);
    await preview.save(NOTA, before.replace('titel: ', 'titel: "<script>alert(1)</script> '));
    await heading(page, BROKEN);
    const main = page.getByRole('main');
    await main.getByText('De gegevens zijn geen geldige YAML').first().waitFor();
    await main.locator('.bron__regel', { hasText: '<script>alert(1)</script>' }).first().waitFor();
    // Nothing that the policy of the site would refuse.
    expect(await main.locator('script:not([src]), style, [style]').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await preview.save(NOTA, before);
    await heading(page, NOTA_TITLE);
    expect(await page.locator('.controle').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('has one for whatever is wrong with it', async () => {
    const { page } = await open(NOTA_PAGE);
    const before = await preview.read(NOTA);
    const cases: [text: string | Uint8Array, said: string][] = [
      ['', 'Het bestand is leeg'],
      [Buffer.from(before.replace('## Kern', 'één'), 'latin1'), 'Het bestand is geen UTF-8'],
      [before.replace('## Kern', '<script>alert(1)</script>'), 'Het element <script> mag niet'],
      [before.replace('## Kern', '{alert(1)}'), 'alert(1)'],
      [
        before.replace('ter besluitvorming', 'ter besluitvroming'),
        'Om te plakken: ter besluitvorming',
      ],
      ['Tekst zonder gegevens.', 'Begin het bestand met een regel ---'],
    ];
    for (const [text, said] of cases) {
      await preview.save(NOTA, text);
      await page.getByRole('main').getByText(said).first().waitFor();
      await heading(page, BROKEN);
    }
    const answer = await fetch(preview.origin + NOTA_PAGE);
    expect(answer.status).toBe(200);
  });

  test('is read again when the rest of it is saved a moment later, however short', async () => {
    const { page } = await open(NOTA_PAGE);
    const before = await preview.read(NOTA);
    for (const pause of [20, 45, 70]) {
      const title = `${NOTA_TITLE}, na ${pause} ms`;
      await preview.save(NOTA, '');
      await setTimeout(pause);
      await preview.save(NOTA, before.replace(NOTA_TITLE, title));
      await heading(page, title);
    }
  });

  test('does not take others down, and is named on their pages', async () => {
    const { page, complaints } = await open('/dossier/anonimiteit-online/');
    await preview.save('moties/gundogan-sociale-media-anonimiteit.mdx', 'x');
    await page.getByRole('link', { name: '1 fout in 1 bestand' }).waitFor();
    for (const address of [
      '/',
      NOTA_PAGE,
      '/kenmerken/',
      '/motie/',
      '/organisatie/tweede-kamer/',
    ]) {
      const answer = await page.goto(preview.origin + address);
      expect(answer?.status(), address).toBe(200);
      expect(await page.getByRole('link', { name: '1 fout in 1 bestand' }).count()).toBe(1);
    }
    expect(complaints).toEqual([]);
  });
});

test('all problems stand on one page, whatever the file, and lead to the page of their document', async () => {
  const { page } = await open('/');
  await preview.save('begrippen.yaml', '- { term: Woo }\n');
  await preview.save('notas/oud.md', 'x');
  await preview.save('bestanden/los.pdf', 'geen pdf');
  await edit('dossiers/anonimiteit-online.mdx', 'motie:gundogan', 'motie:gundogaan');
  await preview.save('moties/Wat? & zo.mdx', 'x');
  await page.getByRole('link', { name: '6 fouten en 9 waarschuwingen in 7 bestanden' }).click();
  await heading(page, 'Problemen in de inhoud');
  for (const said of [
    'begrippen.yaml',
    'oud.md',
    'Volgens de naam is het een PDF',
    'Bedoelde u ‘motie:gundogan-sociale-media-anonimiteit’?',
  ])
    await page.getByText(said).first().waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Wat?' }).click();
  await heading(page, BROKEN);
  await page.goBack();
  await page.getByRole('link', { name: 'anonimiteit-online' }).click();
  await region(page).getByText('motie:gundogaan').first().waitFor();
  await preview.restore();
  await page.locator('.controle').waitFor({ state: 'detached' });
  // The files came back one after the other, and a reload under way takes the place of a visit.
  const none = async () => {
    await page.goto(`${preview.origin}/problemen/`).catch(() => {});
    return page.getByText('Geen problemen gevonden.').count();
  };
  await expect.poll(none, { timeout: 20_000 }).toBe(1);
});

test('nothing of it is in the built site', async () => {
  const dir = siteDir();
  const names = await readdir(dir, { recursive: true });
  expect(names.filter((name) => /problemen|preview/.test(name))).toEqual([]);
  for (const name of names.filter((found) => /\.(?:css|js|html)$/.test(found)))
    expect(await readFile(path.join(dir, name), 'utf8'), name).not.toMatch(/controle__|probleem__/);
});
