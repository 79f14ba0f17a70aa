import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, normalise } from '../../../src/references/normalise.ts';
import { anyText } from '../../helpers/any-text.ts';
import { AS_DASH, AS_NOTHING, AS_SPACE, AS_ZERO } from '../../helpers/characters.ts';

const place = ([name, characters]: readonly [string, string]) =>
  [name, characters, `06${characters}12`] as const;

describe('one spelling for everything that is searched', () => {
  it.each(AS_SPACE.map(place))('%s is a space', (_name, _characters, text) => {
    expect(normalise(text).text).toBe('06 12');
  });

  it.each(AS_DASH.map(place))('%s is a hyphen', (_name, _characters, text) => {
    expect(normalise(text).text).toBe('06-12');
  });

  it.each(AS_NOTHING.map(place))('%s is nothing', (_name, _characters, text) => {
    expect(normalise(text).text).toBe('0612');
  });

  it.each(AS_ZERO.map(place))('%s is a zero', (_name, _characters, text) => {
    expect(normalise(text).text).toBe('06012');
  });

  it.each([
    ['ﬁnanciën in ﬂevoland', 'financiën in flevoland'],
    ['Ĳsselkade', 'IJsselkade'],
    ['Fina\u0301ncie\u0308n', 'Fin\u00e1nci\u00ebn'],
    ['jan﹫voorbeeld․nl', 'jan@voorbeeld.nl'],
    ['ＮＬ９１', 'NL91'],
    ['hoofdstuk Ⅻ', 'hoofdstuk XII'],
    ['№ 5', 'No 5'],
    ['\u{1d7da}\u{1d7d8}24', '2024'],
    ['2024⁄0000358151', '2024/0000358151'],
    ['6\ufe0f\u20e3', '6'],
    ['\u212bngström', 'Ångström'],
  ])('%s', (text, plain) => {
    expect(normalise(text).text).toBe(plain);
  });

  it.each(['nr. 5¹', '10⁶ kg', 'CO₂', '½', '①', '5ª'])('%s keeps its form', (text) => {
    expect(normalise(text).text).toBe(text);
  });

  it('keeps a blank line, and makes every other run of white space one space', () => {
    expect(normalise('a \r\n b\r\n \r\nc\u2028d').text).toBe('a b\n\nc d');
  });
});

describe('the way back', () => {
  it('gives the stretch that was written', () => {
    const text = 'bel 06\u2011１２\u00ad34\u202f56 78!';
    const { text: plain, spanOf } = normalise(text);
    const start = plain.indexOf('06-');
    const span = spanOf(start, plain.indexOf('!'));
    expect(plain).toBe('bel 06-1234 56 78!');
    expect(text.slice(span.start, span.end)).toBe('06\u2011１２\u00ad34\u202f56 78');
  });

  it('takes an accent along with its letter', () => {
    const text = 'Jose\u0301 en';
    const { start, end } = normalise(text).spanOf(0, 4);
    expect(text.slice(start, end)).toBe('Jose\u0301');
  });

  it('leads each character to where it was written', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        const normal = normalise(text);
        for (let at = 0; at < normal.text.length; at++) {
          const { start, end } = normal.spanOf(at, at + 1);
          expect(start).toBe(normal.toOriginal(at));
          expect(normalise(text.slice(start, end)).text).toContain(normal.text[at]);
        }
      }),
      { numRuns: 1000, seed: 16 },
    );
  });
});

describe('an address is decoded', () => {
  const SAFELINK =
    'https://eur01.safelinks.protection.outlook.com/?url=mailto%3Ajan%40voorbeeld.nl&data=05%7C01';

  it.each([
    ['mailto:jan%40voorbeeld%2Enl', 'mailto:jan@voorbeeld.nl'],
    ['mailto:jan%2540voorbeeld%252enl', 'mailto:jan@voorbeeld.nl'],
    [SAFELINK, SAFELINK.replace('%3A', ':').replace('%40', '@').replaceAll('%7C', '|')],
    ['caf%C3%A9%20%E2%80%91', 'café \u2011'],
    ['100%', '100%'],
    ['5%zu en %C3%28 en %F4%90%80%80', '5%zu en %C3( en %F4%90%80%80'],
    ['gewone tekst', 'gewone tekst'],
  ])('%s', (address, plain) => {
    expect(decodeAddress(address).text).toBe(plain);
  });

  it('leads back through all layers', () => {
    const address = 'x?url=mailto%253Ajan%2540voorbeeld.nl&y';
    const { text, spanOf } = decodeAddress(address);
    const start = text.indexOf('jan');
    const span = spanOf(start, text.indexOf('&'));
    expect(address.slice(span.start, span.end)).toBe('jan%2540voorbeeld.nl');
    const at = spanOf(start + 3, start + 4);
    expect(address.slice(at.start, at.end)).toBe('%2540');
  });

  it('decodes whatever was encoded, and takes any text', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('%'));
    fc.assert(
      fc.property(plain, (text) => {
        expect(decodeAddress(encodeURIComponent(encodeURIComponent(text))).text).toBe(text);
      }),
      { seed: 16 },
    );
    fc.assert(
      fc.property(anyText(), (text) => void decodeAddress(text)),
      { seed: 16 },
    );
    expect(decodeAddress(`%${'25'.repeat(100_000)}40`).text).toMatch(/^%25/);
  });
});
