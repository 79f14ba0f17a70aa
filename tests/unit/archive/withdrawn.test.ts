import { describe, expect, test } from 'vitest';
import { newestRows } from '../../../src/archive/lists.ts';
import { registerOf } from '../../../src/archive/register.ts';
import { targetOf } from '../../../src/archive/targets.ts';
import { viewOf } from '../../../src/archive/view.ts';
import { sourceFiles } from '../../../src/outputs/sources.ts';
import { numberEntries } from '../../../src/search/entries.ts';
import { archiveOf, read, stuk } from '../../helpers/documents.ts';

const TAKEN_BACK =
  'status: ingetrokken\nintrekking: { datum: 2024-02-01, reden: correctie privacygevoelige gegevens, toelichting: Er stond een naam in. }\nnummers: [kst-29279-823]';
const SECRET = 'Het geheim van Jansen staat in kenmerk 2023-0000000002.';

const withdrawn = stuk('nota', {
  extra: `${TAKEN_BACK}\nverantwoording: Jansen.\nbijlagen: { lijst: [{ nummer: "1", titel: Jansen, vindplaats: { soort: bestand, bestand: jansen.pdf } }] }`,
  body: SECRET,
});
const letter = stuk('brief', { body: 'Zie [de nota](kenmerk:2024-0000000001).' });
const archive = archiveOf([withdrawn, letter], {
  files: new Map([
    ['jansen.pdf', 1],
    ['los.pdf', 1],
  ]),
});

describe('a withdrawn document', () => {
  test('is without its text from where it is read, so nothing can show any of it', () => {
    expect(JSON.stringify(withdrawn).replaceAll('jansen.pdf', '')).not.toMatch(/Jansen|geheim/i);
    expect(withdrawn.sha256).toBeUndefined();
  });

  test('is in no list and cites nobody', () => {
    expect(archive.stukken).toEqual([letter]);
    expect(newestRows(archive, 50)).toHaveLength(1);
    expect(viewOf(archive, letter).citedBy).toEqual([]);
  });

  test('keeps its address for those who name it, who are told that it was withdrawn', () => {
    expect(archive.withdrawn.map(({ path }) => path)).toEqual(['/nota/2024-0000000001/']);
    expect(targetOf(archive, 'nota/2024-0000000001')).toMatchObject({
      href: '/nota/2024-0000000001/',
      label: 'Nota, ingetrokken',
    });
  });

  test('is found by each of its numbers', () => {
    const titles = numberEntries(archive)
      .filter(({ key }) => /29279.*823/.test(key))
      .map(({ subject }) => (Array.isArray(subject.leadsTo) ? subject.leadsTo[4] : ''));
    expect(new Set(titles)).toEqual(new Set(['Ingetrokken: Nota']));
    expect(registerOf(archive).map(({ number }) => number)).toContain('2024-0000000001');
  });

  test('publishes no source and none of its files', () => {
    const input = { archive, sourceOf: () => new Uint8Array() } as unknown as Parameters<
      typeof sourceFiles
    >[0];
    expect([...sourceFiles(input)].map(({ path }) => path)).toEqual(['brief/2023-0000000002.mdx']);
    expect([...archive.files.keys()]).toEqual([]);
  });

  test('may be emptied to its frontmatter', () => {
    const { problems } = read('motie', {
      frontmatter: `titel: Motie\ndatum: 2021-01-02\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen\n${TAKEN_BACK}`,
    });
    expect(problems).toEqual([]);
  });
});

test.each([
  ['status: ingetrokken', 'intrekking-ontbreekt'],
  [TAKEN_BACK.replace('status: ingetrokken', 'status: gecorrigeerd'), 'intrekking-zonder-status'],
  [
    'versies: [{ nummer: 1, datum: 2024-01-01, oorzaak: eerste publicatie }, { nummer: 3, datum: 2024-01-02, oorzaak: correctie }]',
    'versie-nummer',
  ],
  [
    'versies: [{ nummer: 1, datum: 2024-01-02, oorzaak: eerste publicatie }, { nummer: 2, datum: 2024-01-01, oorzaak: correctie }]',
    'versie-datum',
  ],
])('frontmatter that contradicts itself is refused: %s', (extra, rule) => {
  const frontmatter = `titel: Onderzoek\nsamenvatting: Kort.\ndatum: 2022-01-02\n${extra}`;
  expect(read('onderzoek', { frontmatter }).problems.map((problem) => problem.rule)).toEqual([
    rule,
  ]);
});
