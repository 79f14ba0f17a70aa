import { expect, test } from 'vitest';
import { readSearchSetting, searchAddress } from '../../../../src/search/opensearch/setting.ts';

test('words are found in files unless the site says where OpenSearch is asked', () => {
  expect(readSearchSetting('pagefind')).toEqual({ setting: { engine: 'pagefind' } });
  const opensearch = { setting: { engine: 'opensearch', address: '/zoekwoorden' } };
  expect(readSearchSetting({ opensearch: '/zoekwoorden' })).toEqual(opensearch);
  expect(readSearchSetting('pagefind', '/zoekwoorden')).toEqual(opensearch);
});

test.each([
  ['elastic', undefined, /^search: schrijf 'pagefind'/],
  [{ opensearch: 3 }, undefined, /^search: schrijf 'pagefind'/],
  [{ opensearch: '/a', alias: 'b' }, undefined, /schrijf waar browsers vragen/],
  [{ opensearch: 'http://zoek.example/a' }, undefined, /schrijf waar browsers vragen/],
  [{ opensearch: '//zoek.example/a' }, undefined, /schrijf waar browsers vragen/],
  ['pagefind', "/a'; script-src *", /schrijf waar browsers vragen/],
])('of %j with %j is said what to write', (configured, address, message) => {
  const answer = readSearchSetting(configured, address);
  expect('wrong' in answer ? answer.wrong.join() : '').toMatch(message);
});

test('the address is below the site, or the one that is written', () => {
  const at = (address: string) =>
    searchAddress({ engine: 'opensearch', address }, 'https://a.example/archief')?.href;
  expect(at('/zoekwoorden')).toBe('https://a.example/archief/zoekwoorden');
  expect(at('https://zoek.example/w')).toBe('https://zoek.example/w');
  expect(searchAddress({ engine: 'pagefind' }, 'https://a.example')).toBeUndefined();
});
