import { describe, expect, test } from 'vitest';
import { indexParts, type PartSizes } from '../../../src/search/index-parts.ts';
import { createPagefindSearch } from '../../../src/search/pagefind-search.ts';
import { mayHold } from '../../../src/search/part-names.ts';
import { openWordReader } from '../../../src/search/word-reader.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

/** So many motions of each year. */
const archive = (years: Readonly<Record<string, number>>) =>
  archiveOf(
    Object.entries(years).flatMap(([year, count]) =>
      Array.from({ length: count }, (_, at) =>
        stuk('motie', {
          id: `motie-${year}-${at}`,
          replace: `titel: Motie\nsamenvatting: Kort.\ndatum: ${year}-01-0${1 + (at % 9)}\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen`,
        }),
      ),
    ),
  );
const names = (years: Readonly<Record<string, number>>, sizes: PartSizes) =>
  indexParts(archive(years), sizes).map(({ name, stukken }) => `${name}: ${stukken.length}`);

describe('parts of an archive', () => {
  const SIZES = { most: 5, small: 4, together: 3 };

  test('are years; small ones go together, and a large one is cut', () => {
    expect(names({ 2020: 1, 2021: 2, 2022: 3, 2023: 7, 2024: 2 }, SIZES)).toEqual([
      '2024: 2',
      '2023.1: 5',
      '2023.2: 2',
      '2022: 3',
      '2020-2021: 3',
    ]);
  });

  test('are one for a small archive', () => {
    expect(names({ 2020: 1, 2021: 2, 2024: 1 }, SIZES)).toEqual(['2020-2024: 4']);
    expect(names({ 2020: 1, 2021: 2, 2024: 2 }, SIZES)).toEqual(['2024: 2', '2020-2021: 3']);
  });

  test('hold every document once, the newest first', () => {
    const parts = indexParts(archive({ 2020: 4, 2021: 4 }), { ...SIZES, most: 3 });
    const days = parts.flatMap(({ stukken }) => stukken.map(({ ref }) => ref));
    expect(new Set(days).size).toBe(8);
    expect(days).toHaveLength(8);
    expect(parts[0]?.name).toBe('2021.1');
  });

  test.each([
    ['2024', '2024', '2024', true],
    ['2024', '2024-05', '2024-06', true],
    ['2024', '0000', '2023-12-31', false],
    ['2015-2019', '2017', '2017', true],
    ['2015-2019', '2020-01-01', '9999', false],
    ['2023.2', '2023-12-31', '2024', true],
    ['', '2023', '2023', true],
  ])('%s may hold documents from %s to %s: %s', (name, from, to, may) => {
    expect(mayHold(name, from, to)).toBe(may);
  });
});

test('a question within a year asks the part of that year, and the others once they are counted', async () => {
  const list = (...files: string[]) => ({ first: [''], files });
  const files: Record<string, unknown> = {};
  for (const year of ['2023', '2024']) {
    files[`${year}/inhoud`] = { woorden: list('rijen'), lijst: 'lijst', dagen: 'dagen' };
    files[`${year}/rijen`] = [['water', 1, ['water']]];
    files[`${year}/dagen`] = '02-03';
    files[`${year}/lijst`] = {
      ...{ eerste: `${year}a`, jaren: [year], jaar: [0], soorten: ['Nota'], soort: [0] },
      ...{ organisaties: [[]], organisatie: [0] },
    };
  }
  const parts = ['2024', '2023'].map((naam) => ({ naam, stukken: 1, inhoud: 'inhoud' }));
  const reader = await openWordReader(parts, async (name) => files[name]);
  const asked = new Set<string>();
  const search = async (_: string, within: readonly string[]) => {
    for (const part of within) asked.add(part);
    return within.map((part) => ({ id: `${part}_${part}a`, score: 1 }));
  };
  const ask = createPagefindSearch(async () => ({ search }), reader, '');
  const water = { words: [['water']], phrases: [] };
  const found = await ask(water, { filters: { jaar: ['2023'] } });
  expect(found.total).toBe(1);
  expect([...asked]).toEqual(['2023']);
  expect((await found.counts())['jaar']).toEqual({ 2023: 1, 2024: 1 });
  expect([...asked].sort()).toEqual(['2023', '2024']);
  // An empty field of a form is no limit.
  expect((await ask(water, { van: '', tot: '', filters: {} })).total).toBe(2);
  expect((await ask(water, { tot: '2023-06' })).total).toBe(1);
});
