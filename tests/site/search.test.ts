import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSearch, openBuiltSearch } from '../../src/tools/built-search.ts';
import { useBrowser } from '../helpers/browser.ts';
import { siteDir, useSite } from '../helpers/site.ts';
import {
  ABSENT,
  type Expected,
  FOLDED,
  FORMS,
  MISSPELT,
  missedBy,
  NAMES,
  NOTHING,
  NUMBERS,
  PARTS,
  SLIPS,
  WORDS,
} from './queries.ts';

/** Questions for words, by what makes them hard. */
const CLASSES: Readonly<Record<string, readonly Expected[]>> = {
  words: WORDS,
  'other forms': FORMS,
  'parts of words': PARTS,
  'folded characters': FOLDED,
  misspelt: MISSPELT,
  names: NAMES,
};

/** What the first query may cost beyond the page, compressed; 69 kB of it are the program of Pagefind. */
const BYTES = 148_000;

describe('the fixed set of queries on more than 2,000 documents', () => {
  let site: BuiltSearch;
  const share: string[] = [];
  beforeAll(async () => {
    site = await openBuiltSearch(siteDir('large'));
  });
  afterAll(async () => {
    await site.close();
    console.log(`search: ${share.join('; ')}`);
  });

  const missed = (queries: readonly Expected[], first: number) => missedBy(site, queries, first);
  const report = (name: string, all: readonly Expected[], wrong: readonly string[]) =>
    share.push(`${name} ${all.length - wrong.length} of ${all.length}`);

  test('has at least 200 queries', () => {
    const words = Object.values(CLASSES).flat();
    expect([...NUMBERS, ...SLIPS, ...ABSENT, ...words, ...NOTHING].length).toBeGreaterThan(200);
  });

  test('finds the paper of every number, in every form, first', async () => {
    const wrong = await missed(NUMBERS, 1);
    report('numbers', NUMBERS, wrong);
    expect(wrong).toEqual([]);
  });

  test('finds what was meant among the first three where a number has a slip', async () => {
    const wrong = await missed(SLIPS, 3);
    report('slips, parts and days', SLIPS, wrong);
    expect(wrong).toEqual([]);
  });

  test('gives no neighbours for a number that does not exist, but its public address', async () => {
    const wrong = await missed(ABSENT, 1);
    report('absent numbers', ABSENT, wrong);
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(CLASSES))('finds %s among the first three, for 95 in 100', async (name) => {
    const queries = CLASSES[name] ?? [];
    report(`${name}, first`, queries, await missed(queries, 1));
    const wrong = await missed(queries, 3);
    report(`${name}, in three`, queries, wrong);
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(queries.length * 0.05);
  });

  test('tells what was read for every misspelt word', async () => {
    const untold: string[] = [];
    for (const { query } of MISSPELT) {
      const { remarks } = await site.ask(query, 1);
      if (!remarks.some(({ what }) => what === 'vervangen')) untold.push(query);
    }
    // A form that Dutch does not have of a word that it has: `museums`.
    expect(untold).toEqual(['museums toegangsprijs']);
  });

  test('shows nothing for what is not there, and says so', async () => {
    const shown: string[] = [];
    for (const query of NOTHING) {
      const { rows, remarks } = await site.ask(query, 3);
      if (rows.length > 0) shown.push(query);
      if (!query.startsWith('"')) expect(remarks.length, query).toBeGreaterThan(0);
    }
    expect(shown).toEqual([]);
  });

  test('orders by date, the newest or the oldest first', async () => {
    for (const order of ['nieuwste', 'oudste'] as const) {
      const { words } = await site.search('onderzoek', { order });
      const dates = ((await words?.take(0, 60)) ?? []).map(({ datum }) => datum);
      expect(dates).toHaveLength(60);
      const sorted = dates.toSorted();
      expect(dates).toEqual(order === 'oudste' ? sorted : sorted.toReversed());
    }
  });

  test('counts what each filter gives with the others on, and keeps to what was chosen', async () => {
    const { words } = await site.search('sociale media', { filters: { soort: ['Onderzoek'] } });
    const hits = (await words?.take(0, 50)) ?? [];
    const counts = (await words?.counts()) ?? {};
    expect(new Set(hits.map(({ soort }) => soort))).toEqual(new Set(['Onderzoek']));
    expect(counts['soort']).toMatchObject({ Onderzoek: hits.length, Nota: 1 });
    const years = Object.values(counts['jaar'] ?? {});
    expect(years.reduce((sum, n) => sum + n, 0)).toBe(hits.length);
  });
});

describe('npm run search', () => {
  const run = (dir: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['scripts/search.ts', ...args], {
      env: { ...process.env, OUT_DIR: dir },
    });

  test('prints one JSON object a line, best first', async () => {
    const { stdout } = await run(siteDir(), '29', '279,', 'nr.', '823');
    const [first, ...others] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      url: 'https://zoek.officielebekendmakingen.nl/kst-29279-823.html',
      title: 'Kamerstuk 29 279, nr. 823',
      how: 'elders',
    });
    expect(others[0]).toMatchObject({ url: '/nota/2024-0000358151/', how: 'noemt' });
  });

  test('says how it is used, and what to do where there is no build', async () => {
    expect((await run('nergens', '--help')).stdout).toContain('npm run --silent search -- VRAAG');
    await expect(run('nergens', 'media')).rejects.toMatchObject({
      code: 1,
      stderr: 'In nergens staat geen gebouwd archief. Bouw het met: npm run build\n',
    });
  });
});

describe('the search page', () => {
  const large = useSite('large');
  const real = useSite('real');
  const browser = useBrowser();

  test('shows first what the command line gives first, for every query of the set', async () => {
    const { page, complaints } = await browser.open();
    await page.goto(`${large.origin}/zoeken/`);
    const asked = [...NUMBERS, ...SLIPS, ...ABSENT, ...Object.values(CLASSES).flat()];
    const site = await openBuiltSearch(siteDir('large'));
    try {
      for (const { query } of asked) {
        const expected = (await site.ask(query, 1)).rows[0];
        await page.fill('#zoek', query);
        await page.press('#zoek', 'Enter');
        await page.waitForFunction(
          (text) =>
            new URLSearchParams(location.search).get('q') === text &&
            !document.querySelector('[aria-busy]'),
          query.trim(),
        );
        const links = await page
          .locator('[data-zoek-nummer] a:visible, .treffer__titel a:visible')
          .evaluateAll((found) => found.map((one) => one.getAttribute('href')));
        expect(links[0]?.replace(/\?gezocht=[^#]*/, ''), query).toBe(expected?.url);
      }
    } finally {
      await site.close();
    }
    expect(complaints).toEqual([]);
  }, 300_000);

  test('marks the words in their sentence, leads to the heading, and can be walked by keyboard', async () => {
    const { page } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=begeleidingsethiek`);
    const first = page.locator('[data-zoek-lijst] .treffer').first();
    await first.locator('mark').first().waitFor();
    expect(await first.textContent()).not.toMatch(/[~^]/);
    expect(await first.locator('mark').first().textContent()).toBe('begeleidingsethiek');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.treffer__titel'))).not.toBe(
      null,
    );
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('zoek');
    expect(await page.textContent('[data-zoek-melding]')).toContain('voor ‘begeleidingsethiek’');
    const place = first.locator('.treffer__plaatsen a').first();
    const heading = await place.textContent();
    await place.click();
    await page.waitForURL(/#/);
    expect(await page.locator(':target').textContent()).toContain(heading);
  });

  test('says what it asked instead of a misspelt word, and which others may be meant', async () => {
    const { page } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=demokratie`);
    const remark = page.locator('[data-zoek-opmerkingen]');
    await remark.getByText('‘demokratie’ staat in geen stuk. Gezocht op ‘democratie’.').waitFor();
    expect(await page.locator('.treffer__zin mark').first().textContent()).toMatch(/democrati/i);
    expect(await page.textContent('[data-zoek-melding]')).toContain('Gezocht op ‘democratie’');
  });

  test('shows an organisation first where the question is its name', async () => {
    const { page } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=Rathenau+Instituut`);
    const first = page.locator('[data-zoek-namenlijst] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe('/organisatie/rathenau-instituut/');
  });

  test('has the question in its title and, with more results and filters, in its address, going back too', async () => {
    const { page } = await browser.open({ viewport: { width: 1200, height: 900 } });
    await page.goto(`${large.origin}/zoeken/?q=stikstof`);
    await page.getByRole('button', { name: 'Toon meer' }).click();
    await page.waitForURL(/toon=20/);
    expect(await page.title()).toBe('stikstof – Zoeken – Stukkenwijzer');
    await page.locator('[data-zoek-keuzes] input[value="Brief"]').check();
    await page.waitForURL(/soort=Brief/);
    await page.fill('[data-zoek-dagen] [name="van"]', '2020-01-01');
    await page.selectOption('[data-zoek-volgorde]', 'oudste');
    await page.waitForURL(/van=2020-01-01&volgorde=oudste/);
    await page.waitForFunction(() =>
      document.querySelector('.zoek-lijst .datum')?.textContent?.includes('2020'),
    );
    await page.locator('.zoek-lijst .treffer__titel a').first().click();
    await page.waitForURL(/\/brief\//);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.treffer').length > 0);
    expect(await page.locator('[data-zoek-keuzes] input[value="Brief"]').isChecked()).toBe(true);
    expect(await page.inputValue('[data-zoek-dagen] [name="van"]')).toBe('2020-01-01');
    expect(await page.inputValue('[data-zoek-volgorde]')).toBe('oudste');
  });

  test('marks the words on the page of a result', async () => {
    const { page } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=begeleidingsethiek`);
    await page.locator('[data-zoek-lijst] .treffer__titel a').first().click();
    await page.waitForFunction(() => (CSS.highlights.get('gezocht')?.size ?? 0) > 0);
  });

  test('says that it is searching where an answer takes long', async () => {
    const { page } = await browser.open();
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    await page.route('**/woorden/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${real.origin}/zoeken/?q=media`);
    await page.getByText('Zoekt …').waitFor();
    goOn();
    await page.locator('.treffer').first().waitFor();
    expect(await page.getByText('Zoekt …').isVisible()).toBe(false);
  });

  test('counts filters once they are open, and none that gives nothing', async () => {
    const { page, requests } = await browser.open({ viewport: { width: 390, height: 800 } });
    await page.goto(`${real.origin}/zoeken/?q=media`);
    await page.locator('.treffer').first().waitFor();
    expect(await page.locator('[data-zoek-keuzes] input').count()).toBe(0);
    await page.getByText('Beperk de resultaten').click();
    await page.locator('[data-zoek-keuzes] input').first().waitFor();
    const counts = await page.locator('.keuze span:last-child').allTextContents();
    expect(counts.every((n) => Number(n) > 0)).toBe(true);
    expect(requests.filter((address) => address.includes('/woorden/')).length).toBeGreaterThan(0);
  });

  test('loads what words need when the field is entered, and not before', async () => {
    const { page, requests } = await browser.open();
    const loaded = () => requests.filter((address) => /\/(woorden|pagefind)\//.test(address));
    await page.goto(`${real.origin}/zoeken/`, { waitUntil: 'networkidle' });
    expect(loaded()).toEqual([]);
    const index = page.waitForResponse(/\.pf_meta$/);
    await page.focus('#zoek');
    await index;
    await page.goto(`${real.origin}/`, { waitUntil: 'networkidle' });
    const before = loaded().length;
    await page.locator('.kopzoek summary').click();
    await page.fill('#kopzoek', 'media');
    await page.waitForLoadState('networkidle');
    expect(loaded().length).toBe(before);
  });

  test('reads no index for filters alone', async () => {
    const { page, requests } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?soort=Nota`, { waitUntil: 'networkidle' });
    await page.locator('.treffer').first().waitFor();
    expect(requests.filter((address) => /\/pagefind\//.test(address))).toEqual([]);
  });

  test('shows filters, days and order beside words alone', async () => {
    const { page } = await browser.open({ viewport: { width: 1200, height: 900 } });
    await page.goto(`${real.origin}/zoeken/?q=358151&soort=Brief&van=2030-01-01`);
    await page.locator('[data-zoek-nummer] a').first().waitFor();
    expect(await page.locator('[data-zoek-dagen]').isVisible()).toBe(false);
    expect(await page.locator('[data-zoek-volgorde]').isVisible()).toBe(false);
  });

  test('asks no words for a number that leads somewhere', async () => {
    const { page, requests } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=358151`, { waitUntil: 'networkidle' });
    await page.locator('[data-zoek-nummer] a').first().waitFor();
    expect(requests.filter((address) => /\/(woorden|pagefind)\//.test(address))).toEqual([]);
  });

  test('leads to sorted lists where there is no JavaScript', async () => {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(`${real.origin}/nota/2024-0000358151/`);
    await page.locator('.kopzoek summary').click();
    await page.fill('#kopzoek', 'media');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/zoeken\/\?q=media/);
    expect(await page.locator('noscript').textContent()).toContain('de lijst met alle nummers');
  });

  test('says that a number is not here, and where it is', async () => {
    const { page } = await browser.open();
    await page.goto(`${real.origin}/zoeken/?q=29+279,+nr.+9823`);
    const answer = page.locator('.zoek-nummers');
    await answer.getByText('Kamerstuk 29 279, nr. 9823 staat niet in dit archief').waitFor();
    expect(await answer.locator('a').first().getAttribute('href')).toBe(
      'https://zoek.officielebekendmakingen.nl/kst-29279-9823.html',
    );
    expect(await page.locator('.zoek-lijst .treffer').count()).toBe(0);
  });

  test('loads nothing of search before the first query, and at most 148 kB for it', async () => {
    const costs: string[] = [];
    const QUERIES = ['onderzoek', 'sociale media', 'werkprogramma 2023', '2024-0000358151'];
    const asks = [real, large].flatMap((site) => QUERIES.map((query) => ({ site, query })));
    for (const { site, query } of asks) {
      const { page } = await browser.open();
      const bodies: Promise<Buffer>[] = [];
      const asked: string[] = [];
      page.on('response', (response) => {
        asked.push(response.url());
        bodies.push(response.body());
      });
      await page.goto(`${site.origin}/zoeken/`, { waitUntil: 'networkidle' });
      expect(asked.filter((url) => /\/(woorden|pagefind|nummers)\//.test(url))).toEqual([]);
      const before = bodies.length;
      await page.fill('#zoek', query);
      await page.press('#zoek', 'Enter');
      await page.waitForLoadState('networkidle');
      await page.locator('.treffer').first().waitFor();
      const extra = await Promise.all(bodies.slice(before));
      // What is compressed already does not get smaller.
      const bytes = extra.reduce(
        (sum, body) => sum + Math.min(body.length, gzipSync(body).length),
        0,
      );
      costs.push(`${query}: ${bytes}${site === large ? ' (2,000 documents)' : ''}`);
      expect(bytes, query).toBeLessThanOrEqual(BYTES);
    }
    console.log(`first query, bytes: ${costs.join('; ')}`);
  });
});
