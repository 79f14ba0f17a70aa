import { expect, test } from 'vitest';
import { partsOf } from '../../../src/archive/paper-parts.ts';
import { viewOf } from '../../../src/archive/view.ts';
import type { Stuk } from '../../../src/mdx/types.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const bzk = { naam: 'Ministerie van BZK', afkorting: 'BZK', soort: 'ministerie' as const };
const station = (n: number, extra = '') =>
  `  - { wanneer: "${2000 + n}", titel: Stap ${n}${extra} }`;
const STATIONS = [
  station(1),
  station(2, ', stuk: motie/motie'),
  station(3),
  station(4),
  station(5, ', stuk: nota/2024-0000000001'),
  station(6),
  station(7),
  station(8, ', stuk: brief/2023-0000000002'),
  station(9),
];
const archive = archiveOf(
  [
    stuk('motie'),
    stuk('nota', {
      extra:
        'relaties: [{ soort: naar-aanleiding-van, stuk: motie/motie }]\norganisaties: [{ organisatie: bzk, rol: afzender }, { organisatie: bzk, rol: geadresseerde }]',
    }),
    stuk('brief', {
      replace:
        'titel: Brief\nkenmerk: 2023-0000000002\ndatum: 2024-02-01\ngeadresseerde: [Aan de Kamer]\nafzender: { regels: [Den Haag] }\nondertekening: [{ functie: [De minister], naam: A. Naam }]',
      body: 'Zie de nota met kenmerk 2024-0000000001.',
    }),
    stuk('dossier', { replace: `titel: Spoor\nstations:\n${STATIONS.join('\n')}` }),
  ],
  { organisaties: { bzk } },
);
const parts = (ref: string) =>
  partsOf(viewOf(archive, archive.byRef.get(ref) as Stuk), (name) => name);

test('a paper has its neighbours on a trail, and the stations around it where the trail is long', () => {
  const [place] = parts('nota/2024-0000000001').places;
  expect(place?.previous?.title).toBe('Stap 2');
  expect(place?.next?.title).toBe('Stap 8');
  expect(place?.stations.map(({ title }) => title)).toEqual(
    [3, 4, 5, 6, 7].map((n) => `Stap ${n}`),
  );
  const [first] = parts('motie/motie').places;
  expect(first?.previous).toBeUndefined();
  expect(first?.stations).toHaveLength(5);
});

test('what a sentence says is cited, and what only the editors say is related', () => {
  const { refersTo, citedBy, seeAlso, kept } = parts('nota/2024-0000000001');
  expect(refersTo).toEqual([]);
  expect(citedBy.map(({ target }) => target.id)).toEqual(['brief/2023-0000000002']);
  expect(seeAlso.map(({ target }) => target.id)).toEqual(['motie/motie']);
  expect(kept).toEqual(['verwijst-naar']);
});

test('an organisation is named once, with all it does', () => {
  expect(
    parts('nota/2024-0000000001').organisations.map(({ entry, roles }) => [entry.key, roles]),
  ).toEqual([['bzk', ['afzender', 'geadresseerde']]]);
});

test('the table of contents names the parts that are there, in the order of the page', () => {
  expect(parts('nota/2024-0000000001').headings.map(({ text }) => text)).toEqual([
    'Op het spoor Spoor',
    'Geciteerd door',
    'Zie ook',
    'Organisaties',
    'Over dit stuk',
  ]);
});
