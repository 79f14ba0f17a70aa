import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/hosting/serve.ts';
import { findings } from '../helpers/axe.ts';
import { useBrowser } from '../helpers/browser.ts';
import { build } from '../helpers/build-sites.ts';

const browser = useBrowser();
let served: Served;

beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'leeg-'));
  for (const list of ['organisaties.yaml', 'begrippen.yaml'])
    await cp(path.join('content', list), path.join(root, 'content', list));
  await build({
    CONTENT_DIR: path.join(root, 'content'),
    OUT_DIR: path.join(root, 'dist'),
    CACHE_DIR: path.join(root, 'cache'),
  });
  served = await serve(path.join(root, 'dist'));
  return () => served.close();
});

test.each([
  ['/', 'Er staan nog geen stukken in dit archief.'],
  ['/nota/', 'Er staan nog geen nota’s in dit archief.'],
  ['/onderzoek/', 'Er staan nog geen onderzoeken in dit archief.'],
  ['/dossier/', 'Er staan nog geen dossiers in dit archief.'],
  ['/organisatie/wrr/', 'Er staan nog geen stukken van of over deze organisatie in dit archief.'],
  ['/kenmerken/', 'Er staan nog geen nummers in dit archief.'],
  ['/zoeken/?q=woord', 'Geen resultaten'],
])(
  'an archive without papers is a whole site, and %s says that there is nothing yet',
  async (address, words) => {
    const { page, complaints } = await browser.open();
    await page.goto(served.origin + address);
    await page.getByRole('main').getByText(words).first().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
