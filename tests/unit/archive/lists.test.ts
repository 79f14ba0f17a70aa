import { describe, expect, test } from 'vitest';
import { kindPages } from '../../../src/archive/lists.ts';
import { relationPages } from '../../../src/archive/relation-pages.ts';
import type { Archive } from '../../../src/archive/types.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const nota = (n: number, datum: string, body = '') => {
  const kenmerk = `2024-${String(n).padStart(10, '0')}`;
  return stuk('nota', {
    id: kenmerk,
    replace: `titel: Nota ${n}\nsamenvatting: Kort.\nkenmerk: ${kenmerk}\ndatum: ${datum}\ndoel: ter informatie\naan: MBZK`,
    body,
  });
};

describe('a year with more papers than fit on a page', () => {
  const dates = ['2023-05-01', '2024-01-09', '2024-03-02', '2024-03-01', '2024-07-15'];
  const archive = archiveOf(dates.map((datum, i) => nota(i + 1, datum)));
  const pages = kindPages(archive, 'nota', 2);

  test('goes on on pages of its own', () => {
    expect(pages.map(({ path, items }) => [path, items.length])).toEqual([
      ['/nota/', 2],
      ['/nota/pagina/2/', 2],
      ['/nota/pagina/3/', 1],
      ['/nota/jaar/2024/', 2],
      ['/nota/jaar/2024/pagina/2/', 2],
      ['/nota/jaar/2023/', 1],
    ]);
  });

  test('is by month, and each month leads to the place where it begins', () => {
    const [first, second] = pages.filter(({ year }) => year === '2024');
    expect(first?.months.map(({ name, count, path }) => [name, count, path])).toEqual([
      ['juli', 1, '/nota/jaar/2024/#maand-2024-07'],
      ['maart', 2, '/nota/jaar/2024/#maand-2024-03'],
      ['januari', 1, '/nota/jaar/2024/pagina/2/#maand-2024-01'],
    ]);
    expect(second?.groups.flatMap(({ months }) => months.map(({ id }) => id))).toEqual([
      'maand-2024-03',
      'maand-2024-01',
    ]);
  });

  test('leaves a year that fits as one list', () => {
    const [small] = pages.filter(({ year }) => year === '2023');
    expect(small?.months).toEqual([]);
    expect(small?.groups.map(({ id, months }) => [id, months.length])).toEqual([['jaar-2023', 0]]);
  });
});

describe('a part after a text with more papers than its page shows', () => {
  const sentences = (count: number, dossier: string) =>
    Array.from({ length: count }, (_, i) => `Zie Kamerstuk ${dossier}, nr. ${i + 1}.`).join('\n\n');
  const many = nota(1, '2024-01-01', `${sentences(4, '29 279')}\n\n${sentences(3, '36 200')}`);
  const few = nota(2, '2024-01-02', sentences(6, '29 279'));
  const archive: Archive = archiveOf([many, few]);

  test('has pages of its own, by parliamentary dossier', () => {
    const pages = relationPages(archive, 5);
    expect(
      pages.map(({ path, items }) => [
        path,
        items.map(({ name, connections }) => [name, connections.length]),
      ]),
    ).toEqual([
      [
        '/nota/2024-0000000001/verwijst-naar/',
        [
          ['Kamerstukdossier 29 279', 4],
          ['Kamerstukdossier 36 200', 1],
        ],
      ],
      ['/nota/2024-0000000001/verwijst-naar/pagina/2/', [['Kamerstukdossier 36 200', 2]]],
    ]);
  });

  test('leads to the paper itself once it is short again', () => {
    const path = '/nota/2024-0000000002/verwijst-naar/';
    const kept = archiveOf([many, few], { promised: [path, pathOfLong] });
    expect(kept.faded.lists.map((list) => [list.path, list.instead])).toEqual([
      [path, '/nota/2024-0000000002/'],
    ]);
  });
});

const pathOfLong = '/nota/2024-0000000001/verwijst-naar/';
