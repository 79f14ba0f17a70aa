import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareQuery } from '../../../src/search/words.ts';
import { wordsBeside } from '../../../src/search/words-beside.ts';
import { anyText } from '../../helpers/any-text.ts';

describe('a query', () => {
  test.each([
    ['Wat is er bekend over de gaswinning?', ['bekend', 'gaswinning?'], []],
    ['de', ['de'], []],
    ['“sociale media” en democratie', ['democratie'], ['sociale media']],
    ['"de minister van"', [], ['de minister van']],
    ['literatuur\u00adonderzoek\u00a0media', ['literatuur\u00adonderzoek', 'media'], []],
    ['2023–2024 – Kamer‑lid', ['2023–2024', 'Kamer‑lid'], []],
    ['“Ｓociale media” ﬁets', ['ﬁets'], ['Sociale media']],
    ['een "open aanhaling', ['open', 'aanhaling'], []],
    ['""', [], []],
    ['?!', [], []],
  ])('%s is made ready', (query, words, phrases) => {
    expect(prepareQuery(query)).toEqual({ words, phrases });
  });

  test('is made ready whatever was typed', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { words, phrases } = prepareQuery(text);
        for (const one of [...words, ...phrases]) expect(one).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('beside a number', () => {
  test.each([
    ['29 279, nr. 823', undefined],
    ['Kamerstukken II 2023/24, 29279, nr. 823, p. 4', undefined],
    ['kenmerk 2024-0000358151', undefined],
    ['brief 2023-0000052515', { words: ['brief'], phrases: [], number: false }],
    [
      '29 279, nr. 823 over "sociale media"',
      { words: [], phrases: ['sociale media'], number: false },
    ],
    ['2024', { words: ['2024'], phrases: [], number: true }],
    ['1.250.000', { words: ['1.250.000'], phrases: [], number: true }],
    ['19-08-2024', { words: [], phrases: ['19 augustus 2024'], number: true }],
    ['werkprogramma 2023', { words: ['werkprogramma', '2023'], phrases: [], number: false }],
    ['gaswinning', { words: ['gaswinning'], phrases: [], number: false }],
    [' ', undefined],
  ])('%s asks the index of words for what is no number', (query, expected) => {
    expect(wordsBeside(query)).toEqual(expected);
  });
});
