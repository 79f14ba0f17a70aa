import { describe, expect, test } from 'vitest';
import { type Answer, allHits, destination } from '../../../src/search/answer.ts';
import { numberEntries } from '../../../src/search/entries.ts';
import { createLookup } from '../../../src/search/lookup.ts';
import { buildShards } from '../../../src/search/shards.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { textDigest } from '../../helpers/numbers.ts';

const KENMERKEN = {
  bzk: '2024-0000351258',
  zeros: '2024-0000300451',
  ienw: 'IENW/BSK-2025/130258',
  vws: '1015955-154934-Z',
  ezk: 'DGKE / 23012345',
  def: 'BS2023012345',
} as const;
const nota = (kenmerk: string, id: string, body = 'Tekst.') =>
  stuk('nota', {
    id,
    replace: `titel: Appreciatie\nsamenvatting: Kort.\nkenmerk: ${kenmerk}\ndatum: 2024-08-19\ndoel: ter besluitvorming\naan: MBZK`,
    body,
  });
const papers = Object.values(KENMERKEN).map((kenmerk) =>
  nota(kenmerk, kenmerk.toLowerCase().replace(/[^a-z0-9]+/g, '-')),
);
const motie = stuk('motie', {
  extra: 'nummers: [29279-823, 36200-VII-12, 2023Z12345, 2023D32937]',
});
const archive = archiveOf([...papers, motie]);
const files = buildShards(numberEntries(archive), textDigest);
const lookup = createLookup({ fetchJson: async (name) => JSON.parse(files.get(name) ?? 'null') });

/** What is read, and the paper that it leads to. */
const readings = ({ readings }: Answer): string[] =>
  readings.flatMap(({ readAs, exact }) => (readAs ? [`${readAs} = ${exact[0]?.id}`] : []));
const MOTIE = 'motie/motie';
const idOf = (kenmerk: string) => `nota/${kenmerk.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const NUMBERS: readonly (readonly [number: string, id: string])[] = [
  ...Object.values(KENMERKEN).map((kenmerk) => [kenmerk, idOf(kenmerk)] as const),
  ['29279-823', MOTIE],
  ['29 279, nr. 823', MOTIE],
  ['36200-VII-12', MOTIE],
  ['2023Z12345', MOTIE],
  ['2023D32937', MOTIE],
];
const ALIKE: Readonly<Record<string, string>> = {
  ...{ 0: 'Oo', 1: 'lI', 2: 'Zz', 5: 'Ss', 8: 'B' },
  ...{ I: 'l1', Z: '2', D: '0' },
};

/** Each number with one character for another that looks like it, as a clerk may type it. */
const typed = NUMBERS.flatMap(([number, id]) =>
  [...number].flatMap((character, at) =>
    [...(ALIKE[character] ?? '')].map(
      (other) => [number.slice(0, at) + other + number.slice(at + 1), id] as const,
    ),
  ),
);

describe('a letter for a digit that looks like it, and a digit for a letter', () => {
  test.each(typed)('%s', async (query, id) => {
    const answer = await lookup(query);
    const exact = allHits(answer).filter(({ here }) => here);
    expect(exact[0]?.id).toBe(id);
    // What is found for another number than was typed says so, and is no page to go to at once.
    if (answer.status !== 'found') {
      expect(readings(answer)[0]).toMatch(new RegExp(`= ${id}$`));
      expect(destination(answer)).toBeUndefined();
    }
  });

  test('all of them at once', async () => {
    expect(readings(await lookup('2O24-OOOO3SlZSB'))).toEqual([
      '2024-0000351258 = nota/2024-0000351258',
    ]);
    expect(readings(await lookup('Z9 Z79, nr. 8Z3'))).toEqual(['29 279, nr. 823 = motie/motie']);
  });
});

test('a slip in the number behind a dossier does not lead to the dossier alone', async () => {
  const answer = await lookup('Kamerstuk 29 279, nr. 8Z3');
  expect(readings(answer)).toEqual(['Kamerstuk 29 279, nr. 823 = motie/motie']);
  expect(destination(answer)).toBeUndefined();
  const nowhere = await lookup('Kamerstuk 29 279, nr. 9l9');
  expect(nowhere.readings.map(({ name }) => name)).toEqual([
    'Kamerstuk 29 279, nr. 919',
    'Kamerstukdossier 29 279',
  ]);
  expect(destination(nowhere)).toBeUndefined();
});

test('a slip in a number that the archive does not have says what was read', async () => {
  const { status, readings: given } = await lookup('Stb. 2O21, 499');
  expect([status, given.length]).toEqual(['not-held', 1]);
  expect(given[0]).toMatchObject({ readAs: 'Stb. 2021, 499', name: 'Staatsblad 2021, 499' });
});

describe('a zero too few or too many', () => {
  test.each([
    ['2024-000351258', '2024-0000351258'],
    ['2024-00000351258', '2024-0000351258'],
    ['2024000351258', '2024-0000351258'],
    ['202400000351258', '2024-0000351258'],
    ['2024-000030451', '2024-0000300451'],
    ['2024-00000300451', '2024-0000300451'],
    ['2024-00003000451', '2024-0000300451'],
    ['IENW/BSK-2025/13258', 'IENW/BSK-2025/130258'],
    ['IENW/BSK-2025/1300258', 'IENW/BSK-2025/130258'],
    ['IENW/BSK-2025/0130258', 'IENW/BSK-2025/130258'],
    ['DGKE / 2312345', 'DGKE/23012345'],
    ['DGKE / 230012345', 'DGKE/23012345'],
  ])('%s', async (query, readAs) => {
    const answer = await lookup(query);
    expect(allHits(answer)[0]?.id).toBe(idOf(readAs));
    expect(answer.readings[0]?.readAs).toBe(readAs);
  });

  test('a number that is well formed and nowhere is not read as another', async () => {
    const { status, readings: given } = await lookup('2024-0000304510');
    expect([status, given.map(({ readAs }) => readAs)]).toEqual(['not-held', [undefined]]);
  });
});

describe('spaces anywhere', () => {
  const spaced = ['2024-0000351258', 'IENW/BSK-2025/130258', '29279-823', '2023Z12345'].flatMap(
    (number) => {
      const id = NUMBERS.find(([of]) => of === number)?.[1] ?? '';
      const within = Array.from(
        { length: number.length - 1 },
        (_, at) => `${number.slice(0, at + 1)} ${number.slice(at + 1)}`,
      );
      return [...within, number.split('').join(' ')].map((query) => [query, id] as const);
    },
  );

  test.each(spaced)('%s', async (query, id) => {
    expect(allHits(await lookup(query))[0]?.id).toBe(id);
  });
});

test.each([
  ['1258', idOf(KENMERKEN.bzk)],
  ['…1258', idOf(KENMERKEN.bzk)],
  ['0451', idOf(KENMERKEN.zeros)],
  ['2345', MOTIE],
  ['2937', MOTIE],
])('the last four digits %s find the paper', async (query, id) => {
  expect(allHits(await lookup(query)).map((hit) => hit.id)).toContain(id);
});

test.each([
  'sociale media 2023',
  'CO2',
  'covid-19',
  '5G',
  'top 2000',
  'B2B',
  'artikel 5.1 Woo',
  '8',
])('words with a digit are words: %s', async (query) =>
  expect(await lookup(query)).toMatchObject({ readings: [] }),
);

describe('what a paper may mean', () => {
  const doubtful = archiveOf([
    nota('2024-0000358151', '2024-0000358151', 'Antwoorden (Kamerstukken II, 2023-2024, 527).'),
  ]);
  const own = buildShards(numberEntries(doubtful), textDigest);
  const ask = createLookup({ fetchJson: async (name) => JSON.parse(own.get(name) ?? 'null') });

  test('its own words, pasted, find it and say that it may mean it', async () => {
    const answer = await ask('Kamerstukken II, 2023-2024, 527');
    expect(answer.status).toBe('not-held');
    expect(allHits(answer)).toMatchObject([
      {
        id: 'ah-tk-20232024-527',
        here: false,
        citedBy: 0,
        maybe: [{ id: 'nota/2024-0000358151' }],
      },
    ]);
  });
});
