import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/archive/paper-parts.ts';
import { createQuotes } from '../../../src/archive/quotes.ts';
import { viewOf } from '../../../src/archive/view.ts';
import type { Stuk } from '../../../src/mdx/types.ts';
import { apiFiles } from '../../../src/outputs/api/files.ts';
import { apa, leidraad, noteOf, sourceOf } from '../../../src/outputs/cite/source.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const NOTA = 'nota/2024-0000000001';
const BRIEF = 'brief/2023-0000000002';
const archive = archiveOf([
  stuk('nota', {
    extra: 'relaties: [{ soort: voert-uit, stuk: motie/motie }]',
    body: 'De brief met kenmerk 2023-0000000002 en Kamerstukken II 2023/24, 29279, nr. 823.\n\n<Noot>\n\nZie ook [het onderzoek](onderzoek:onderzoek).\n\n</Noot>',
  }),
  stuk('brief', {
    extra: 'relaties: [{ soort: beschrijft, stuk: onderzoek/onderzoek }]',
    body: 'Hierna volgt de nota met kenmerk 2024-0000000001. De [motie](motie:motie) vroeg dit.',
  }),
  stuk('motie', {
    extra: `beschrevenIn: ${BRIEF}`,
    body: '> Volgens de [brief](brief:2023-0000000002) is er [onderzoek](onderzoek:onderzoek).',
  }),
  stuk('onderzoek'),
]);
const view = (ref: string) => viewOf(archive, archive.byRef.get(ref) as Stuk);
const ids = (connections: readonly { readonly target: { readonly id: string } }[]) =>
  connections.map(({ target }) => target.id);

describe('a connection knows who makes it', () => {
  test('the words of a paper cite; what the editors relate or write stands apart', () => {
    expect(ids(view(NOTA).refersTo)).toEqual([BRIEF, 'kst-29279-823']);
    expect(ids(view(BRIEF).citedBy)).toEqual([NOTA]);
    expect(view('motie/motie').citedBy).toMatchObject([
      { target: { id: BRIEF }, relation: 'Genoemd in', origin: 'tekst' },
    ]);
    expect(view('motie/motie').seeAlso).toMatchObject([
      { target: { id: 'onderzoek/onderzoek' }, origin: 'redactie', sentences: [] },
      { target: { id: NOTA }, relation: 'Uitgevoerd met', origin: 'redactie' },
    ]);
  });

  test('a paper that announces a later one does not cite it, and its sentence is kept', () => {
    expect(ids(view(BRIEF).refersTo)).toContain(NOTA);
    expect(view(NOTA).citedBy).toEqual([]);
    // It stands under "Verwijst naar" already.
    expect(ids(view(NOTA).seeAlso)).not.toContain(BRIEF);
  });

  test('what the archive only tells of cites nothing: the words are those of the paper that tells of it', () => {
    const motie = view('motie/motie');
    expect(motie.refersTo).toEqual([]);
    expect(motie.toldIn).toMatchObject({ id: BRIEF });
    expect(ids(view('onderzoek/onderzoek').citedBy)).toEqual([]);
    expect(view('onderzoek/onderzoek').seeAlso).toMatchObject([
      { target: { id: NOTA } },
      { target: { id: BRIEF }, relation: 'Beschreven in' },
      { target: { id: 'motie/motie' }, relation: 'Verband van de redactie', origin: 'redactie' },
    ]);
  });

  test('programs are told, in the graph and beside each paper', () => {
    const files = byPath(apiFiles(publishInput(archive)));
    const { lijnen } = JSON.parse(files.get('api/v1/graaf.json') ?? '');
    expect(lijnen).toContainEqual({
      van: BRIEF,
      naar: NOTA,
      relatie: 'noemt',
      oorsprong: 'tekst',
      zeker: true,
    });
    expect(lijnen).toContainEqual({
      van: 'motie/motie',
      naar: 'onderzoek/onderzoek',
      relatie: 'noemt',
      oorsprong: 'redactie',
      zeker: true,
    });
    const motie = JSON.parse(files.get('motie/motie.json') ?? '');
    expect(motie).toMatchObject({
      beschrevenIn: BRIEF,
      verwijstNaar: [],
      geciteerdDoor: [{ id: BRIEF, oorsprong: 'tekst' }],
      zieOok: [{ oorsprong: 'redactie' }, { oorsprong: 'redactie' }],
    });
  });
});

describe('no sentence is quoted twice on a page', () => {
  const twice = archiveOf([
    stuk('nota', { body: 'Zie Kamerstukken II 2023/24, 29279, nrs. 823 en 824.\n\n- Motie' }),
    stuk('motie'),
  ]);
  const parts = partsOf(viewOf(twice, twice.byRef.get(NOTA) as Stuk), (name) => name);

  test('the second number of a sentence leads to its place in a few words', () => {
    expect(
      parts.refersTo.map(({ target, sentences }) => [
        target.id,
        sentences.map(({ instead }) => instead),
      ]),
    ).toEqual([
      ['kst-29279-823', [undefined]],
      ['kst-29279-824', ['In dezelfde zin']],
    ]);
  });

  test('nor is one that says no more than the title above it', () => {
    const target = { id: 'motie/motie', local: true, title: 'Motie over X', label: 'Motie' };
    const sentence = { before: '', text: 'Motie over X', after: '.', href: '#a', certain: true };
    const [shown] = createQuotes()([
      { target, relation: '', origin: 'tekst', sentences: [sentence] },
    ]);
    expect(shown?.sentences[0]?.instead).toBe('Onder deze titel genoemd');
  });
});

test('what the archive does not hold is cited with the paper that tells of it', () => {
  const source = sourceOf(
    archive,
    { site: { name: 'Stukkenwijzer' }, address: 'https://stukken.example' },
    archive.byRef.get('motie/motie') as Stuk,
  );
  const letter =
    '‘Brief’ (brief, kenmerk 2023-0000000002), 2 januari 2023, https://stukken.example/brief/2023-0000000002/.';
  expect(leidraad(source)).toBe(`‘Motie’ (motie), beschreven in: ${letter}`);
  expect(apa(source)).toBe(
    'Motie [Motie], beschreven in Brief (2023-0000000002) [Brief]. (2023, 2 januari). Stukkenwijzer. https://stukken.example/brief/2023-0000000002/',
  );
  expect(noteOf(source)).toBe(`Beschreven in: ${letter}`);
});
