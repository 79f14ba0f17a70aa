import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type BuiltSearch, openBuiltSearch } from '../../src/tools/built-search.ts';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { readParts } from '../../src/tools/opensearch/parts.ts';
import { dropAll } from '../../src/tools/opensearch/versions.ts';
import { useBrowser } from '../helpers/browser.ts';
import { build, layContent } from '../helpers/build-sites.ts';
import { ADDRESS, guardNginx } from '../helpers/guarded.ts';
import type { Nginx } from '../helpers/nginx.ts';
import { pushParts } from '../helpers/pushed.ts';
import { ABSENT, type Expected, NUMBERS, SLIPS, WORDS } from '../site/queries.ts';

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
    const env = { CONTENT_DIR: path.join(dir, 'content'), CACHE_DIR: path.join(dir, 'cache') };
    await layContent('large', env.CONTENT_DIR);
    await build({ ...env, OUT_DIR: dist, OPENSEARCH: ADDRESS });
    client = connect(URLS);
    const archive = await readParts(env.CONTENT_DIR, env.CACHE_DIR, () => undefined);
    try {
      await pushParts(client, ALIAS, archive.parts);
    } finally {
      archive.close();
    }
    nginx = await guardNginx(URLS, ALIAS, path.join(dir, 'nginx'), dist);
    site = await openBuiltSearch(dist, new URL(`${nginx.origin}${ADDRESS}`));
  }, 900_000);
  afterAll(async () => {
    await site?.close();
    await nginx?.stop();
    if (client) await dropAll(client, ALIAS);
    await client?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Queries of which what should be found is not among the first. */
  const missed = async (queries: readonly Expected[], first: number): Promise<string[]> => {
    const wrong: string[] = [];
    for (const { query, first: expected } of queries) {
      const { rows } = await site.ask(query, 5);
      const right = rows.slice(0, first).some(({ url }) => url === expected);
      if (expected === undefined ? rows.length > 0 : !right) wrong.push(query);
    }
    return wrong;
  };

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
