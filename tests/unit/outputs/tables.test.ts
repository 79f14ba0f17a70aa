import { expect, test } from 'vitest';
import { tableFiles } from '../../../src/outputs/api/tables.ts';
import { changedDay } from '../../../src/outputs/downloads.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const bzk = { naam: 'Ministerie van Voorbeelden', soort: 'ministerie' as const };
const TITLE = 'Over "komma’s", aanhalingen en zo';
const archive = archiveOf(
  [
    stuk('nota', {
      replace: `titel: '${TITLE}'\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter informatie\naan: MBZK\norganisaties: [{ organisatie: bzk, rol: afzender }]`,
      body: 'Zie Kamerstuk 29 279, nr. 823, en nog eens Kamerstuk 29 279, nr. 823.',
    }),
    stuk('motie'),
  ],
  { organisaties: { bzk } },
);
const files = byPath(tableFiles(publishInput(archive)));
const lines = (name: string) => (files.get(`api/v1/${name}.csv`) ?? '').split('\r\n');

test('a table has the papers, a line each, with quotes and commas as RFC 4180 has them', () => {
  const [head, first, second, end] = lines('stukken');
  expect(head).toMatch(/^ref,soort,titel,nummer,datum,/);
  expect(first).toMatch(
    /^nota\/2024-0000000001,nota,"Over ""komma’s"", aanhalingen en zo",2024-0000000001,2024-01-02,/,
  );
  expect(second).toMatch(/^motie\/motie,motie,Motie,,2021-01-02,/);
  expect(end).toBe('');
});

test('a table has what leads to what, once a relation, and who did what', () => {
  expect(lines('verwijzingen')).toEqual([
    'van,naar,relatie,zeker',
    'nota/2024-0000000001,kst-29279-823,noemt,true',
    '',
  ]);
  expect(lines('rollen')[1]).toBe('nota/2024-0000000001,bzk,Ministerie van Voorbeelden,afzender,');
});

test('the day of an archive is that of its last paper or change', () => {
  expect(changedDay(archive)).toBe('2024-01-02');
  expect(changedDay(archiveOf([]))).toBeUndefined();
});
