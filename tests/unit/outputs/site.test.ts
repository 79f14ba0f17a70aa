import { describe, expect, test } from 'vitest';
import { checkSecurity } from '../../../src/checks/security.ts';
import { startOf } from '../../../src/model/dates.ts';
import { llmsFile } from '../../../src/outputs/site/llms.ts';
import { openSearchFile } from '../../../src/outputs/site/opensearch.ts';
import { securityFile } from '../../../src/outputs/site/security.ts';
import { site } from '../../../src/site.config.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const input = publishInput(archiveOf([stuk('nota'), stuk('dossier')]));

describe('security.txt', () => {
  test('has what RFC 9116 asks for, each on a line of its own', () => {
    const text = byPath(securityFile(input)).get('.well-known/security.txt') ?? '';
    const fields = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ', 2));
    expect(fields.map(([name]) => name)).toEqual([
      'Contact',
      'Expires',
      'Preferred-Languages',
      'Canonical',
    ]);
    expect(fields[0]?.[1]).toMatch(/^(mailto|https|tel):/);
    expect(fields[1]?.[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(fields[3]?.[1]).toBe('https://stukken.example/.well-known/security.txt');
  });

  test.each([
    ['2027-01-01', undefined],
    ['2027-09-16', undefined],
    ['2027-09-17', 'security.txt verloopt op 1 november 2027'],
    ['2027-11-01', 'security.txt verloopt op 1 november 2027'],
    ['2027-11-02', 'security.txt is verlopen op 1 november 2027'],
  ])('is looked after on %s', (today, words) => {
    const found = checkSecurity('2027-11-01T00:00:00Z', today);
    expect(found.map(({ severity }) => severity)).toEqual(words ? ['warning'] : []);
    if (words) expect(found[0]?.message).toContain(words);
  });
});

test('the search of the archive fits in a browser', () => {
  const xml = byPath(openSearchFile(input)).get('opensearch.xml') ?? '';
  expect(xml).toContain('template="https://stukken.example/zoeken/?q={searchTerms}"');
  expect(/<ShortName>([^<]*)</.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
});

test('llms.txt names the site, then its lists with addresses', () => {
  const text = byPath(llmsFile(input)).get('llms.txt') ?? '';
  expect(text.startsWith(`# ${site.name}\n\n> `)).toBe(true);
  expect(text).toContain('- [Nota’s](https://stukken.example/nota/): 1 in dit archief');
  expect(text).toContain('- [Dossier](https://stukken.example/dossier/dossier/)');
});

describe('a day begins at midnight in the Netherlands', () => {
  test.each([
    ['2024-01-02', '+01:00'],
    ['2024-03-31', '+01:00'],
    ['2024-04-01', '+02:00'],
    ['2024-10-27', '+02:00'],
    ['2024-10-28', '+01:00'],
    ['1995-09-24', '+02:00'],
    ['1995-10-02', '+01:00'],
  ])('%s %s', (day, offset) => {
    expect(startOf(day)).toBe(`${day}T00:00:00${offset}`);
  });
});
