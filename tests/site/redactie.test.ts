import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/hosting/serve.ts';
import { useBrowser } from '../helpers/browser.ts';
import { build } from '../helpers/build-sites.ts';
import { stubGitHub } from '../helpers/github.ts';
import { siteDir } from '../helpers/site.ts';

const ROOT = path.resolve('.cache/sites/redactie');
const CONTENT = path.join(ROOT, 'content');
const DIST = path.join(ROOT, 'dist');

test('a site without an editor has nothing of it: no page, no script, no header', async () => {
  const names = await readdir(siteDir(), { recursive: true });
  expect(names.filter((name) => /^redactie|^_astro\/.*redactie/.test(name))).toEqual([]);
  expect(await readFile(path.join(siteDir(), '_headers'), 'utf8')).not.toContain('redactie');
});

test('a site is not built with settings that cannot be right, and says what to write', async () => {
  const said = await build({ OUT_DIR: path.join(ROOT, 'fout'), REDACTIE: 'archief' }).then(
    () => '',
    (cause: Error) => cause.message,
  );
  expect(said).toContain('redactie.repository: schrijf eigenaar/naam van de repository op GitHub');
  expect(said).not.toMatch(/^\s+at /m);
});

describe('a site with an editor', () => {
  let served: Served | undefined;
  const browser = useBrowser();
  beforeAll(async () => {
    await rm(ROOT, { recursive: true, force: true });
    await cp('content', CONTENT, { recursive: true });
    const env = { CONTENT_DIR: CONTENT, OUT_DIR: DIST, CACHE_DIR: path.join(ROOT, 'cache') };
    await build({ ...env, REDACTIE: 'voorbeeld/archief' });
    served = await serve(DIST);
  });
  afterAll(() => served?.close());

  /** The editor in a browser that speaks Dutch, with a GitHub of one repository behind it. */
  async function openEditor() {
    // Fields are drawn when they come into view.
    const viewport = { width: 1280, height: 2000 };
    const watched = await browser.open({ locale: 'nl-NL', viewport });
    const github = await stubGitHub(watched.page.context(), 'voorbeeld/archief', CONTENT);
    await watched.page.goto(`${served?.origin}/redactie/`);
    return { ...watched, github };
  }

  async function signIn(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Inloggen met een toegangstoken' }).click();
    await page.getByRole('textbox').fill('github_pat_voorbeeld');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByRole('treeitem', { name: 'Nota’s' }).waitFor();
  }

  const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click();
  const content = (file: string) => readFile(path.join(ROOT, file), 'utf8');

  test('asks nobody else for anything before someone signs in, within its own policy', async () => {
    const { page, complaints, requests } = await openEditor();
    await page.getByRole('button', { name: 'Inloggen met een toegangstoken' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toBe('Redactie van Stukkenwijzer');
    const elsewhere = requests.filter((url) => /^https?:/.test(url));
    expect(elsewhere.filter((url) => !url.startsWith(`${served?.origin}/`))).toEqual([]);
    expect(complaints).toEqual([]);
    const icons = page.evaluate(() => document.fonts.check('24px "Material Symbols Outlined"'));
    expect(await icons).toBe(true);
  });

  test('keeps the token where no other page of the site can read it, and forgets it with the page', async () => {
    const { page } = await openEditor();
    const stored = () =>
      page.evaluate(async () => {
        const databases = await Promise.all(
          (await indexedDB.databases()).map(
            ({ name = '' }) =>
              new Promise((done) => {
                const request = indexedDB.open(name);
                request.onsuccess = () => {
                  const { result: db } = request;
                  const found: unknown[] = [];
                  const names = [...db.objectStoreNames];
                  if (names.length === 0) return done([]);
                  const transaction = db.transaction(names);
                  for (const store of names)
                    transaction.objectStore(store).getAll().onsuccess = ({ target }) =>
                      found.push((target as IDBRequest).result);
                  transaction.oncomplete = () => done(found);
                };
              }),
          ),
        );
        return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases]);
      });
    await page.evaluate(() => localStorage.setItem('oud', 'blijft'));
    await signIn(page);
    expect(await stored()).toContain('blijft');
    expect(await stored()).not.toContain('github_pat');
    await page.reload();
    await page.getByRole('button', { name: 'Inloggen met een toegangstoken' }).waitFor();
  });

  test('says in Dutch what to do where scripts do not run', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(`${served?.origin}/redactie/`);
    await page.getByRole('heading', { name: 'Redactie' }).waitFor();
    expect(await page.getByRole('link').getAttribute('href')).toBe('/over/redactie/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  test('leaves the other pages as they are, with no link to it', async () => {
    const pages = (await readdir(DIST, { recursive: true })).filter((name) =>
      /\.(html|xml|txt)$/.test(name),
    );
    const others = pages.filter((name) => name !== 'redactie/index.html');
    expect(others.length).toBe(pages.length - 1);
    const linking: string[] = [];
    for (const name of others) {
      const text = await readFile(path.join(DIST, name), 'utf8');
      // The guide tells of the address; it is no link, as most sites have no editor.
      if (/(?:="|>|^)[^"<>\s]*(?<!over)\/redactie\/["<]|_astro\/redactie/m.test(text))
        linking.push(name);
    }
    expect(linking).toEqual(['over/redactie/index.html']);
  });

  test('makes a draft of a pull request in which nothing changed but what the editor changed', async () => {
    const { page, complaints, github } = await openEditor();
    await signIn(page);
    await page.getByRole('treeitem', { name: 'Brieven' }).click();
    await page.getByText('2023-0000052515').first().click();
    await page.getByRole('textbox', { name: 'Retouradres' }).fill('Postbus 1 2500 AA Den Haag');
    await save(page);
    await expect.poll(() => github.pullRequests.length).toBe(1);
    const [asked] = github.pullRequests;
    expect(asked).toMatchObject({ base: 'main', head: 'cms/brief/2023-0000052515', draft: true });
    const file = 'content/brieven/2023-0000052515.mdx';
    // The long title and the list of words come to stand on lines of their own.
    const plain = (text = '') => text.replace(/\n +(?:- )?(?=\S)/g, ' ').replace(/[[\],]/g, '');
    const before = plain(await content(file)).split('\n');
    const after = plain(github.committed.get(file)?.text).split('\n');
    expect(after.filter((line, i) => line !== before[i])).toEqual([
      'retouradres: Postbus 1 2500 AA Den Haag',
    ]);
    expect(after.length).toBe(before.length);
    expect(github.unanswered).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('keeps the words above the entries of a list', async () => {
    const { page, github } = await openEditor();
    await signIn(page);
    await page.getByRole('treeitem', { name: 'Lijsten' }).click();
    await page.getByText('Openbare contacten').click();
    await page.getByRole('textbox', { name: 'Opmerking' }).first().waitFor();
    await page.getByRole('button', { name: 'Uitvouwen' }).first().click();
    await page.getByRole('textbox', { name: 'Waarde' }).fill('Turfmarkt 148');
    await save(page);
    await expect.poll(() => github.pullRequests.length).toBe(1);
    const file = 'content/openbare-contacten.yaml';
    expect(github.committed.get(file)?.text).toBe(
      (await content(file)).replace('Turfmarkt 147', 'Turfmarkt 148'),
    );
  });

  test('makes a draft of a new note, under the name of its number, with the text as it was typed', async () => {
    const { page, github } = await openEditor();
    await signIn(page);
    await page.getByRole('button', { name: 'Nieuw item aanmaken' }).click();
    await page.getByRole('textbox', { name: 'Kenmerk' }).fill('2026-0000000042');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Een nieuwe nota');
    await page.getByRole('textbox', { name: 'Datum' }).fill('2026-01-31');
    await page.getByRole('combobox', { name: 'Doel' }).click();
    await page.getByRole('option', { name: 'ter informatie' }).click();
    await page.getByRole('textbox', { name: 'Aan', exact: true }).fill('MBZK');
    await page.getByRole('textbox', { name: 'Tekst' }).fill('## Kern\n\n*Een* <Gelakt /> deel.');
    await save(page);
    await expect.poll(() => github.pullRequests.length).toBe(1);
    expect(github.committed.get('content/notas/2026-0000000042.mdx')?.text).toBe(
      `---
kenmerk: "2026-0000000042"
titel: Een nieuwe nota
concept: true
datum: "2026-01-31"
doel: ter informatie
aan: MBZK
---

## Kern

*Een* <Gelakt /> deel.
`,
    );
  });
});
