import { expect, test } from 'vitest';
import { feedsOf } from '../../../src/outputs/feeds/feed.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { publishInput } from '../../helpers/publish.ts';

const WITHDRAWN =
  'status: ingetrokken\nintrekking: { datum: 2024-07-01, reden: correctie procedurele fout, toelichting: X }';

function feeds(...stukken: Parameters<typeof stuk>[]) {
  const archive = archiveOf(
    stukken.map(([kind, options]) => stuk(kind, options)),
    {
      organisaties: {
        bzk: { naam: 'BZK', soort: 'ministerie' },
        leeg: { naam: 'Leeg', soort: 'overig' },
      },
    },
  );
  const input = publishInput(archive);
  return Object.fromEntries(
    [...feedsOf(input)].map(({ path, entries }) => [
      path,
      entries.map((entry) => entry.url.replace(input.address, '')),
    ]),
  );
}

test('there is a feed of everything, each kind, organisation, trail and parliamentary dossier that has papers', () => {
  expect(
    feeds(
      [
        'nota',
        {
          extra: 'organisaties: [{ organisatie: bzk, rol: afzender }]',
          body: 'Zie Kamerstuk 29 279, nr. 823.',
        },
      ],
      ['motie', { extra: 'nummers: [kst-29279-800]' }],
      [
        'dossier',
        { replace: 'titel: Spoor\nstations: [{ wanneer: "2020", titel: T, stuk: motie/motie }]' },
      ],
    ),
  ).toEqual({
    '/': ['/nota/2024-0000000001/', '/motie/motie/', '/dossier/dossier/'],
    '/nota/': ['/nota/2024-0000000001/'],
    '/motie/': ['/motie/motie/'],
    '/dossier/': ['/dossier/dossier/'],
    '/organisatie/bzk/': ['/nota/2024-0000000001/'],
    '/dossier/dossier/': ['/motie/motie/'],
    '/kamerstuk/29279/': ['/nota/2024-0000000001/', '/motie/motie/'],
  });
});

test('what changed last comes first, also when the paper itself is old', () => {
  expect(feeds(['nota'], ['motie', { extra: 'openbaarSinds: 2024-06-01' }])['/']).toEqual([
    '/motie/motie/',
    '/nota/2024-0000000001/',
  ]);
});

test('a withdrawn paper is in no feed', () => {
  expect(feeds(['nota', { extra: WITHDRAWN }], ['motie'])).toEqual({
    '/': ['/motie/motie/'],
    '/motie/': ['/motie/motie/'],
  });
});

test('a feed holds the fifty newest', () => {
  const many = Array.from(
    { length: 60 },
    (_, n): Parameters<typeof stuk> => [
      'onderzoek',
      {
        id: `o-${n}`,
        replace: `titel: O\nsamenvatting: K.\ndatum: 2022-01-${String((n % 28) + 1).padStart(2, '0')}`,
      },
    ],
  );
  const found = feeds(...many)['/onderzoek/'];
  expect(found).toHaveLength(50);
  expect(found?.[0]).toBe('/onderzoek/o-27/');
});
