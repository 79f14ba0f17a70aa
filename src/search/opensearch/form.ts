import { MOST_AT_ONCE, MOST_FROM } from './question.ts';

/** Stand around a word that was asked for; no paper has them. */
export const HIT_BEGINS = '\ue000';
export const HIT_ENDS = '\ue001';

/**
 * The Dutch of the index. Joints of compounds come marked from the archive, as Pagefind gets them: a word is found
 * whole and by each of its parts, at one place, so that phrases hold. Words of a question stay whole. `dutch_kp` is the
 * stemmer of Kraaij and Pohlmann, which Pagefind has too.
 */
const ANALYSIS = {
  filter: {
    delen: { type: 'pattern_capture', preserve_original: true, patterns: ['([\\p{L}\\p{N}]+)'] },
    tekens: { type: 'pattern_replace', pattern: '[^\\p{L}\\p{N}]+', replacement: '' },
    niet_leeg: { type: 'length', min: 1 },
    stam: { type: 'stemmer', language: 'dutch_kp' },
  },
  analyzer: {
    stuk: {
      type: 'custom',
      tokenizer: 'whitespace',
      filter: [
        'lowercase',
        'delen',
        'tekens',
        'niet_leeg',
        'asciifolding',
        'stam',
        'remove_duplicates',
      ],
    },
    vraag: {
      type: 'custom',
      tokenizer: 'whitespace',
      filter: ['lowercase', 'tekens', 'niet_leeg', 'asciifolding', 'stam'],
    },
  },
};

const WORDS = { type: 'text', analyzer: 'stuk', search_analyzer: 'vraag', similarity: 'stukken' };
const VALUE = { type: 'keyword' };
/** Shown, and never asked for. */
const SHOWN = { type: 'keyword', index: false, doc_values: false };

/**
 * Settings and fields of the index. A text is kept as its sentences, each with the mark of the place where it stands, so
 * that a hit gives the sentences that have the words and the headings above them. Phrases go on from one sentence to
 * the next. The index shows nothing new until it is told to, at the end of a push.
 */
export const INDEX = {
  settings: {
    number_of_shards: 2,
    number_of_replicas: 1,
    refresh_interval: '-1',
    max_result_window: MOST_FROM + MOST_AT_ONCE,
    // Long official papers: length says little, and repeating a word not much.
    similarity: { stukken: { type: 'BM25', b: 0.4, k1: 1 } },
    analysis: ANALYSIS,
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      ref: VALUE,
      pagina: SHOWN,
      titel: WORDS,
      ook: WORDS,
      soort: VALUE,
      jaar: VALUE,
      organisatie: VALUE,
      datum: { type: 'date' },
      nummer: SHOWN,
      begin: SHOWN,
      deel: VALUE,
      digest: VALUE,
      koppen: { ...WORDS, position_increment_gap: 0 },
      ankers: SHOWN,
      tekst: { ...WORDS, position_increment_gap: 0 },
    },
  },
} as const;

const FIELDS = JSON.stringify(['titel^8', 'koppen^2', 'tekst', 'ook^0.5']);
/** One form of a word, or a phrase: of a form with two words both, in that order. */
const STANDS = `{"multi_match":{"query":"{{.}}","type":"phrase","tie_breaker":0.3,"fields":${FIELDS}}}`;
const chosen = (name: string) =>
  `{"bool":{"should":[{{#${name}}}{"term":{"${name}":"{{.}}"}},{{/${name}}}{{^${name}}}{"match_all":{}},{{/${name}}}{"match_none":{}}]}}`;
const FILTERS = ['soort', 'jaar', 'organisatie'] as const;
const counted = (name: string) => {
  const others = FILTERS.filter((one) => one !== name).map(chosen);
  return `"${name}":{"filter":{"bool":{"filter":[${others}]}},"aggs":{"waarden":{"terms":{"field":"${name}","size":300}}}}`;
};
/** Each sentence and heading that has a word, whole. */
const HIGHLIGHT = JSON.stringify({
  type: 'unified',
  number_of_fragments: 0,
  max_analyzer_offset: 999_999,
  pre_tags: [HIT_BEGINS],
  post_tags: [HIT_ENDS],
  fields: { tekst: {}, koppen: {} },
});

/**
 * The one question that browsers may ask, stored in the cluster as a Mustache template. Its gaps are filled with what
 * `writeQuestion` writes; each is a string between quotation marks, a number or a choice. The last member of each list
 * says nothing: Mustache knows no last comma.
 */
export const TEMPLATE = `{
"from":{{vanaf}},"size":{{aantal}},"track_total_hits":true,
"_source":["ref","pagina","titel","soort","datum","nummer","begin","koppen","ankers"],
"sort":[{{#nieuwste}}{"datum":{"order":"desc","missing":"_last"}},{{/nieuwste}}{{#oudste}}{"datum":{"order":"asc","missing":"_last"}},{{/oudste}}{{^nieuwste}}{{^oudste}}{"_score":"desc"},{"datum":{"order":"desc","missing":"_last"}},{{/oudste}}{{/nieuwste}}{"ref":"asc"}],
"query":{"bool":{
"must":[{{#woorden}}{"dis_max":{"queries":[{{#.}}${STANDS},{{/.}}{"match_none":{}}]}},{{/woorden}}{{#frasen}}${STANDS},{{/frasen}}{"match_all":{"boost":0}}],
"filter":[{{#van}}{"range":{"datum":{"gte":"{{van}}"}}},{{/van}}{{#tot}}{"range":{"datum":{"lte":"{{tot}}"}}},{{/tot}}{"match_all":{}}]}},
"highlight":${HIGHLIGHT},
"post_filter":{"bool":{"filter":[${FILTERS.map(chosen)}]}},
"aggs":{${FILTERS.map(counted)}}
}`;
