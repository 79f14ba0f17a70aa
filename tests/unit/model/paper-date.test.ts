import { describe, expect, test } from 'vitest';
import { datumOf } from '../../../src/archive/facts.ts';
import { isCitation } from '../../../src/archive/graph.ts';
import { viewOf } from '../../../src/archive/view.ts';
import { formatDate, lastDayOf, readMonth, startOf } from '../../../src/model/dates.ts';
import { shortOf } from '../../../src/outputs/api/stuk.ts';
import { archiveOf, read, stuk } from '../../helpers/documents.ts';

const frontmatter = (datum: string, kenmerk = '2024-0000000001') =>
  `titel: Nota\nsamenvatting: Kort.\nkenmerk: ${kenmerk}\ndatum: ${datum}\ndoel: ter besluitvorming\naan: MBZK`;
const nota = (datum: string, id = '2024-0000000001', body = '') =>
  stuk('nota', { id, replace: frontmatter(datum, id), body });
const problems = (datum: string) => read('nota', { frontmatter: frontmatter(datum) }).problems;

describe('a paper that gives no day', () => {
  const paper = nota('maart 2024');

  test('has its month as it prints it, and nothing more', () => {
    expect(datumOf(paper)).toBe('2024-03');
    const { letterhead } = viewOf(archiveOf([paper]), paper);
    const [line] = letterhead.find(({ key }) => key === 'datum')?.lines ?? [];
    expect(line).toEqual([{ type: 'text', text: 'maart 2024' }]);
    expect(nota('2024-03-09').data).toMatchObject({ datum: '2024-03-09' });
  });

  test('stands between the months before and after it', () => {
    const papers = [nota('2024-02-29', '2024-0000000002'), nota('2024-04-01', '2024-0000000003')];
    const days = archiveOf([paper, ...papers]).stukken.map(datumOf);
    expect(days).toEqual(['2024-04-01', '2024-03', '2024-02-29']);
  });

  test('is told to programs as the days that it may be of', () => {
    const input = { address: 'https://archief.example' };
    expect(shortOf(input, paper)).toMatchObject({ datum: '2024-03-01', datumTot: '2024-03-31' });
    expect(shortOf(input, nota('2024-03-09'))).not.toHaveProperty('datumTot');
  });

  test('may cite a paper of a day in that month, and none that is younger', () => {
    const [later, latest] = [
      nota('2024-03-20', '2024-0000000002'),
      nota('2024-04-02', '2024-0000000003'),
    ];
    const citing = nota('maart 2024', '2024-0000000001', 'Zie 2024-0000000002 en 2024-0000000003.');
    const archive = archiveOf([citing, later, latest]);
    const edges = archive.outgoing.get(citing.ref) ?? [];
    const cited = edges.filter((edge) => isCitation(archive, edge)).map(({ to }) => to);
    expect(cited).toEqual([later.ref]);
  });

  test('is not held against what it tells of that month', () => {
    const body = 'De brief is op 16 maart 2024 verzonden. Het advies is op 2 april 2024 gegeven.';
    const rules = read('nota', { frontmatter: frontmatter('maart 2024'), body }).problems;
    expect(rules.filter(({ rule }) => rule === 'datum-toekomst')).toHaveLength(0);
  });
});

describe('what is no date', () => {
  test.each(['maart', '2024', '2024-03', '2024-02-30', 'lente 2024', '32 maart 2024', 'maart 24'])(
    'is told of ‘%s’',
    (datum) => {
      const [first, ...others] = problems(`"${datum}"`);
      expect(first).toMatchObject({ rule: 'waarde-vorm', line: 5 });
      expect(first?.hint).toContain('augustus 2024 als het stuk geen dag noemt');
      expect(others).toEqual([]);
    },
  );

  test.each([
    ['9 maart 2024', '2024-03-09'],
    ['2024‑03‑09', '2024-03-09'],
  ])('is told with what is meant: %s', (datum, paste) => {
    expect(problems(datum)).toMatchObject([{ rule: 'waarde-vorm', paste }]);
  });
});

test('days and months have one form for readers and one for programs', () => {
  expect([formatDate('2024-03-09'), formatDate('2024-03')]).toEqual(['9 maart 2024', 'maart 2024']);
  expect([readMonth('Maart 2024'), readMonth('voorjaar 2024')]).toEqual(['2024-03', undefined]);
  expect([lastDayOf('2024-02'), lastDayOf('2024-02-03')]).toEqual(['2024-02-29', '2024-02-03']);
  expect([startOf('2024-07'), startOf('2024-01-09')]).toEqual([
    '2024-07-01T00:00:00+02:00',
    '2024-01-09T00:00:00+01:00',
  ]);
});
