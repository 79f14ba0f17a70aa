import { describe, expect, test } from 'vitest';
import { read, render } from '../../helpers/documents.ts';

const told = (body: string) =>
  render(body).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('what Markdown loses or changes is told, with its place', () => {
  test.each([
    ['a cell too many', '| a | b |\n| - | - |\n| 1 | 2 | 3 |', 'tabel-cel-teveel 3:9'],
    ['a bar in code in a cell', '| a | b |\n| - | - |\n| x | `a|b` |', 'tabel-cel-teveel 3:9'],
    ['a sentence under a table', '| a |\n| - |\n| 1 |\nZin.', 'tabel-regel-vast 4:1'],
    [
      'a sentence with a bar in it',
      '| a | b |\n| - | - |\n| 1 | 2 |\nZin | zin.',
      'tabel-regel-vast 4:1',
    ],
    ['a rule that does not fit', '| a | b |\n|-----|\n| 1 | 2 |', 'tabel-niet-gelezen 1:1'],
    ['a second note of one number', 'A.[^1]\n\n[^1]: B.\n\n[^1]: C.', 'voetnoot-dubbel 5:1'],
    ['a paragraph that falls out of its note', 'A.[^1]\n\n[^1]: B.\n\n  C.', 'voetnoot-alinea 5:3'],
    ['one between two notes', 'A.[^1][^2]\n\n[^1]: B.\n\nC.\n\n[^2]: D.', 'voetnoot-alinea 5:1'],
    ['a rule under a paragraph', 'A.\n---\n\nB.', 'kop-onderstreept 1:1'],
    ['a heading of two lines', 'A\nB\n===', 'kop-onderstreept 1:1'],
    ['a year that begins a line', '2023. Dat was het.', 'lijst-ongewild 1:1'],
    ['a quotation mark after an address', 'Zie “https://a.nl/x”.', 'adres-slikt-teken 1:6'],
    ['an apostrophe after one', 'Op www.a.nl’s pagina.', 'adres-slikt-teken 1:4'],
    ['a heading of a number', '## 1.\n\nA.', 'kop-zonder-letters 1:1'],
  ])('%s', (_, body, problem) => expect(told(body)).toContain(problem));

  test.each([
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |\n\nZin.'],
    ['a table without outer bars', 'a | b\n- | -\n1 | 2\n\nZin.'],
    ['a row that ends early', '| a | b |\n| - | - |\n| 1 |'],
    ['an empty cell too many', '| a | b |\n| - | - |\n| 1 | 2 | |'],
    ['a note of two paragraphs', 'A.[^1]\n\n[^1]: B.\n\n    C.\n\nSlot.'],
    ['a list of numbers', '3. A.\n4. B.'],
    ['an address in brackets', 'Zie “[https://a.nl/x](https://a.nl/x)”.'],
    ['an address with a full stop', 'Zie https://a.nl/x. Verder.'],
    ['a rule between paragraphs', 'A.\n\n---\n\nB.'],
  ])('%s is as it should be', (_, body) => expect(told(body)).toEqual([]));

  test('a single tilde is a tilde', () => {
    expect(render('Van ~30 naar ~40 miljoen.').html).toContain('Van ~30 naar ~40 miljoen.');
    expect(render('Dit ~~niet~~ wel.').html).toContain('<del>niet</del>');
  });
});

describe('a note keeps the number of the paper', () => {
  test('whatever the order in which notes are named', () => {
    const { html, notesHtml } = render(
      'A[^1] b[^3] c[^2] d[^noot].\n\n[^1]: Een.\n\n[^2]: Twee.\n\n[^3]: Drie.\n\n[^noot]: Vier.',
    );
    expect([...html.matchAll(/doc-noteref"[^>]*>(\d+)</g)].map(([, n]) => n)).toEqual([
      '1',
      '3',
      '2',
      '4',
    ]);
    expect([...notesHtml.matchAll(/<li id="noot-(\d+)"/g)].map(([, n]) => n)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('where the first is not 1', () => {
    const { notesHtml } = render('A[^12] b[^13].\n\n[^12]: Een.\n\n[^13]: Twee.');
    expect(notesHtml).toContain('<li id="noot-12" value="12">');
    expect(notesHtml).toContain('<li id="noot-13">');
  });
});

describe('a heading', () => {
  test('has no figure of a note in its anchor, nor in the contents', () => {
    const { facts } = render('## Aanleiding[^1]\n\nA.\n\n[^1]: B.');
    expect(facts.headings).toEqual([{ depth: 2, id: 'aanleiding', text: 'Aanleiding' }]);
  });

  test.each(['Voetnoten', 'Noot 1', 'Noot verwijzing 1', 'Tabel 1', 'Kern p1', '€', 'constructor'])(
    '“%s” has an anchor of its own',
    (words) => {
      const { problems, html, notesHtml } = render(
        `## ${words}\n\nA.[^1]\n\n## Kern\n\nB.\n\n<table>\n<caption>C</caption>\n<tr><th>d</th></tr>\n</table>\n\n[^1]: E.`,
      );
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const ids = [...(html + notesHtml).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).not.toContain('');
    },
  );
});

describe('characters that no paper means are told', () => {
  const rules = (body: string) => read('nota', { body }).problems.map(({ rule }) => rule);
  test.each([
    ['the line break of Word', 'Een\u000btwee.', 'teken-besturing'],
    ['a mark that turns the text', 'Een \u202etwee.', 'teken-besturing'],
    ['a bullet of Symbol', '\uf0b7 punt', 'teken-eigen'],
    ['a ligature', 'ofﬁcieel', 'teken-ligatuur'],
  ])('%s', (_, body, rule) => expect(rules(body)).toContain(rule));

  test('the others are not', () => {
    expect(
      rules('Één – “twee”\u00a0m² € ½ Łukasz 𝒳 ☒.').filter((rule) => rule.startsWith('teken')),
    ).toEqual([]);
  });
});

test('a value that YAML cuts is told where it is cut', () => {
  const frontmatter =
    'titel: Aanpak van # op sociale media\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK # minister';
  const found = read('nota', { frontmatter }).problems.filter(({ rule }) => rule === 'yaml-hekje');
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [2, 19],
    [7, 11],
  ]);
});
