import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { allPages, pageHtml, siteDir } from '../helpers/site.ts';

const rows = (html: string) => (html.match(/<li class="rij">/g) ?? []).length;
const ORGANISATION = '/organisatie/bzk/';

test('an organisation with two thousand papers is pages of fifty, with its years', async () => {
  const first = await pageHtml(ORGANISATION, 'large');
  expect(rows(first)).toBe(50);
  const [, last = '0'] = /Pagina 1 van (\d+)/.exec(first) ?? [];
  expect(Number(last)).toBeGreaterThan(30);
  expect(rows(await pageHtml(`${ORGANISATION}pagina/${last}/`, 'large'))).toBeLessThanOrEqual(50);
  const beyond = path.join(siteDir('large'), ORGANISATION, 'pagina', String(Number(last) + 1));
  expect(existsSync(beyond)).toBe(false);
  const years = [...first.matchAll(/href="(\/organisatie\/bzk\/[^"]*)#(jaar-\d{4})"/g)];
  expect(years.length).toBeGreaterThan(5);
  for (const [, address = '', id = ''] of years)
    expect(await pageHtml(address, 'large')).toContain(`id="${id}"`);
});

test('no list of the large archive has more than fifty rows on a page', async () => {
  const long: string[] = [];
  for (const address of await allPages('large')) {
    const html = await pageHtml(address, 'large');
    const lines = [/<li class="rij"/g, /<li class="verband"/g, /<tr role="row" id=/g].map(
      (line) => (html.match(line) ?? []).length,
    );
    if (Math.max(...lines) > 50) long.push(address);
  }
  expect(long).toEqual([]);
});

test('no page of the large archive weighs more than 20 kB compressed, a third of what one may', async () => {
  const heavy: string[] = [];
  for (const address of await allPages('large')) {
    const bytes = gzipSync(await pageHtml(address, 'large'), { level: 9 }).length;
    if (bytes > 20_000) heavy.push(`${address} ${bytes}`);
  }
  expect(heavy).toEqual([]);
});

test('a year that does not fit on a page has its months, each leading to where it begins', async () => {
  const html = await pageHtml('/nota/jaar/2021/', 'large');
  expect(rows(html)).toBe(50);
  const months = [...html.matchAll(/href="(\/nota\/jaar\/2021\/[^"#]*)#(maand-2021-\d\d)"/g)];
  expect(months.length).toBe(12);
  for (const [, address = '', id = ''] of months)
    expect(await pageHtml(address, 'large')).toContain(`id="${id}"`);
});

test('research is shown once: in the chart, with the same as a table that is folded', async () => {
  const html = await pageHtml('/onderzoek/');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const [visible = '', folded = ''] = [
    main.replace(/<details class="balken__tabel">.*?<\/details>/s, ''),
    /<details class="balken__tabel">.*?<\/details>/s.exec(main)?.[0],
  ];
  const links = [...visible.matchAll(/href="(\/onderzoek\/[a-z][^"/]*\/)"/g)].map(([, to]) => to);
  expect(links.length).toBeGreaterThan(3);
  expect(links).toEqual([...new Set(links)]);
  expect(folded).toContain('<table');
});
