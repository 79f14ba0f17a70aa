import { MOST_AT_ONCE, MOST_FROM } from './question.ts';

/** Words of the archive that are offered for one that stands nowhere. */
const MOST_SUGGESTED = 50;

/** Keys of words, made where the archive is read: of them nothing is to be taken apart. */
const KEYS = { type: 'text', analyzer: 'sleutels', similarity: 'stukken' };
const VALUE = { type: 'keyword' };

/**
 * Settings and fields of the index. The Dutch of it (forms of words, parts of compounds, other names, folding) is put
 * in the keys when a paper is made ready (`record.ts`), by the code that makes the index of the site; OpenSearch adds
 * what it is good at. Words in their order are there for phrases. The index shows nothing new until it is told to, at
 * the end of a push, and needs no other copy of a paper than what a result shows.
 */
export const INDEX = {
  settings: {
    number_of_shards: 2,
    // One copy more, where there is a second node to have it.
    auto_expand_replicas: '0-1',
    refresh_interval: '-1',
    max_result_window: MOST_FROM + MOST_AT_ONCE,
    // Long official papers: length says little, and repeating a word not much.
    similarity: { stukken: { type: 'BM25', b: 0.4, k1: 1.2 } },
    analysis: { analyzer: { sleutels: { type: 'custom', tokenizer: 'whitespace' } } },
  },
  mappings: {
    dynamic: 'strict',
    _source: { includes: ['digest', 'stuk', 'ref'] },
    properties: {
      ref: VALUE,
      deel: VALUE,
      digest: { type: 'keyword', index: false },
      soort: VALUE,
      jaar: VALUE,
      organisatie: VALUE,
      datum: { type: 'date' },
      titel: KEYS,
      koppen: KEYS,
      woorden: KEYS,
      ook: KEYS,
      woorddelen: KEYS,
      zinnen: { type: 'text', analyzer: 'sleutels', norms: false },
      spelling: {
        type: 'keyword',
        fields: {
          begin: {
            type: 'text',
            analyzer: 'sleutels',
            norms: false,
            index_options: 'docs',
            index_prefixes: { min_chars: 3, max_chars: 12 },
          },
        },
      },
      stuk: { type: 'object', enabled: false },
    },
  },
} as const;

const FIELDS = JSON.stringify(['titel^4', 'koppen^1.5', 'woorden', 'ook^0.5', 'woorddelen^0.5']);
const HAS_WORD = `{"multi_match":{"query":"{{.}}","tie_breaker":0.3,"fields":${FIELDS}}}`;
const HAS_PHRASE = '{"match_phrase":{"zinnen":"{{.}}"}}';
const chosen = (name: string) =>
  `{"bool":{"should":[{{#${name}}}{"term":{"${name}":"{{.}}"}},{{/${name}}}{{^${name}}}{"match_all":{}},{{/${name}}}{"match_none":{}}]}}`;
const FILTERS = ['soort', 'jaar', 'organisatie'] as const;
const counted = (name: string) => {
  const others = FILTERS.filter((one) => one !== name).map(chosen);
  return `"${name}":{"filter":{"bool":{"filter":[${others}]}},"aggs":{"waarden":{"terms":{"field":"${name}","size":300}}}}`;
};
const DATE = (order: string) => `{"datum":{"order":"${order}","missing":"_last"}}`;

/**
 * The one question that browsers may ask, stored in the cluster as a Mustache template. Its gaps are filled with what
 * `writeQuestion` writes; each is a string between quotation marks, a number or a choice. The last member of each list
 * says nothing: Mustache knows no last comma.
 */
export const TEMPLATE = `{
"from":{{vanaf}},"size":{{aantal}},"track_total_hits":true,"_source":["ref","stuk"],
"sort":[{{#nieuwste}}${DATE('desc')},{{/nieuwste}}{{#oudste}}${DATE('asc')},{{/oudste}}{{^nieuwste}}{{^oudste}}{"_score":"desc"},${DATE('desc')},{{/oudste}}{{/nieuwste}}{"ref":"asc"}],
"query":{"bool":{
"must":[{{#woorden}}{"dis_max":{"queries":[{{#.}}${HAS_WORD},{{/.}}{"match_none":{}}]}},{{/woorden}}{{#frasen}}${HAS_PHRASE},{{/frasen}}{"match_all":{"boost":0}}],
"filter":[{{#van}}{"range":{"datum":{"gte":"{{van}}"}}},{{/van}}{{#tot}}{"range":{"datum":{"lte":"{{tot}}"}}},{{/tot}}{{#begint}}{"prefix":{"spelling.begin":"{{begint}}"}},{{/begint}}{"match_all":{}}]}},
"post_filter":{"bool":{"filter":[${FILTERS.map(chosen)}]}},
{{#lijkt}}"suggest":{"lijkt":{"text":"{{lijkt}}","term":{"field":"spelling.begin","size":${MOST_SUGGESTED},"suggest_mode":"always","max_edits":2,"prefix_length":0,"min_word_length":4,"sort":"score"}}},{{/lijkt}}
"aggs":{ {{#begint}}"begint":{"terms":{"field":"spelling","include":"{{begint}}.*","size":${MOST_SUGGESTED}}}{{/begint}}{{^begint}}${FILTERS.map(counted)}{{/begint}}}
}`;
