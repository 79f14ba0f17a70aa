import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from '../../../src/mdx/reader.ts';
import { readWhole, settled } from '../../helpers/markdown.ts';

const read = createMarkdownReader();

/** What tables are made of, and what they stand in, in any order. */
const piece = fc.constantFrom(
  ...[
    '|',
    '-',
    '--',
    ':',
    ' ',
    '  ',
    '\t',
    '>',
    '> ',
    '- ',
    '1. ',
    '* ',
    '#',
    '\\|',
    '`',
    '[^1]: ',
  ],
  ...['a', 'woord', '**b**', 'mail@example.nl', '<Noot>', '</Noot>', '=', '\u00a0', '\u2028'],
);

/** Runs of plain words, and all that could make more of them. */
const words = fc.constantFrom(
  ...[
    'de heer Jansen, lid van de Kamer',
    'Op 3 juli (zie hierboven) is dat: gezegd',
    ' ',
    '\t',
    '  ',
  ],
  ...[
    '*',
    '_',
    '**',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](/nota/ "',
    '")',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '<Noot soort="',
    '">',
    '</Noot>',
    '<Noot titel="een kop van meer woorden" />',
    '{',
    '}',
    '&amp;',
    '\\',
  ],
  ...[
    'www.',
    'https://',
    '@',
    'import ',
    'export ',
    '# ',
    ' #',
    '- ',
    '1. ',
    '> ',
    '| ',
    '[x] ',
    '[de noot]: /a/ ',
  ],
  ...['\x80\x81\x82', '\ufeff', '«', 'é', '!', '...'],
);
const prose = fc.array(words, { maxLength: 8 }).map((pieces) => pieces.join(''));
const line = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''));
const delimiter = fc.constantFrom(
  '| - | :-: |',
  '|-|',
  ':-',
  '-:',
  '--|--',
  '  > | - |',
  '---',
  '-',
);
const text = fc
  .array(fc.tuple(fc.oneof(line, line, delimiter), fc.constantFrom('\n', '\n', '\r\n', '\r')), {
    maxLength: 12,
  })
  .map((lines) => lines.flat().join(''));

const paper = fc
  .array(
    fc.tuple(fc.oneof(prose, prose, line, delimiter), fc.constantFrom('\n', '\n\n', '\r\n', '\r')),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.flat().join(''));

/** The tree, or the reason why there is none. */
function outcome(parse: (text: string) => Root, markdown: string): unknown {
  try {
    return settled(parse(markdown));
  } catch (cause) {
    return String(cause);
  }
}

describe('the reader of Markdown', () => {
  test('finds whatever all of GFM finds, tables and addresses included', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(outcome(read, markdown)).toEqual(outcome(readWhole, markdown));
      }),
      { numRuns: 400 },
    );
  });

  test('reads runs of plain words as what they are, wherever they stand', () => {
    fc.assert(
      fc.property(paper, (markdown) => {
        expect(outcome(read, markdown)).toEqual(outcome(readWhole, markdown));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['at the end of a text', 'a | b\n-|-'],
    ['whose head has no pipe', 'a\n|-|\nb'],
    ['with nothing but a colon to tell it', 'a\n:-\nb'],
    ['in a quotation', '> | a |\n> | - |\n> | b |\n\nb'],
    ['in a list', '1. punt\n\n   | a |\n   | - |\n   | b |'],
    ['in a note', '[^1]: noot\n\n    | a |\n    | - |\n    | b |'],
    ['right under a heading, with lines of Windows', '# Kop\r\n| a |\r\n| - |\r\n| b |\r\n'],
    ['after another table', '| a |\n| - |\n| b |\n\n| c |\n| - |\n| d |'],
  ])('finds a table %s', (_where, markdown) => {
    const found = JSON.stringify(read(markdown));
    expect(found).toContain('"type":"table"');
    expect(settled(read(markdown))).toEqual(settled(readWhole(markdown)));
  });

  test.each([
    ['an escaped character after an address', 'https://a.nl.\\<'],
    ['an address before the end of a cell', '| (https://a.nl)|\n| - |'],
    ['an address that stands where a link has one', '\\](http://a.nl'],
    ['a star after an escaped underscore', '*a \\_*½'],
    ['an escaped point in an address', 'www\\.a.nl'],
    ['stars in two cells', '| a* | *b |\n| - | - |'],
    ['a list at the end of a note', '[^1]: noot\n\n    - punt\n\ntekst[^1]'],
  ])('reads %s as all of GFM does', (_what, markdown) => {
    expect(outcome(read, markdown)).toEqual(outcome(readWhole, markdown));
  });
});
