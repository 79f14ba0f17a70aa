import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readId } from '../../../src/references/ids.ts';
import { keysOf, queryKeys } from '../../../src/references/keys.ts';
import { kenmerkSlug, normalise } from '../../../src/references/normalise.ts';
import { parseReferences } from '../../../src/references/parse.ts';
import { anyText } from '../../helpers/any-text.ts';

/** Bits of real citations, glue and noise: what a hostile or damaged letter is made of. */
const BITS = [
  ...[
    'Kamerstukken',
    'Kamerstuk',
    'II',
    'I',
    'TK',
    ' 2023/24',
    '2023-2024',
    ',',
    ' ',
    '  ',
    '\n',
    '\n\n',
  ],
  ...[
    '29 279',
    '29\u00a0279',
    '29279',
    '36 200 VII',
    '21501-07',
    '(R2064)',
    'nr.',
    'nrs.',
    ' 823',
    '-',
  ],
  ...[
    '–',
    '\u00ad',
    '\u200b',
    'e\u0301',
    '¹',
    ' en ',
    ' t/m ',
    '1',
    '16a',
    'A',
    'AA',
    '(',
    ')',
    ';',
    '.',
  ],
  ...[
    'bijlage 1',
    'p. 4',
    'Stb. 2021',
    '499',
    'Aanhangsel Handelingen',
    'item 5',
    'kst-29279-823',
    '€',
  ],
  ...[
    '2024-0000358151',
    '2023Z12345',
    'Verordening (EU) 2022/2065',
    'COM(2022) 46',
    'kenmerk ',
    '/',
  ],
  ...[
    'ECLI:NL:RVS:2020:1367',
    'BWBR0045754',
    'https://',
    'Ⅷ',
    'ﬁ',
    '😀',
    '\ud800',
    'nr. 456 (36800-XVI)',
  ],
  ...[
    'Gasrichtlijn (',
    'Directive ',
    '2009/73/EG',
    'C-311/18',
    'zaak ',
    'ECLI NL RVS 2020 1367',
    'Kamerst ukken I I',
    '2 9665',
    'n r. ',
    ' / ',
    '85-5-7',
    'Staatscourant (nr. ',
    'd.d. 14 mei 2018',
    '’95/’96',
    '2023–34',
    'detail?id=2022D25169',
    'https://wetten.overheid.nl/BWBR0045754',
    '%3A',
    'stcrt-2008-123-p9-SC86554',
  ],
];
const letter = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...BITS) }, anyText({ maxLength: 4 })), {
    maxLength: 40,
  })
  .map((bits) => bits.join(''));
const anything = fc.oneof(letter, anyText({ maxLength: 200 }));

describe('normalise', () => {
  it('gives the same text when done twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 2000, seed: 20 },
    );
  });

  it('leads every place back to a place in the original, in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const normal = normalise(text);
        let last = 0;
        for (let at = 0; at <= normal.text.length; at++) {
          const place = normal.toOriginal(at);
          expect(place).toBeGreaterThanOrEqual(last);
          last = place;
        }
        expect(last).toBe(text.length);
      }),
      { seed: 20 },
    );
  });

  it('does not care whether accents are loose or composed', () => {
    expect(normalise('Gu\u0308ndog\u0306an').text).toBe('Gündoğan');
  });
});

describe('parseReferences', () => {
  it('never throws, never overlaps, and its offsets give the text back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const reference of parseReferences(text)) {
          expect(reference.start).toBeGreaterThanOrEqual(last);
          expect(reference.end).toBeGreaterThan(reference.start);
          expect(text.slice(reference.start, reference.end)).toBe(reference.text);
          last = reference.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000, seed: 20 },
    );
  });

  it('gives only well-formed ids of the kind it says', () => {
    fc.assert(
      fc.property(letter, (text) => {
        for (const { id, kind, also = [] } of parseReferences(text)) {
          for (const one of [id, ...also]) expect(readId(one)?.kind, one).toBe(kind);
        }
      }),
      { numRuns: 3000, seed: 20 },
    );
  });

  it('finds a reference by each of its keys, and by its own text', () => {
    fc.assert(
      fc.property(letter, (text) => {
        for (const { id, kind, text: own } of parseReferences(text)) {
          const keys = keysOf(id, kind);
          expect(keys.length).toBeGreaterThan(0);
          for (const key of keys) expect(queryKeys(key)).toContain(key);
          if (own.length > 8 && parseReferences(own)[0]?.id === id) {
            expect(queryKeys(own)).toContain(keys[0]);
          }
        }
      }),
      { numRuns: 3000, seed: 20 },
    );
  });
});

describe('keys', () => {
  it('find every kenmerk that a ministry may think of', () => {
    const kenmerk = fc
      .stringMatching(/^[A-Za-z]{0,6}[/ .-]?\d{4}[/ .-]\d{3,10}([ -][A-Za-z]{1,3})?$/)
      .filter((text) => kenmerkSlug(text) !== '');
    fc.assert(
      fc.property(kenmerk, (text) => {
        const id = `kenmerk-${kenmerkSlug(text)}`;
        for (const key of keysOf(id)) expect(queryKeys(key), text).toContain(key);
      }),
      { numRuns: 2000, seed: 20 },
    );
  });

  it('take any query without throwing', () => {
    fc.assert(
      fc.property(anything, (text) => void queryKeys(text)),
      { seed: 20 },
    );
  });
});
