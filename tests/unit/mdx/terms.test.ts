import { describe, expect, test } from 'vitest';
import { indexTerms, splitTerms } from '../../../src/mdx/terms.ts';
import type { Begrip } from '../../../src/model/begrip.ts';

const begrip = (term: string, ...vormen: string[]) => ({ term, vormen, betekenis: 'x' }) as Begrip;
const INDEX = indexTerms([
  begrip('WRR'),
  begrip('VS'),
  begrip('D&B', 'DenB'),
  begrip('motie'),
  begrip('moties van afkeuring'),
  begrip('n.a.v.', 'N.a.v.'),
]);
const found = (text: string) =>
  splitTerms(text, INDEX, new Set()).flatMap(({ text, id }) => (id ? [text] : []));

describe('terms in a text', () => {
  test.each([
    [
      'at its beginning, its end and beside other characters',
      'WRR en (VS), "motie"',
      ['WRR', 'VS', 'motie'],
    ],
    ['after a word that ends in the same letters', 'de XWRR, de WRR', ['WRR']],
    ['after a letter with an accent or of another script', 'éVS ЖVS 𝒜VS VS', ['VS']],
    ['not where a word goes on', 'WRRs moties VS1', []],
    ['not behind an ampersand or a digit', '&VS 1VS', []],
    ['the longest that stands there', 'moties van afkeuring', ['moties van afkeuring']],
    ['with points and ampersands of their own', 'n.a.v. D&B en DenB', ['n.a.v.', 'D&B']],
    ['directly after one that is none', 'VVS/VS', ['VS']],
  ])('are found %s', (_where, text, terms) => {
    expect(found(text)).toEqual(terms);
  });

  test('are explained once, and the parts are the text', () => {
    const seen = new Set<string>();
    const parts = splitTerms('De WRR en de WRR.', INDEX, seen);
    expect(parts).toEqual([
      { text: 'De ' },
      { text: 'WRR', id: 'begrip-wrr' },
      { text: ' en de WRR.' },
    ]);
    expect(splitTerms('WRR', INDEX, seen)).toEqual([{ text: 'WRR' }]);
  });
});
