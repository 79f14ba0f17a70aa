import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legible } from '../../../src/mdx/legible.ts';
import { render } from '../../helpers/documents.ts';

const seen = (body: string) => legible(render(body).text).text.trim();

describe('what a reader sees', () => {
  test('has a line for each block, and the cells of a row apart by tabs', () => {
    const { blocks } = legible(
      render('## Kern\n\nEen\nzin.\n\n- punt\n\n  meer\n\n| a | b |\n| - | - |\n| 1 | 2 |').text,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['kop', 'Kern'],
      ['tekst', 'Een zin.'],
      ['punt', 'punt'],
      ['tekst', 'meer'],
      ['rij', 'a\tb'],
      ['rij', '1\t2'],
    ]);
  });

  test.each([
    ['10<sup>6</sup> kg', '10⁶ kg'],
    ['5 m<sup>2</sup> en CO<sub>2</sub>', '5 m² en CO₂'],
    ['10<sup>−3</sup>', '10⁻³'],
    ['de 2<sup>e</sup> Kamer', 'de 2e Kamer'],
    ['x<sup>max</sup> en H<sub>6,5</sub>', 'x^(max) en H_(6,5)'],
  ])('%s is %s', (body, words) => expect(seen(body)).toBe(words));

  test('keeps the marks of notes apart from figures, and gives them when asked', () => {
    const { text } = render('In 2023[^3] nog 10[^3].\n\n[^3]: Noot.');
    expect(legible(text).text.trim()).toBe('In 2023 nog 10.');
    expect(legible(text, { noteMark: (number) => `[${number}]` }).text.trim()).toBe(
      'In 2023[3] nog 10[3].',
    );
  });

  test('knows what is struck and what the editors wrote', () => {
    const { text } = render('Wel ~~niet~~ dus. <Noot>Van ons.</Noot>');
    const found = legible(text);
    const words = ({ start, end }: { start: number; end: number }) => found.text.slice(start, end);
    expect(found.struck.map(words)).toEqual(['niet']);
    expect(found.editorial.map(words)).toContain('Redactie Van ons.');
  });

  test('has neither the way back from a note nor an image, unless it is asked how to show one', () => {
    const { text, notes } = render('![Een lijn](a/b.png) hier[^1]\n\n[^1]: Noot.');
    expect(legible(notes).text).toBe('Voetnoten\nNoot.\n');
    expect(legible(text).text.trim()).toBe('hier');
    expect(legible(text, { image: (alt) => `(${alt})` }).text.trim()).toBe('(Een lijn) hier');
  });
});

describe('the way back to the source', () => {
  const body = [
    'Een \\*ster\\* en &amp; of &#233;, over **twee** reg',
    '> citaat\n> verder',
    '- punt\n  loopt door',
    '| cel \\| streep | b |\n| --- | --- |\n| 1 | x |',
    'Zie Kamerstukken II 2022/23, 26 643, nr. 975 en [hier](https://a.nl "t").',
  ].join('\n\n');

  test('leads each letter and digit to itself', () => {
    const found = legible(render(body).text);
    for (const [at, character] of [...found.text].entries()) {
      if (!/[a-z\d]/i.test(character)) continue;
      expect(`${at} ${body[found.sourceOffset(at) ?? -1]}`).toBe(`${at} ${character}`);
    }
  });

  test('holds for any text with escapes, references and marks', () => {
    const piece = fc.constantFrom(
      'woord',
      '0612345678',
      '\\*',
      '\\_',
      '&amp;',
      '&eacute;',
      '**vet**',
      '~~weg~~',
      ' ',
      '  ',
      '\n',
      'é',
      '`code`',
      '[link](https://a.nl)',
      '<sup>2</sup>',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = `Begin ${pieces.join('')} slot.`;
        const found = legible(render(text).text);
        for (const { 0: character, index } of found.text.matchAll(/[a-z\d]/gi))
          expect(`${index} ${text[found.sourceOffset(index) ?? -1]}`).toBe(`${index} ${character}`);
      }),
    );
  });
});
