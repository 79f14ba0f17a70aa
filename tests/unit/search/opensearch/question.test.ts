import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_CHARACTERS,
  questionPattern,
  type Spelled,
  writeQuestion,
} from '../../../../src/search/opensearch/question.ts';

const ENCODED = new RegExp(questionPattern(true));
const PLAIN = new RegExp(questionPattern(false));
const FIRST = { from: 0, count: 10 };
const write = (words: string[][], phrases: string[] = [], spelled?: Spelled) =>
  writeQuestion({ words, phrases }, {}, FIRST, spelled);

describe('a question to OpenSearch', () => {
  test('passes its own guard, encoded and plain, whatever is typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const few = fc.array(text, { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 4 }), few, few, (words, phrases, soort) => {
        const question = writeQuestion({ words, phrases }, { filters: { soort } }, FIRST);
        // What cannot be written in an address cannot be asked either.
        if (!question.isWellFormed()) return;
        expect(question).toMatch(PLAIN);
        expect(encodeURIComponent(question)).toMatch(ENCODED);
        expect(() => JSON.parse(question)).not.toThrow();
      }),
    );
  });

  test('is the only thing that passes: what passes encoded is JSON with these names', () => {
    const names = Object.keys(JSON.parse(write([['a']])));
    const seed = encodeURIComponent(write([['woord', 'ander']], ['een zin']));
    const swap = fc.record({
      at: fc.nat(seed.length),
      drop: fc.nat(3),
      put: fc.constantFrom(
        '%22',
        '%5C',
        '"',
        '\\',
        '%0A',
        '%00',
        '%7D',
        '%5D',
        '%2C',
        '%',
        '{',
        '%22%3A1%2C%22x',
        '%5Cu0022',
        '',
      ),
    });
    fc.assert(
      fc.property(fc.array(swap, { minLength: 1, maxLength: 3 }), (swaps) => {
        let text = seed;
        for (const { at, drop, put } of swaps)
          text = text.slice(0, at) + put + text.slice(at + drop);
        if (!ENCODED.test(text)) return;
        // Bytes that are no UTF-8 are read as a character that stands for nothing.
        const decoded = Buffer.from(
          text.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
          'latin1',
        ).toString('utf8');
        expect(Object.keys(JSON.parse(decoded))).toEqual(names);
      }),
    );
  });

  test('is no longer than the guard lets through: the last forms go first', () => {
    const forms = Array.from({ length: 12 }, (_, i) => `${'ü'.repeat(20)}${i}`);
    const question = write(Array.from({ length: 8 }, (_, i) => forms.map((form) => `${form}${i}`)));
    expect(encodeURIComponent(question).length).toBeLessThanOrEqual(MOST_CHARACTERS);
    const { woorden } = JSON.parse(question);
    expect(woorden).toHaveLength(8);
    expect(woorden[0][0]).toBe(`${'ü'.repeat(20)}00`);
  });

  test('asks for words by what their forms share, each once, and for phrases as they are kept', () => {
    const { woorden, frasen } = JSON.parse(write([['brieven', 'brief']], ['Van-vijf naar “DRIE”']));
    expect(woorden).toEqual([['brief']]);
    expect(frasen).toEqual(['van vijf naar drie']);
  });

  test('asks for spelling by letters alone, which stand for themselves in an expression', () => {
    const spelled = (begins: string, like: string) => {
      const { begint, lijkt } = JSON.parse(write([], [], { begins, like }));
      return [begint, lijkt];
    };
    expect(spelled('vog', 'vogelgriep')).toEqual(['vog', 'vogelgriep']);
    expect(spelled('vo', '.*')).toEqual(['', '']);
    expect(spelled('[a-z]+', 'x".')).toEqual(['', '']);
  });

  test('never looks further than an answer may go', () => {
    const { vanaf, aantal } = JSON.parse(
      writeQuestion({ words: [], phrases: [] }, {}, { from: 5000, count: 10_000 }),
    );
    expect([vanaf, aantal]).toEqual([999, 50]);
  });
});
