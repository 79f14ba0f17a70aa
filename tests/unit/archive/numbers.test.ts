import { describe, expect, test } from 'vitest';
import { writeAddress } from '../../../src/archive/address.ts';
import { kamerstukPages } from '../../../src/archive/kamerstuk-view.ts';
import { byDossier, dossierOf } from '../../../src/archive/kamerstukken.ts';
import { registerOf, registerPages } from '../../../src/archive/register.ts';
import { viewOf } from '../../../src/archive/view.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const nota = stuk('nota', {
  body: '## Kern\n\nZie Kamerstuk 29 279, nr. 830 en Kamerstuk 29 279, nr. 82. En dossier 29 279, nr. C, en Kamerstuk 36 200 VII, nr. 12.',
});
const brief = stuk('brief', {
  extra: 'nummers: [29279-830]',
  body: 'Dit staat in Kamerstuk 29 279, nr. 82.\n\nDat ook in Kamerstuk 36 200, nr. 4 en in dossier 29 279.',
});
const archive = archiveOf([nota, brief]);

describe('a parliamentary dossier', () => {
  test.each([
    ['kst-29279-823', 'dossier-29279', '/kamerstuk/29279/'],
    ['kst-36200-VII-12', 'dossier-36200-VII', '/kamerstuk/36200-vii/'],
    ['kst-21501-07-1500', 'dossier-21501-07', '/kamerstuk/21501-07/'],
    ['kst-20082009-32024-C', 'dossier-32024', '/kamerstuk/32024/'],
    ['dossier-29279', 'dossier-29279', '/kamerstuk/29279/'],
  ])('of %s is %s, at %s', (id, dossier, address) => {
    expect(dossierOf(id)).toBe(dossier);
    expect(writeAddress({ type: 'kamerstukdossier', id: dossier })).toBe(address);
  });

  test.each(['kst-1263281', 'kenmerk-2024-0000358151', 'stb-2021-499', 'nota/x', 'kst-x'])(
    '%s is in none',
    (id) => {
      expect(dossierOf(id)).toBeUndefined();
    },
  );

  test('has its papers in order: the whole, then numbers by value, then letters', () => {
    const ids = ['kst-29279-C', 'kst-29279-100', 'kst-29279-20', 'dossier-29279', 'kst-29279-AA'];
    expect([...byDossier([...ids, 'kst-25000-1', ...ids])]).toEqual([
      ['dossier-25000', ['kst-25000-1']],
      [
        'dossier-29279',
        ['dossier-29279', 'kst-29279-20', 'kst-29279-100', 'kst-29279-AA', 'kst-29279-C'],
      ],
    ]);
  });

  test('shows which numbers of it are cited, by which papers and in which sentence', () => {
    const [view] = kamerstukPages(archive, 'dossier-29279', 50);
    expect(view).toMatchObject({
      name: 'Kamerstukdossier 29 279',
      path: '/kamerstuk/29279/',
      official: 'https://zoek.officielebekendmakingen.nl/dossier/29279',
      citing: 2,
    });
    expect(
      view?.items.map(({ name, target, citedBy }) => [
        name,
        target.local,
        citedBy.map((by) => by.target.id),
      ]),
    ).toEqual([
      ['Het dossier als geheel', false, ['brief/2023-0000000002']],
      ['Kamerstuk 29 279, nr. 82', false, ['nota/2024-0000000001', 'brief/2023-0000000002']],
      ['Kamerstuk 29 279, nr. 830', true, ['nota/2024-0000000001']],
      ['Kamerstuk 29 279, C', false, ['nota/2024-0000000001']],
    ]);
    expect(view?.items[1]?.citedBy[1]?.sentences).toMatchObject([
      {
        before: 'Dit staat in ',
        text: 'Kamerstuk 29 279, nr. 82',
        href: '/brief/2023-0000000002/',
      },
    ]);
  });

  test('goes on on further pages, and says where a number goes on', () => {
    const pages = kamerstukPages(archive, 'dossier-29279', 2);
    expect(
      pages.map(({ path, items }) => [
        path,
        items.map(({ name, continued, citedBy }) => [name, continued, citedBy.length]),
      ]),
    ).toEqual([
      [
        '/kamerstuk/29279/',
        [
          ['Het dossier als geheel', false, 1],
          ['Kamerstuk 29 279, nr. 82', false, 1],
        ],
      ],
      [
        '/kamerstuk/29279/pagina/2/',
        [
          ['Kamerstuk 29 279, nr. 82', true, 1],
          ['Kamerstuk 29 279, nr. 830', false, 1],
        ],
      ],
      ['/kamerstuk/29279/pagina/3/', [['Kamerstuk 29 279, C', false, 1]]],
    ]);
  });

  test('and the other chapters of the same number', () => {
    expect(kamerstukPages(archive, 'dossier-36200', 50)[0]?.related).toEqual([
      { name: 'Kamerstukdossier 36 200 VII', path: '/kamerstuk/36200-vii/' },
    ]);
  });

  test('is led to from every paper of it that the archive does not hold', () => {
    const targets = viewOf(archive, nota).refersTo.map(({ target }) => target);
    expect(targets.map(({ id, dossierPath }) => [id, dossierPath])).toEqual([
      ['brief/2023-0000000002', undefined],
      ['kst-29279-82', '/kamerstuk/29279/'],
      ['kst-29279-C', '/kamerstuk/29279/'],
      ['kst-36200-VII-12', '/kamerstuk/36200-vii/'],
    ]);
  });
});

describe('the register in parts', () => {
  const entries = registerOf(archive);

  test('stands in the order of its digits, whatever the zeros', () => {
    expect(entries.map(({ number }) => number)).toEqual([
      '2023-0000000002',
      '2024-0000000001',
      'Kamerstuk 29 279, C',
      'Kamerstuk 29 279, nr. 82',
      'Kamerstuk 29 279, nr. 830',
      'Kamerstuk 36 200 VII, nr. 12',
      'Kamerstuk 36 200, nr. 4',
      'Kamerstukdossier 29 279',
    ]);
  });

  test('is one page while it fits on one', () => {
    expect(registerPages(entries)).toMatchObject([{ current: 1, last: 1, path: '/kenmerken/' }]);
    expect(registerPages([])).toEqual([]);
  });

  test('has every number on one of its pages, each with a way to the next', () => {
    const pages = registerPages(entries, 3);
    expect(pages.flatMap((page) => page.items)).toEqual(entries);
    expect(pages.map(({ path, previous, next }) => [previous, path, next])).toEqual([
      [undefined, '/kenmerken/1/', '/kenmerken/2/'],
      ['/kenmerken/1/', '/kenmerken/2/', '/kenmerken/3/'],
      ['/kenmerken/2/', '/kenmerken/3/', undefined],
    ]);
    expect([pages[1]?.firstNumber, pages[1]?.lastNumber]).toEqual([
      'Kamerstuk 29 279, nr. 82',
      'Kamerstuk 36 200 VII, nr. 12',
    ]);
  });
});
