import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pageHtml, siteDir } from '../helpers/site.ts';

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
