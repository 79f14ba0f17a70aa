import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenOf } from '../../../src/search/fold.ts';
import { createIndexSearch } from '../../../src/search/index-search.ts';
import { MOST_WEIGHT, readPostings, writePostings } from '../../../src/search/postings.ts';
import { askWords } from '../../../src/search/relax.ts';
import { createVocabulary } from '../../../src/search/vocabulary.ts';
import type { PartEntry, SearchRecord } from '../../../src/search/word-files.ts';
import { buildWordIndex } from '../../../src/search/word-index.ts';
import { createKeying } from '../../../src/search/word-keys.ts';
import { openWordReader } from '../../../src/search/word-reader.ts';
import type { Limits } from '../../../src/search/word-search.ts';
import { prepareQuery } from '../../../src/search/words.ts';
import { textDigest } from '../../helpers/numbers.ts';

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

/** A search over documents, each a title and a text. */
async function searchOf(texts: readonly (readonly [titel: string, ...tekst: string[]])[]) {
  const papers = texts.map(([titel, ...tekst], at) => ({
    ref: `nota/${at}`,
    record: {
      titel,
      tekst,
      soort: at % 2 === 0 ? 'Nota' : 'Brief',
      datum: `20${20 + at}-01-01`,
      nummer: '',
      organisaties: ['BZK'],
      ook: [],
      dossiers: {},
    } satisfies SearchRecord,
  }));
  const { files, contents } = buildWordIndex(papers, keying(), textDigest);
  const parts: PartEntry[] = [{ naam: 'p', stukken: papers.length, inhoud: contents }];
  const reader = await openWordReader(async (name) => {
    if (name === 'index') return parts;
    const paper = papers.find(({ ref }) => name === `stukken/${ref}`);
    return paper ? paper.record : JSON.parse(files.get(name.slice(2)) ?? 'null');
  });
  const vocabulary = createVocabulary(reader);
  const engine = createIndexSearch(reader, '');
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
    const ask = await searchOf(ARCHIVE);
    const { titles, told } = await ask(query);
    expect(titles[0]).toBe(title);
    expect(told).toEqual([]);
  });

  test('what has the words side by side comes first', async () => {
    const ask = await searchOf(ARCHIVE);
    expect((await ask('sociale media')).titles).toEqual(['Democratie', 'Media']);
  });
});

describe('a question that finds nothing as it was asked', () => {
  test.each([
    ['demokratie', 'democratie'],
    ['verslavving', 'verslaving'],
    ['bewindsprsoon', 'bewindspersoon'],
    ['nderzoek', 'onderzoek'],
    ['kinderopvangtoe', 'kinderopvangtoeslag'],
    ['mediaonderzoek', 'media onderzoek'],
    ['demokratieën', 'democratie'],
    ['steedje', 'steden'],
  ])('%s is asked as %s, and told', async (query, by) => {
    const found = await (await searchOf(ARCHIVE))(query);
    expect(found.by).toEqual([by]);
    expect(found.told).toEqual([`vervangen ${query}`]);
    expect(found.total).toBeGreaterThan(0);
  });

  test('a word that nothing is like is left out, and told', async () => {
    const ask = await searchOf(ARCHIVE);
    const found = await ask('qqqqq steden');
    expect(found.titles[0]).toBe('Steden');
    expect(found.told).toEqual(['onbekend qqqqq']);
  });

  test('nothing but such a word finds nothing', async () => {
    const found = await (await searchOf(ARCHIVE))('qqqqq');
    expect([found.total, found.told]).toEqual([0, ['niets qqqqq']]);
  });

  test('words between quotation marks that stand nowhere like that find nothing, and it is told', async () => {
    const found = await (await searchOf(ARCHIVE))('"sociale diensten media"');
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
    expect([found.titles, found.told]).toEqual([['Water'], []]);
  });

  test('a number that stands nowhere is never left out', async () => {
    const found = await (await searchOf(ARCHIVE))('steden 2099');
    expect([found.total, found.told]).toEqual([0, ['niets 2099']]);
  });

  test('words that are never together lose the one that tells least, and it is told', async () => {
    const found = await (await searchOf(ARCHIVE))('kinderopvang media');
    expect(found.titles).toEqual(['Kinderen']);
    expect(found.told).toEqual(['weggelaten media']);
  });
});

describe('filters and order', () => {
  test('count what each value gives with the other filters on, and none that gives nothing', async () => {
    const ask = await searchOf(ARCHIVE);
    const { counts, titles } = await ask('media', { filters: { soort: ['Nota'] } });
    expect(titles).toEqual(['Democratie']);
    expect(counts['soort']).toEqual({ Nota: 1, Brief: 1 });
    expect(counts['jaar']).toEqual({ 2024: 1 });
  });

  test('keep to a range of days and an order', async () => {
    const ask = await searchOf(ARCHIVE);
    const within = await ask('', { van: '2021-01-01', tot: '2023-01-01', order: 'oudste' });
    expect(within.titles).toEqual(['Verslaving', 'Boeren', 'Kinderen']);
    expect((await ask('media', { order: 'nieuwste' })).titles).toEqual(['Media', 'Democratie']);
  });
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

test('places come out of their text as they went in', () => {
  const places = fc.uniqueArray(fc.nat(2_000_000)).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: MOST_WEIGHT }), (all, weight) => {
      const postings = all.map((place) => ({ place, weight }));
      expect(readPostings(writePostings(postings))).toEqual(postings);
    }),
  );
});
