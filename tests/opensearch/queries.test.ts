import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type BuiltSearch, openBuiltSearch } from '../../src/tools/built-search.ts';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { readParts } from '../../src/tools/opensearch/parts.ts';
import { dropAll } from '../../src/tools/opensearch/versions.ts';
import { useBrowser } from '../helpers/browser.ts';
import { build } from '../helpers/build-sites.ts';
import { ADDRESS, guardNginx } from '../helpers/guarded.ts';
import type { Nginx } from '../helpers/nginx.ts';
import { pushParts } from '../helpers/pushed.ts';
import { siteDir } from '../helpers/site.ts';
import { ABSENT, type Expected, missedBy, NUMBERS, SLIPS, WORDS } from '../site/queries.ts';

const URLS = inject('opensearch');
const HERE = URLS.length > 0 && spawnSync('nginx', ['-v']).status === 0;
const ALIAS = 'vragen';

describe.skipIf(!HERE)('the fixed set of queries on more than 2,000 documents', () => {
  const dir = path.resolve('.cache/sites-opensearch');
  const dist = path.join(dir, 'dist');
  const browser = useBrowser();
  let client: ReturnType<typeof connect>;
  let nginx: Nginx;
  let site: BuiltSearch;
  beforeAll(async () => {
    // Words of the large archive, asked from pages of the small one.
    await build({ CACHE_DIR: path.join(dir, 'cache'), OUT_DIR: dist, OPENSEARCH: ADDRESS });
    client = connect(URLS);
    const large = path.dirname(siteDir('large'));
    const [content, cache] = [path.join(large, 'content'), path.join(large, 'cache')];
    const archive = await readParts(content, cache, () => undefined);
    try {
      await pushParts(client, ALIAS, archive.parts);
    } finally {
      archive.close();
    }
    nginx = await guardNginx(URLS, ALIAS, path.join(dir, 'nginx'), dist);
    site = await openBuiltSearch(siteDir('large'), new URL(`${nginx.origin}${ADDRESS}`));
  }, 900_000);
  afterAll(async () => {
    await site?.close();
    await nginx?.stop();
    if (client) await dropAll(client, ALIAS);
    await client?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const missed = (queries: readonly Expected[], first: number) => missedBy(site, queries, first);

  test('gives no less with OpenSearch than with the index of the site', async () => {
    const wrong = {
      numbers: await missed(NUMBERS, 1),
      slips: await missed(SLIPS, 3),
      absent: await missed(ABSENT, 1),
      words: await missed(WORDS, 3),
    };
    console.log(`OpenSearch: ${WORDS.length - wrong.words.length} of ${WORDS.length} in three`);
    expect(wrong).toEqual({ numbers: [], slips: [], absent: [], words: [] });
  });

  test('gives it in the browser too, from a site without an index of its own', async () => {
    const { page, complaints, requests } = await browser.open();
    await page.goto(`${nginx.origin}/zoeken/?q=ophokplicht`);
    const first = page.locator('[data-zoek-lijst] .treffer').first();
    await first.locator('mark').first().waitFor();
    expect(await first.locator('a').first().getAttribute('href')).toMatch(/^\/brief\/2012-/);
    await page.fill('#zoek', 'sociale media');
    await page.press('#zoek', 'Enter');
    await page.locator('.keuze').first().waitFor();
    const asked = requests.filter((url) => new URL(url).pathname.startsWith('/woorden/'));
    expect(asked.filter((url) => !url.endsWith('/woorden/index-namen.json'))).toEqual([]);
    expect(requests.some((url) => url.includes(`${ADDRESS}?vraag=`))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
