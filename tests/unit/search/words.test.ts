import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markJoints, prepareQuery, unmark } from '../../../src/search/words.ts';
import { wordsBeside } from '../../../src/search/words-beside.ts';
import { anyText } from '../../helpers/any-text.ts';

const split = (word: string) => {
  const at = word.toLowerCase().indexOf('onderzoek');
  return at > 0 ? [word.slice(0, at), word.slice(at)] : [word];
};

describe('marks for the index', () => {
  test('stand at the joints of compounds', () => {
    expect(markJoints('Het Literatuuronderzoek & meer', split)).toBe(
      'Het Literatuur~onderzoek & meer',
    );
  });

  test('leave addresses as they are', () => {
    const text = 'https://literatuuronderzoek.nl www.literatuuronderzoek.nl';
    expect(markJoints(text, split)).toBe(text);
  });

  test('take the place of a soft hyphen, and every dash is one that words are split at', () => {
    expect(markJoints('lite\u00adratuur\u00adscan 2023–2024 Kamer‑lid', split)).toBe(
      'lite~ratuur~scan 2023-2024 Kamer-lid',
    );
  });

  test('tie digits with a no-break space between them, so that they are found with and without', () => {
    expect(markJoints('29\u00a0279, nr.\u00a0823 en 29\u00a0279', split)).toBe(
      '29^279, nr.\u00a0823 en 29^279',
    );
    expect(unmark('29^279')).toBe('29\u00a0279');
  });

  test('give way to what a text itself prints', () => {
    const printed = 'ongeveer ~100 en 2^3';
    expect(markJoints(printed, split)).not.toMatch(/[~^]/);
    expect(unmark(markJoints(printed, split))).toBe(printed);
  });

  test('come out again, whatever the text', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        ...'aeonrtKz 12-–~^.,\u00a0\u202f\u00ad',
        'onderzoek',
        'literatuur',
        '<b>',
        '&amp;',
      ),
      maxLength: 60,
    });
    const words = (text: string) =>
      text.replaceAll('\u00ad', '').replace(/[–]/g, '-').split(/\s+/).filter(Boolean);
    fc.assert(
      fc.property(letters, (text) => {
        expect(words(unmark(markJoints(text, split)))).toEqual(words(text));
      }),
    );
  });
});

describe('a query', () => {
  test.each([
    ['Wat is er bekend over de gaswinning?', ['bekend', 'gaswinning?'], []],
    ['de', ['de'], []],
    ['“sociale media” en democratie', ['democratie'], ['sociale media']],
    ['"de minister van"', [], ['de minister van']],
    ['literatuur\u00adonderzoek\u00a0media', ['literatuuronderzoek', 'media'], []],
    ['2023–2024 – Kamer‑lid', ['2023-2024', 'Kamer-lid'], []],
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
    ['brief 2023-0000052515', { words: ['brief'], phrases: [] }],
    ['29 279, nr. 823 over "sociale media"', { words: [], phrases: ['sociale media'] }],
    ['2024', { words: [], phrases: ['2024'] }],
    ['1.250.000', { words: [], phrases: ['1.250.000'] }],
    ['werkprogramma 2023', { words: ['werkprogramma', '2023'], phrases: [] }],
    ['gaswinning', { words: ['gaswinning'], phrases: [] }],
    [' ', undefined],
  ])('%s asks the index of words for what is no number', (query, expected) => {
    expect(wordsBeside(query)).toEqual(expected);
  });
});
