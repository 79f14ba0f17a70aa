import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, readFile } from '../../helpers/documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const report = (found: ReturnType<typeof readFile>) =>
  found.problems
    .map(
      ({ line, column, rule, message, hint }) => `${line}:${column} ${rule}\n${message}\n${hint}`,
    )
    .join('\n\n');

describe('a file that is no document gets one clear message', () => {
  test.each([
    ['an empty file', bytes('')],
    ['a file of spaces', bytes('  \n\n')],
    ['a file that is not UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a])],
    ['a file of 20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x61)],
    ['a file without frontmatter', bytes('# Kop\n\nTekst')],
    ['frontmatter that is not closed', bytes('---\ntitel: x\n')],
    ['frontmatter that is not YAML', bytes('---\ntitel: "x\nkenmerk: [\n---\n')],
    ['the same key twice', bytes('---\ntitel: x\ntitel: y\n---\n')],
  ])('%s', (_what, content) => {
    const found = readFile('nota', '2024-0000000001', content);
    expect(found.stuk).toBeUndefined();
    expect(report(found)).toMatchSnapshot();
  });
});

describe('frontmatter that does not fit its kind', () => {
  test.each([
    ['a misspelt key', 'titel: x\nsamenvating: y\ndatum: 2022-01-02'],
    ['a missing key', 'titel: x\nsamenvatting: y'],
    ['a date that does not exist', 'titel: x\nsamenvatting: y\ndatum: 2023-02-30'],
    ['a date in words', 'titel: x\nsamenvatting: y\ndatum: 19 augustus 2024'],
    ['a number where text belongs', 'titel: 2024\nsamenvatting: y\ndatum: 2022-01-02'],
    ['an empty text', 'titel: ""\nsamenvatting: y\ndatum: 2022-01-02'],
    [
      'a value that is not on the list',
      'titel: x\nsamenvatting: y\ndatum: 2022-01-02\nstatus: gepubliseerd',
    ],
    [
      'a period nobody can place',
      'titel: x\nsamenvatting: y\ndatum: 2022-01-02\nstart: binnenkort',
    ],
    [
      'a key of a list entry',
      'titel: x\nsamenvatting: y\ndatum: 2022-01-02\nrelaties:\n  - soort: beschrijft\n    stukk: motie/x',
    ],
    [
      'an address of a document in another form',
      'titel: x\nsamenvatting: y\ndatum: 2022-01-02\nrelaties:\n  - { soort: beschrijft, stuk: "Motie X" }',
    ],
    [
      'the layout key of MDX, which would load code',
      'titel: x\nsamenvatting: y\ndatum: 2022-01-02\nlayout: ./x.astro',
    ],
  ])('%s', (_what, frontmatter) => {
    expect(report(read('onderzoek', { frontmatter }))).toMatchSnapshot();
  });

  test('all problems of frontmatter and text are told at once', () => {
    const found = read('onderzoek', {
      frontmatter: 'titel: ""\ndatum: x\nfoo: 1',
      body: '# A\n\n[x](#y)',
    });
    expect(found.problems.map(({ rule }) => rule).sort()).toEqual([
      'anker-onbekend',
      'kop-eerste',
      'veld-onbekend',
      'waarde-leeg',
      'waarde-vorm',
    ]);
  });

  test('an annex without a place says which places there are', () => {
    const frontmatter =
      'titel: N\nsamenvatting: K.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter informatie\naan: M\nbijlagen: { lijst: [{ nummer: "1", titel: A, vindplaats: { soort: archif } }] }';
    expect(report(read('nota', { frontmatter }))).toMatchSnapshot();
  });
});

describe('the name of the file is the address', () => {
  test('it must be the kenmerk', () => {
    expect(report(read('nota', { id: '2024-0000000002' }))).toMatchSnapshot();
  });
  test('it must be fit for an address', () => {
    expect(report(read('onderzoek', { id: 'Mijn Onderzoek' }))).toMatchSnapshot();
  });
});

describe('whatever the bytes', () => {
  test('reading never throws, and says something wherever it gives no document', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        const found = readFile('nota', 'x', content);
        expect(found.stuk !== undefined || found.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('an element that begins in the label of a link and does not end there is told of', () => {
    const text = `---\ntitel: T\nsamenvatting: k\ndatum: 2022-01-02\n---\n\nZie [het <table> advies](motie:y).\n`;
    const { problems } = readFile('onderzoek', 'x', new TextEncoder().encode(text));
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['mdx-ongeldig', 7]]);
  });

  test('a sound document with any of its characters changed never makes reading throw', () => {
    const sound = `---\ntitel: "Een: {titel}"\nsamenvatting: k\ndatum: 2022-01-02\n---\n\n## Kop\n\nTekst[^1] <sub>2</sub> [x](motie:y) | a |\n\n[^1]: Noot {/* stil */}\n\n<table>\n<tr>\n<th>a</th>\n</tr>\n</table>\n`;
    const characters = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '"',
      ':',
      '[',
      ']',
      '^',
      '\n',
      '---',
      '/',
      '\u0000',
      '\u2028',
      '`',
    );
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(3), characters, (at, drop, character) => {
        const found = readFile(
          'onderzoek',
          'x',
          bytes(sound.slice(0, at) + character + sound.slice(at + drop)),
        );
        expect(
          found.problems.every(({ message, hint }) => message.length > 0 && hint.length > 0),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
