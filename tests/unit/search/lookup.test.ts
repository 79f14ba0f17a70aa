import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/types.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { allHits, destination } from '../../../src/search/answer.ts';
import { numberEntries } from '../../../src/search/entries.ts';
import { createLookup } from '../../../src/search/lookup.ts';
import { isNumberQuery } from '../../../src/search/question.ts';
import { numberRows } from '../../../src/search/result-rows.ts';
import { buildShards } from '../../../src/search/shards.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { textDigest } from '../../helpers/numbers.ts';

const nota = stuk('nota', {
  id: '2024-0000358151',
  replace:
    'titel: Appreciatie van het onderzoek\nsamenvatting: Kort.\nkenmerk: 2024-0000358151\ndatum: 2024-08-19\ndoel: ter besluitvorming\naan: MBZK',
  body: 'Zie Kamerstukken II 2023/24, 29279, nr. 823 en Kamerstuk 29 279, nr. 830 en 2023Z12345.',
});
const brief = stuk('brief', {
  extra: 'nummers: [29279-830]',
  body: 'Zie de nota met kenmerk 2024-0000358151 en Kamerstuk 29 279, nr. 823 en Kamerstuk 36 200 VII, nr. 12 en verordening (EU) 2022/2065 en ECLI:NL:RVS:2020:1367.',
});
const motie = stuk('motie', { extra: 'nummers: [2023Z23456]' });
const archive = archiveOf([nota, brief, motie], { base: '/archief' });

const lookupIn = (of: Archive) => {
  const files = buildShards(numberEntries(of), textDigest);
  return createLookup({
    fetchJson: async (name) => JSON.parse(files.get(name) ?? 'null'),
    base: of.base,
  });
};
const lookup = lookupIn(archive);
const found = async (query: string) => {
  const answer = await lookup(query);
  return [answer.status, ...allHits(answer).map(({ id }) => id)].join(' ');
};

describe('a number leads to the paper that has it', () => {
  test.each([
    ['2024-0000358151', 'found nota/2024-0000358151'],
    ['2024 0000358151', 'found nota/2024-0000358151'],
    ['20240000358151', 'found nota/2024-0000358151'],
    ['2024–0000358151', 'found nota/2024-0000358151'],
    ['2024-358151', 'found nota/2024-0000358151'],
    ['358151', 'found nota/2024-0000358151'],
    ['0000358151', 'found nota/2024-0000358151'],
    ['brief 358151', 'found nota/2024-0000358151'],
    ['29279-830', 'found brief/2023-0000000002'],
    [
      'Kamerstukken\u00a0II 2023/24, 29\u00a0279, nr.\u00a0830, p.\u00a04',
      'found brief/2023-0000000002',
    ],
    ['2023Z23456', 'found motie/motie'],
    ['z23456', 'found motie/motie'],
    ['23456', 'found motie/motie'],
    ['https://example.nl/nota/2024-0000358151/', 'found nota/2024-0000358151'],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toBe(expected);
  });

  test('with the papers that cite it, under the base of the site', async () => {
    const [hit] = allHits(await lookup('358151'));
    expect(hit).toMatchObject({
      here: true,
      href: '/archief/nota/2024-0000358151/',
      kind: 'nota',
      number: '2024-0000358151',
      datum: '2024-08-19',
      title: 'Appreciatie van het onderzoek',
      citedBy: 1,
      citing: [{ id: 'brief/2023-0000000002', href: '/archief/brief/2023-0000000002/' }],
    });
  });

  test('and to its page at once, when it is of one thing only', async () => {
    expect(destination(await lookup('358151'))).toBe('/archief/nota/2024-0000358151/');
    expect(destination(await lookup('36200-vii'))).toBe('/archief/kamerstuk/36200-vii/');
    expect(destination(await lookup('58151'))).toBeUndefined();
    expect(destination(await lookup('29 279, nrs. 823 en 830'))).toBeUndefined();
  });

  test('a parliamentary dossier comes before the papers in it, with all that cite any of them', async () => {
    expect(await found('29279')).toBe('found dossier-29279 brief/2023-0000000002 kst-29279-823');
    const [dossier] = allHits(await lookup('29 279'));
    expect(dossier).toMatchObject({ href: '/archief/kamerstuk/29279/', citedBy: 2 });
  });
});

describe('part of a number', () => {
  test.each([
    ['2024-00003', 'near nota/2024-0000358151'],
    ['2024-0000358', 'near nota/2024-0000358151'],
    ['2024-0', 'near nota/2024-0000358151'],
    ['2023Z234', 'not-held motie/motie'],
    ['z2345', 'near motie/motie'],
    ['3581', 'near nota/2024-0000358151'],
    ['58151', 'near nota/2024-0000358151'],
    ['8151', 'near nota/2024-0000358151'],
    ['5815', 'near nota/2024-0000358151'],
    ['29279-8', 'not-held brief/2023-0000000002 kst-29279-823'],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toBe(expected);
  });

  test('beginnings and parts are kept apart from papers that have exactly this number', async () => {
    const [reading] = (await lookup('5815')).readings;
    expect([reading?.exact.length, reading?.prefix.length, reading?.partial.length]).toEqual([
      0, 0, 1,
    ]);
  });
});

describe('a paper that the archive does not hold', () => {
  test('is named, with its public address and who cites it', async () => {
    const { status, readings } = await lookup('Kamerstukken II 2023/24, 29 279, nr. 823');
    expect(status).toBe('not-held');
    expect(readings).toMatchObject([
      {
        name: 'Kamerstuk 29 279, nr. 823',
        url: 'https://zoek.officielebekendmakingen.nl/kst-29279-823.html',
        exact: [
          {
            here: false,
            dossierHref: '/archief/kamerstuk/29279/',
            citedBy: 2,
            citing: [{ id: 'nota/2024-0000358151' }, { id: 'brief/2023-0000000002' }],
          },
        ],
      },
    ]);
  });

  test.each([
    ['2023Z12345', 'not-held 2023Z12345'],
    ['12345', 'not-held 2023Z12345'],
    ['Verordening (EU) 2022/2065', 'not-held 32022R2065'],
    ['2065/2022', 'not-held 32022R2065'],
    ['ECLI:NL:RVS:2020:1367', 'not-held ECLI:NL:RVS:2020:1367'],
    ['36 200 VII, nr. 12', 'not-held kst-36200-VII-12'],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toBe(expected);
  });

  test.each([
    ['2024-0000999999', 'Kenmerk 2024-0000999999', undefined],
    ['29 279, nr. 82', 'Kamerstuk 29 279, nr. 82', 'kst-29279-82.html'],
    ['29279-9999', 'Kamerstuk 29 279, nr. 9999', 'kst-29279-9999.html'],
    ['2023Z99999', 'Zaak 2023Z99999 van de Tweede Kamer', '2023Z99999'],
  ])('%s exists nowhere here: a name, and no neighbours', async (query, name, address) => {
    const { status, readings } = await lookup(query);
    expect(status).toBe('not-held');
    expect(readings).toMatchObject([{ name, exact: [], prefix: [], partial: [] }]);
    if (address) expect(readings[0]?.url).toContain(address);
  });

  test.each(['999999', '3581519', '99 999', '1358151'])(
    '%s finds nothing at all',
    async (query) => {
      expect((await lookup(query)).status).not.toBe('found');
      expect(allHits(await lookup(query))).toEqual([]);
    },
  );
});

test('several numbers in one paste are answered one by one', async () => {
  const { readings } = await lookup('Kamerstuk 29 279, nrs. 823 en 830, zie ook 2024-0000358151');
  expect(readings.map(({ name, exact }) => [name, exact[0]?.id])).toEqual([
    ['Kamerstuk 29 279, nr. 823', 'kst-29279-823'],
    ['Kamerstuk 29 279, nr. 830', 'brief/2023-0000000002'],
    ['Kenmerk 2024-0000358151', 'nota/2024-0000358151'],
  ]);
});

test('words are left to the other search, and cost nothing', async () => {
  const asked: string[] = [];
  const ask = createLookup({
    fetchJson: async (name) => {
      asked.push(name);
      throw new Error('no network');
    },
  });
  expect((await ask('sociale media')).status).toBe('words');
  expect([isNumberQuery('sociale media'), isNumberQuery('29 279')]).toEqual([false, true]);
  expect(asked).toEqual([]);
  await expect(ask('29279')).rejects.toThrow('no network');
});

test('an archive without documents answers that it has nothing', async () => {
  expect((await lookupIn(archiveOf([]))('358151')).status).toBe('none');
});

test('a kind is called by the same word as on the pages', () => {
  for (const kind of KIND_NAMES)
    expect(KINDS[kind].singular).toBe(kind.slice(0, 1).toUpperCase() + kind.slice(1));
});

describe('a number that lacks something', () => {
  const sitting = archiveOf([
    stuk('nota', { body: 'Zie Handelingen II 2016/17, 85-5-7.' }),
    stuk('brief', { body: 'Zie TK 85-5-7.' }),
  ]);

  test('leads to what it may mean, and says what is missing', async () => {
    const answer = await lookupIn(sitting)('TK 85-5-7');
    expect(answer.readings).toHaveLength(1);
    expect(answer.readings[0]).toMatchObject({
      name: 'Handelingen II, nr. 85, item 5',
      lacks: 'het vergaderjaar',
      exact: [
        {
          id: 'h-tk-20162017-85-5',
          citedBy: 1,
          maybe: [{ id: 'brief/2023-0000000002' }],
        },
        { id: 'h-tk-85-5', citedBy: 0, maybe: [{ id: 'brief/2023-0000000002' }] },
      ],
    });
    expect(destination(answer)).toBeUndefined();
    expect(numberRows(answer).map(({ how }) => how)).toEqual([
      'misschien',
      'misschien',
      'misschien',
    ]);
  });

  test('is not read into a number that has everything', async () => {
    const answer = await lookupIn(sitting)('Handelingen II 2016/17, 85-5-7');
    expect(answer.readings[0]?.lacks).toBeUndefined();
    expect(allHits(answer).map(({ id }) => id)).toEqual(['h-tk-20162017-85-5']);
    expect(allHits(answer)[0]?.maybe.map(({ id }) => id)).toEqual(['brief/2023-0000000002']);
  });
});
