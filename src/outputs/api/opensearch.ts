import type { ApiStuk } from './stuk.ts';

/** Name of the index in the bulk file; whoever loads it may give another with an alias. */
const INDEX = 'stukken';

/**
 * @param stuk a document as programs read it
 * @returns the two lines that the `_bulk` interface of OpenSearch takes for it
 */
export function bulkLines(stuk: ApiStuk): string {
  const source = {
    ref: stuk.ref,
    soort: stuk.soort,
    titel: stuk.titel,
    nummers: [...(stuk.nummer === undefined ? [] : [stuk.nummer]), ...stuk.nummers],
    datum: stuk.datum,
    samenvatting: stuk.samenvatting,
    trefwoorden: stuk.trefwoorden,
    organisaties: stuk.organisaties.map(({ naam }) => naam),
    pagina: stuk.pagina,
    tekst: [
      ...stuk.onderdelen.flatMap(({ kop, tekst }) => [kop, tekst]),
      ...stuk.noten.map(({ tekst }) => tekst),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    verwijstNaar: stuk.verwijstNaar.map(({ id }) => id),
  };
  return `${JSON.stringify({ index: { _index: INDEX, _id: stuk.ref } })}\n${JSON.stringify(source)}\n`;
}

/**
 * @returns settings and fields of the index: Dutch words by their stem, numbers by their letters and
 *   digits alone, so that `36600-VI-12` and `36 600 VI, 12` are one. Source: docs.opensearch.org,
 *   language analyzers (the Dutch one, taken apart)
 */
export function searchIndex(): object {
  const words = { type: 'text', analyzer: 'nederlands' };
  const keyword = { type: 'keyword' };
  const number = { type: 'keyword', normalizer: 'nummer' };
  return {
    settings: {
      analysis: {
        char_filter: {
          alleen_tekens: { type: 'pattern_replace', pattern: '[^\\p{L}\\p{N}]', replacement: '' },
        },
        filter: {
          nl_stop: { type: 'stop', stopwords: '_dutch_' },
          nl_stam: { type: 'stemmer', language: 'dutch' },
        },
        normalizer: {
          nummer: { type: 'custom', char_filter: ['alleen_tekens'], filter: ['lowercase'] },
        },
        analyzer: {
          nederlands: {
            type: 'custom',
            tokenizer: 'standard',
            filter: ['lowercase', 'nl_stop', 'nl_stam', 'asciifolding'],
          },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        ref: keyword,
        soort: keyword,
        titel: { ...words, fields: { precies: keyword } },
        nummers: number,
        datum: { type: 'date' },
        samenvatting: words,
        trefwoorden: keyword,
        organisaties: keyword,
        pagina: { type: 'keyword', index: false },
        tekst: words,
        verwijstNaar: number,
      },
    },
  };
}
