import { beforeAll, describe, expect, test } from 'vitest';
import { tokenOf } from '../../../src/search/fold.ts';
import { pagefindPage } from '../../../src/search/pagefind-page.ts';
import { createPagefindSearch } from '../../../src/search/pagefind-search.ts';
import { paperKeys } from '../../../src/search/paper-keys.ts';
import { askWords } from '../../../src/search/relax.ts';
import { createVocabulary } from '../../../src/search/vocabulary.ts';
import type { PartEntry, SearchRecord } from '../../../src/search/word-files.ts';
import { createKeying } from '../../../src/search/word-keys.ts';
import { makeWordLists } from '../../../src/search/word-lists.ts';
import { openWordReader } from '../../../src/search/word-reader.ts';
import type { Limits } from '../../../src/search/word-search.ts';
import { prepareQuery } from '../../../src/search/words.ts';
import { textDigest } from '../../helpers/numbers.ts';
import { usePagefind } from '../../helpers/pagefind.ts';

const COMPOUNDS: Record<string, string[]> = {
  gameverslaving: ['game', 'verslaving'],
  steunmaatregelen: ['steun', 'maatregelen'],
  tuinbouw: ['tuin', 'bouw'],
  kinderopvangtoeslag: ['kinder', 'opvang', 'toeslag'],
  hoofdsteden: ['hoofd', 'steden'],
};
/** Two words that no stemmer joins. */
const INFLECTIONS = {
  wordOf: (stem: string) => (stem === 'steed' ? 'stad' : stem),
  othersOf: (stem: string) => (stem === 'stad' ? ['steed'] : []),
};
const keying = () => createKeying(INFLECTIONS, (word) => COMPOUNDS[word] ?? [word]);

const openPages = usePagefind();

/** A search over documents, each a title and a text, so many in a part. */
async function searchOf(
  texts: readonly (readonly [titel: string, ...tekst: string[]])[],
  aPart = texts.length,
  { read = () => {}, open = true }: { read?: (name: string) => void; open?: boolean } = {},
) {
  const made = keying();
  const keyed = texts.map(([titel, ...tekst], at) => {
    const record: SearchRecord = {
      titel,
      tekst,
      soort: at % 2 === 0 ? 'Nota' : 'Brief',
      datum: `20${20 + at}-01-01`,
      nummer: '',
      organisaties: ['BZK'],
      ook: [],
    };
    const part = `2020-2099.${1 + Math.floor(at / aPart)}`;
    return { part, ref: `nota/${at}`, record, keys: paperKeys(record, made) };
  });
  const ofParts = Map.groupBy(keyed, ({ part }) => part);
  const pages = [...ofParts].map(
    ([part, papers]) =>
      [part, papers.map(({ ref, keys }) => [ref, pagefindPage(keys)] as const)] as const,
  );
  const { pagefind, ids } = await openPages(new Map(pages));
  const files = new Map<string, string>();
  const parts = [...ofParts].map(([part, papers]): PartEntry => {
    const named = papers.map((one) => ({ ...one, id: ids.get(one.ref) ?? '' }));
    const lists = makeWordLists(named, made, textDigest);
    for (const [name, text] of lists.files) files.set(`${part}/${name}`, text);
    return { naam: part, stukken: papers.length, inhoud: lists.contents };
  });
  const reader = await openWordReader(parts, async (name) => {
    read(name);
    const paper = keyed.find(({ ref }) => name === `stukken/${ref}`);
    return paper ? paper.record : JSON.parse(files.get(name) ?? 'null');
  });
  const vocabulary = createVocabulary(reader);
  const engine = createPagefindSearch(
    async () => {
      if (!open) throw new Error('The index is asked for.');
      return pagefind;
    },
    reader,
    '',
  );
  return async (query: string, limits: Limits = {}) => {
    const found = await askWords(vocabulary, engine, prepareQuery(query), limits);
    const hits = await found.take(0, 20);
    return {
      titles: hits.map(({ title }) => title),
      told: found.remarks.map((one) =>
        'word' in one
          ? `${one.what} ${one.word}`
          : 'words' in one
            ? `${one.what} ${one.words.join(' ')}`
            : one.what,
      ),
      by: found.remarks.flatMap((one) => (one.what === 'vervangen' ? [one.by] : [])),
      counts: await found.counts(),
      total: found.total,
    };
  };
}

const ARCHIVE = [
  ['Steden', 'Grote steden groeien, en de uitstoot van CO₂ ook.'],
  ['Verslaving', 'Over scherm/gameverslaving en de Covid-19-steunmaatregelen.'],
  ['Boeren', 'De land- en tuinbouw vraagt € 1.250.000 aan de Kamer.'],
  ['Kinderen', 'De kinderopvangtoeslag van (oud-)bewindspersoon Łukasz in de Straße.'],
  ['Democratie', 'Sociale media en democratie, een groot onderzoek aan de Ĳssel.'],
  ['Media', 'De media zijn sociale diensten. Over hoofdsteden.'],
] as const;

let archive: Awaited<ReturnType<typeof searchOf>>;
beforeAll(async () => {
  archive = await searchOf(ARCHIVE);
});

describe('words of the archive', () => {
  test.each([
    ['stad', 'Steden'],
    ['steden', 'Steden'],
    ['CO2', 'Steden'],
    ['verslaving', 'Verslaving'],
    ['gameverslaving', 'Verslaving'],
    ['schermverslaving', 'Verslaving'],
    ['covid-19', 'Verslaving'],
    ['steunmaatregel', 'Verslaving'],
    ['maatregelen', 'Verslaving'],
    ['landbouw', 'Boeren'],
    ['1250000', 'Boeren'],
    ['1.250.000', 'Boeren'],
    ['kinderopvang', 'Kinderen'],
    ['opvangtoeslag', 'Kinderen'],
    ['opvang', 'Kinderen'],
    ['oud-bewindspersoon', 'Kinderen'],
    ['bewindspersoon', 'Kinderen'],
    ['lukasz', 'Kinderen'],
    ['strasse', 'Kinderen'],
    ['ijssel', 'Democratie'],
    ['"sociale media"', 'Democratie'],
    ['hoofdstad', 'Media'],
  ])('%s is found without a word about it', async (query, title) => {
    const { titles, told } = await archive(query);
    expect(titles[0]).toBe(title);
    expect(told).toEqual([]);
  });

  test('what has the words side by side comes first', async () => {
    expect((await archive('sociale media')).titles).toEqual(['Democratie', 'Media']);
  });
});

test('a word finds nothing that only begins with it, or that it begins with', async () => {
  const ask = await searchOf([
    ['Een', 'Het land ligt braak.'],
    ['Twee', 'De landerijen liggen braak.'],
    ['Drie', 'De landerijenkaart ligt er.'],
  ]);
  expect((await ask('land')).titles).toEqual(['Een']);
  expect((await ask('landerijen')).titles).toEqual(['Twee']);
  expect((await ask('landerijenkaart')).titles).toEqual(['Drie']);
});

test('documents of several parts are found, counted and ordered together', async () => {
  const ask = await searchOf(ARCHIVE, 2);
  const { titles, counts } = await ask('media', { order: 'nieuwste' });
  expect(titles).toEqual(['Media', 'Democratie']);
  expect(counts['soort']).toEqual({ Nota: 1, Brief: 1 });
  expect((await ask('de media')).titles.toSorted()).toEqual(['Democratie', 'Media']);
  expect((await ask('steden')).titles).toEqual(['Steden', 'Media']);
  expect((await ask('', { order: 'oudste' })).titles).toEqual(ARCHIVE.map(([titel]) => titel));
});

test('a word in a title counts for more, the shorter the title the more', async () => {
  const ask = await searchOf([
    ['Het stuk', 'De haven, de haven en nog eens de haven.'],
    ['De haven van een stad aan de zee', 'Een tekst.'],
    ['De haven', 'Een tekst.'],
  ]);
  expect((await ask('haven')).titles).toEqual([
    'De haven',
    'De haven van een stad aan de zee',
    'Het stuk',
  ]);
});

describe('a question that finds nothing as it was asked', () => {
  test.each([
    ['demokratie', 'democratie'],
    ['verslavving', 'Verslaving'],
    ['bewindsprsoon', 'bewindspersoon'],
    ['nderzoek', 'onderzoek'],
    ['kinderopvangtoe', 'kinderopvangtoeslag'],
    ['mediaonderzoek', 'media onderzoek'],
    ['demokratieën', 'democratie'],
    ['steedje', 'steden'],
  ])('%s is asked as %s, and told', async (query, by) => {
    const found = await archive(query);
    expect(found.by).toEqual([by]);
    expect(found.told).toEqual([`vervangen ${query}`]);
    expect(found.total).toBeGreaterThan(0);
  });

  test('a word that nothing is like is left out, and told', async () => {
    const found = await archive('qqqqq steden');
    expect(found.titles[0]).toBe('Steden');
    expect(found.told).toEqual(['onbekend qqqqq']);
  });

  test('nothing but such a word finds nothing', async () => {
    const found = await archive('qqqqq');
    expect([found.total, found.told]).toEqual([0, ['niets qqqqq']]);
  });

  test('words between quotation marks that stand nowhere like that find nothing, and it is told', async () => {
    const found = await archive('"sociale diensten media"');
    expect([found.total, found.told]).toEqual([0, ['zin']]);
  });

  test('a word that is never with the others gives way to one that it is made of', async () => {
    const ask = await searchOf([
      ['Dijken', 'De dijken en hun versterking.'],
      ['Benen', 'Oefeningen die spieren versterken.'],
    ]);
    const found = await ask('dijken versterken');
    expect(found.titles).toEqual(['Dijken']);
    expect(found.told).toEqual(['verwant versterken']);
  });

  test('two words that the archive writes as one are one', async () => {
    const found = await (await searchOf([['Water', 'De waterzuivering.']]))('water zuivering');
    expect([found.titles, found.told, found.by]).toEqual([
      ['Water'],
      ['vervangen water zuivering'],
      ['waterzuivering'],
    ]);
  });

  test.each([
    ['kooperatie', 'coöperatie'],
    ['ｋooperatie', 'coöperatie'],
    ['Bruinvisen', 'bruinvissen'],
    ['bomen', 'bommen'],
    ['dwangsomm', 'dwangsom'],
    ['Groningn', 'Groningen'],
  ])('%s is told as it was typed, and what was asked as it is printed: %s', async (query, by) => {
    const printed = await searchOf([
      ['Zee', 'De coöperatie telt bruinvissen, bommen en een dwangsom in Groningen.'],
    ]);
    const found = await printed(query);
    expect([found.told, found.by]).toEqual([[`vervangen ${query}`], [by]]);
    expect(found.titles).toEqual(['Zee']);
  });

  test('a number that stands nowhere is never left out', async () => {
    const found = await archive('steden 2099');
    expect([found.total, found.told]).toEqual([0, ['niets 2099']]);
  });

  test('words that are never together lose the one that tells least, and it is told', async () => {
    const found = await archive('kinderopvang media');
    expect(found.titles).toEqual(['Kinderen']);
    expect(found.told).toEqual(['weggelaten media']);
  });
});

describe('filters and order', () => {
  test('count what each value gives with the other filters on, and none that gives nothing', async () => {
    const { counts, titles } = await archive('media', { filters: { soort: ['Nota'] } });
    expect(titles).toEqual(['Democratie']);
    expect(counts['soort']).toEqual({ Nota: 1, Brief: 1 });
    expect(counts['jaar']).toEqual({ 2024: 1 });
  });

  test('keep to a range of days and an order', async () => {
    const within = await archive('', { van: '2021-01-01', tot: '2023-01-01', order: 'oudste' });
    expect(within.titles).toEqual(['Verslaving', 'Boeren', 'Kinderen']);
    expect((await archive('media', { order: 'nieuwste' })).titles).toEqual(['Media', 'Democratie']);
  });
});

test('a question of filters alone reads the lists of documents, and no index and no words', async () => {
  const read: string[] = [];
  const ask = await searchOf(ARCHIVE, 2, { read: (name) => read.push(name), open: false });
  const { titles } = await ask('', { filters: { soort: ['Brief'] } });
  expect(titles).toEqual(['Media', 'Kinderen', 'Verslaving']);
  const kinds = read.map((name) =>
    name.replace(/^2020-2099\.\d\/\w+$/, 'deel').replace(/\/.*/, ''),
  );
  // Of each of three parts: its contents, what documents are chosen by, their days, and where those lead.
  expect(kinds.filter((kind) => kind === 'deel')).toHaveLength(12);
  expect(kinds.filter((kind) => kind === 'stukken')).toHaveLength(3);
});

describe('a word as it is folded', () => {
  test.each([
    ['foto’s', { whole: 'fotos', pieces: [] }],
    ['€ 12.500,00', undefined],
    ['12.500', { whole: '12500', pieces: [] }],
    ['ﬁets', { whole: 'fiets', pieces: [] }],
    ['Kamer‑lid', { whole: 'kamerlid', pieces: ['kamer', 'lid'] }],
    ['…', undefined],
  ])('%s', (word, expected) => {
    expect(tokenOf(word.includes(' ') ? '€' : word)).toEqual(expected);
  });
});
