import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatBytes } from '../../src/model/numbers.ts';
import { DOWNLOADS } from '../../src/outputs/downloads.ts';
import { zipSite } from '../../src/tools/zip.ts';
import { pageHtml, siteDir } from '../helpers/site.ts';

test('every file with all of something is on the page about open data, with its size and a date', async () => {
  const html = await pageHtml('/over/open-data/');
  for (const { path: name } of DOWNLOADS) {
    const { size } = await stat(path.join(siteDir(), name));
    const row = html
      .split('<tr')
      .slice(1)
      .find((part) => part.includes(`href="/${name}"`));
    expect(row, name).toContain(formatBytes(size));
  }
  expect(html).toMatch(/Bijgewerkt tot en met <time datetime="\d{4}-\d\d-\d\d">/);
});

test('one ZIP has every source, every other form, every annex and the interface, and the same bytes each time', async () => {
  const dist = await mkdtemp(path.join(tmpdir(), 'stukken-'));
  try {
    await cp(siteDir('awkward'), dist, { recursive: true });
    const { files } = zipSite(dist);
    const bytes = await readFile(path.join(dist, 'alles.zip'));
    const inside = unzipSync(bytes);
    expect(Object.keys(inside).length).toBe(files);
    const csv = new TextDecoder().decode(inside['api/v1/stukken.csv']);
    const refs = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0] ?? '');
    expect(refs.length).toBeGreaterThan(100);
    for (const ref of refs)
      for (const ending of ['mdx', 'md', 'json'])
        expect(inside).toHaveProperty([`${ref}.${ending}`]);
    expect(Object.keys(inside).some((name) => name.startsWith('bestanden/'))).toBe(true);
    expect(
      Object.keys(inside).filter((name) => /\.html$|^pagefind|^nummers|^_astro/.test(name)),
    ).toEqual([]);
    zipSite(dist);
    expect(Buffer.compare(bytes, await readFile(path.join(dist, 'alles.zip')))).toBe(0);
  } finally {
    await rm(dist, { recursive: true });
  }
});
