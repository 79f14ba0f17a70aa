import { describe, expect, test } from 'vitest';
import { destination } from '../../../src/search/answer.ts';
import { readDateQuestion } from '../../../src/search/date-question.ts';
import { numberEntries } from '../../../src/search/entries.ts';
import { createLookup } from '../../../src/search/lookup.ts';
import { isNumberQuery } from '../../../src/search/question.ts';
import { numberRows } from '../../../src/search/result-rows.ts';
import { buildShards } from '../../../src/search/shards.ts';
import { wordsBeside } from '../../../src/search/words-beside.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { textDigest } from '../../helpers/numbers.ts';

describe('a date in any form', () => {
  test.each([
    ['19-08-2024', '2024-08-19'],
    ['19-8-2024', '2024-08-19'],
    ['19/08/2024', '2024-08-19'],
    ['19.08.2024', '2024-08-19'],
    ['19 08 2024', '2024-08-19'],
    ['19-08-24', '2024-08-19'],
    ['19\u201108\u20112024', '2024-08-19'],
    ['2024-08-19', '2024-08-19'],
    ['2024/8/19', '2024-08-19'],
    ['22 februari 2023', '2023-02-22'],
    ['22 Februari 2023', '2023-02-22'],
    ['22 feb. 2023', '2023-02-22'],
    ['22 feb 2023', '2023-02-22'],
    ['22-feb-2023', '2023-02-22'],
    ['22\u00a0februari\u00a02023', '2023-02-22'],
    ['1 mrt. 2023', '2023-03-01'],
    ['5 sept 2023', '2023-09-05'],
    ['d.d. 22 februari 2023', '2023-02-22'],
    ['woensdag 22 februari 2023', '2023-02-22'],
    ['brief van 22 februari 2023', '2023-02-22'],
    ['de Kamerbrief d.d. 22-02-2023', '2023-02-22'],
    ['Beslisnota 22 februari 2023.', '2023-02-22'],
    ['29 februari 2024', '2024-02-29'],
    ['augustus 2024', '2024-08'],
    ['brieven uit augustus 2024', '2024-08'],
  ])('%s', (query, iso) => {
    expect(readDateQuestion(query)?.iso).toBe(iso);
    expect(isNumberQuery(query)).toBe(true);
  });

  test.each([
    '31-02-2023',
    '29 februari 2023',
    '12-13-2023',
    '85-5-7',
    '29 279',
    '2024-08',
    '2024-0000358151',
    '19-08-2024-5',
    'toeslagen 22 februari 2023',
    'Stcrt. van 14 mei 2018, nr. 26414',
    'mei',
    '',
  ])('no question of a date: %s', (query) => {
    expect(readDateQuestion(query)).toBeUndefined();
  });

  test('names the date, and the kind that is asked for', () => {
    expect(readDateQuestion('brief van 22-2-2023')).toEqual({
      iso: '2023-02-22',
      name: '22 februari 2023',
      kind: 'brief',
    });
    expect(readDateQuestion('augustus 2024')?.name).toBe('augustus 2024');
  });
});

describe('the papers of a date', () => {
  const nota = (id: string, datum: string) =>
    stuk('nota', {
      id,
      replace: `titel: Nota ${id}\nsamenvatting: Kort.\nkenmerk: ${id}\ndatum: ${datum}\ndoel: ter besluitvorming\naan: MBZK`,
    });
  const archive = archiveOf([
    nota('2024-0000000001', '2024-08-19'),
    nota('2024-0000000002', '2024-08-19'),
    nota('2024-0000000003', '2024-08-02'),
    nota('2024-0000000004', '2024-09-19'),
    nota('2024-0000000005', 'oktober 2024'),
  ]);
  const files = buildShards(numberEntries(archive), textDigest);
  const lookup = createLookup({ fetchJson: async (name) => JSON.parse(files.get(name) ?? 'null') });
  const found = async (query: string) =>
    numberRows(await lookup(query)).map(({ url, how }) => `${how} ${url.slice(-3, -1)}`);

  test('of that day, then of that month', async () => {
    expect(await found('19-08-2024')).toEqual(['dag 01', 'dag 02', 'maand 03']);
    expect(await found('nota van 2 augustus 2024')).toEqual(['dag 03', 'maand 01', 'maand 02']);
    expect(await found('september 2024')).toEqual(['maand 04']);
    expect(await found('19-08-2023')).toEqual([]);
    // A paper of a month may be of any day in it.
    expect(await found('oktober 2024')).toEqual(['maand 05']);
    expect(await found('20-10-2024')).toEqual(['maand 05']);
  });

  test('with what was read, and no page to go to at once', async () => {
    const answer = await lookup('19-09-2024');
    expect(answer).toMatchObject({ status: 'found', readings: [{ name: '19 september 2024' }] });
    expect(destination(answer)).toBeUndefined();
    expect((await lookup('20-09-2024')).status).toBe('near');
    expect((await lookup('20-11-2024')).status).toBe('none');
  });

  test('and beside them only papers that print the date', () => {
    expect(wordsBeside('brief van 19-08-2024')).toEqual({
      words: [],
      phrases: ['19 augustus 2024'],
      number: true,
    });
  });
});
