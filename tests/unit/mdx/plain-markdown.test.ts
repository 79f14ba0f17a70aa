import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainMarkdown } from '../../../src/mdx/plain-markdown.ts';
import { createMarkdownReader } from '../../../src/mdx/reader.ts';
import { readWhole, settled } from '../../helpers/markdown.ts';
import { collections } from '../../helpers/texts.ts';

/** Words and what papers put between them. */
const usual = fc.constantFrom(
  ...['woord', 'de nota', 'a', '2024', 'nr. 1', '10) x', '(zie', 'a).', '€ 5', '’s', '“q”', "'t'"],
  ...[
    '*a*',
    '**b c**',
    '*',
    '**',
    'a*',
    '*b',
    ' *c* ',
    '***',
    '*½',
    '(*',
    '*)',
    '*“a*”',
    '*\u00a0',
  ],
  ...['[^1]', '[^2]', '[^9]', '[a](/b)', '[a b](https://a.nl/c?d=e&f#g_h)', '[x *y*](z)'],
  ...['[a](mailto:x@y.nl)', '[a | b](c)', '[https://a.nl](https://a.nl)', '[www.a.nl](b)'],
  ...['D&B', 'a & b', '&', '!', 'Let op!', '#', '# a', '+', '=', '- a', '--', '1.', 'x  ', '  '],
  ...[':', 'a | b', '|', '>', '->', '^', '…', 'é', 'ĳ', '\u00ad', '\u200b', '«'],
  ...[
    '\\_',
    '\\[',
    '\\]',
    '\\<',
    '\\&amp;',
    '1\\.',
    '\\!',
    '\\[a](b)',
    '[a\\]](b)',
    'a_b',
    '`a`',
    '`*`',
  ],
  ...['https://a.nl/b_c', 'https://a.nl.', '(https://a.nl)', ' <Gelakt grond="5.1.2e" />'],
);

/** Characters that could make something else of all around them. */
const odd = fc.constantFrom(
  ...['\\', '`', '_', '~', '<', '{', '[', '](', ')', ']: ', '[x] ', '[a]', '[^a b]', '![', '\t'],
  ...['\u2028', '\ufeff', '😀', '&amp;', '<b>', '<br />', 'import ', 'export ', '(<Gelakt />'],
  ...['http:', 'www.a.nl', 'www\\.a.nl', 'a@b.nl', 'https://€'],
);
const words = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: odd }),
      fc.constantFrom(' ', ' ', '', ', '),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.flat().join('').trimEnd());

/** Lines as papers have them, and others. */
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', '', '', 'een regel') },
  ...[
    (w: string) => w,
    (w: string) => `- ${w}`,
    (w: string) => `  - ${w}`,
    (w: string) => `1. ${w}`,
    (w: string) => `   ${w}`,
    (w: string) => `    ${w}`,
    (w: string) => `## ${w}`,
    (w: string) => `> ${w}`,
    (w: string) => `[^1]: ${w}`,
    (w: string) => `[^2]: ${w}`,
    (w: string) => `| ${w} | ${w} |`,
    (w: string) => `een [^1] ${w}`,
    (w: string) => `- ${w}\n  - ${w}`,
    (w: string) => `| a | ${w} |\n| --- | :-: |\n| ${w} | b |\n`,
    (w: string) => `<Noot>\n\n${w}\n\n</Noot>`,
    (w: string) => `<td>${w}</td>`,
    (w: string) => `<p>\n${w}\n</p>`,
    (w: string) => `<Figuur src="a.png" alt="${w}" />`,
  ].map((form) => ({ weight: 2, arbitrary: words.map(form) })),
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['| --- | :-: |', '|-|', '---', ':--', '===', '>', '> a\n>\n> b', '-', '1.', '```', '~~~'],
      ...[
        '<td></td>',
        '<td colspan="2">',
        '</td>',
        '<tr>',
        '</tr>',
        '<Bijlagen />',
        '<b>',
        '<b></b>',
      ],
      ...['<ul>\n<li>\na\n</li>\n</ul>', '{/* a */}', '<!-- a -->', '    code', '\r', '[a]: /b'],
    ),
  },
);
const paper = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

describe('Markdown is read fast', () => {
  test('only where the parser of unified would read the same, places included', () => {
    let plain = 0;
    fc.assert(
      fc.property(paper, (markdown) => {
        const tree = readPlainMarkdown(markdown);
        if (!tree) return;
        plain += 1;
        expect(settled(tree)).toStrictEqual(settled(readWhole(markdown)));
      }),
      { numRuns: 4000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  test('in nearly all documents', () => {
    for (const texts of collections()) {
      let plain = 0;
      for (const text of texts) {
        const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
        const tree = readPlainMarkdown(body);
        if (!tree) continue;
        plain += 1;
        expect(settled(tree)).toStrictEqual(settled(readWhole(body)));
      }
      expect(plain / texts.length).toBeGreaterThan(0.9);
    }
  });

  // One that is not judged in proportion to its size does not end in time.
  test.each([
    ['of one line', `${'woord '.repeat(300_000)}\\`],
    ['of notes that could be links', `${'[^1](a) '.repeat(200_000)}\\`],
    ['of one address', `[a](www.${'www.'.repeat(400_000)})`],
    ['of empty lines', `${'\n'.repeat(1_500_000)}\\`],
    ['of spaces', `${' '.repeat(1_500_000)}x`],
    ['of cells', `|${'a|'.repeat(700_000)}\\`],
    ['of attributes', `<Noot${' a="b"'.repeat(200_000)}`],
  ])('and a text %s is judged at once', (_of, evil) => {
    expect(readPlainMarkdown(evil)).toBeUndefined();
  });

  test('and what has another form, or is broken, is read by the parser of unified', () => {
    const read = createMarkdownReader();
    const odd = 'Zie \\*\\* en a@example.nl.';
    expect(readPlainMarkdown(odd)).toBeUndefined();
    expect(read(odd)).toEqual(readWhole(odd));
    expect(readPlainMarkdown('<Noot>\n\ntekst')).toBeUndefined();
    expect(() => read('<Noot>\n\ntekst')).toThrow('Expected a closing tag for `<Noot>`');
  });
});
