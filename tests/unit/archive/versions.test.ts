import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stukBlocks, type TextBlock } from '../../../src/archive/blocks.ts';
import { buildArchive } from '../../../src/archive/build.ts';
import { type Comparison, compareBlocks } from '../../../src/archive/compare.ts';
import { historyOf, versionPages, versionPairs } from '../../../src/archive/versions.ts';
import { checkVersions } from '../../../src/checks/versions.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const version = (nummer: number, oorzaak: string) =>
  `{ nummer: ${nummer}, datum: 2024-01-0${nummer}, oorzaak: ${oorzaak} }`;
const archiveWith = (causes: readonly string[], texts: readonly number[]) => {
  const current = stuk('onderzoek', {
    extra: `versies: [${causes.map((cause, i) => version(i + 1, cause)).join(', ')}]`,
    body: 'Nu.',
  });
  const earlier = texts.map((nummer) => ({
    ref: current.ref,
    nummer,
    stuk: stuk('onderzoek', { body: `Toen, versie ${nummer}.` }),
  }));
  const archive = buildArchive({
    organisaties: {},
    begrippen: [],
    stukken: [current],
    versions: earlier,
  });
  const files = earlier.map(({ ref, nummer }) => ({ ref, nummer, file: `versies/${nummer}.mdx` }));
  return { current, archive, files };
};
const rules = (causes: readonly string[], texts: readonly number[]) => {
  const { archive, files } = archiveWith(causes, texts);
  return checkVersions(archive, files, ({ file }) => ({ file, line: 1, column: 1 })).map(
    ({ rule, file }) => `${rule} ${file.split('/').slice(-2).join('/')}`,
  );
};

describe('the history of a document', () => {
  test('has every version, newest first, each with its address and what it can be compared with', () => {
    const { current, archive } = archiveWith(
      ['eerste publicatie', 'correctie', 'aanvulling'],
      [1, 2],
    );
    expect(
      historyOf(archive, current).map(({ nummer, path, current: now }) => [nummer, path, now]),
    ).toEqual([
      [3, '/onderzoek/onderzoek/', true],
      [2, '/onderzoek/onderzoek/versie/2/', false],
      [1, '/onderzoek/onderzoek/versie/1/', false],
    ]);
    expect(
      versionPairs(archive)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['1-2', '1-3', '2-3']);
  });

  test('shows no text from before a version that was made for the sake of privacy', () => {
    const { archive } = archiveWith(['eerste publicatie', 'privacy', 'correctie'], [1, 2]);
    expect(versionPages(archive).map(({ row, stuk }) => [row.nummer, stuk !== undefined])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(versionPairs(archive).map(({ name }) => name)).toEqual(['2-3']);
  });

  test.each([
    [
      'a text that is missing',
      ['eerste publicatie', 'correctie'],
      [],
      ['versie-ontbreekt onderzoeken/onderzoek.mdx'],
    ],
    ['a text that nobody asks for', ['eerste publicatie'], [1], ['versie-overbodig versies/1.mdx']],
    [
      'a text that may not be there',
      ['eerste publicatie', 'privacy'],
      [1],
      ['versie-privacy versies/1.mdx'],
    ],
    [
      'a text under a name that is no number',
      ['eerste publicatie', 'correctie'],
      [1, 0],
      ['versie-overbodig versies/0.mdx'],
    ],
    ['nothing', ['eerste publicatie', 'correctie'], [1], []],
  ])('is checked for %s', (_, causes, texts, expected) => {
    expect(rules(causes, texts)).toEqual(expected);
  });
});

const blocks = (text: string): TextBlock[] =>
  text.split('\n').map((line) => ({ kind: 'tekst', words: line.split(' ') }));
const side = ({ stretches }: Comparison, left: 'weg' | 'erbij') =>
  stretches
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ runs }) => runs)
    .filter(({ type }) => type === 'zelfde' || type === left)
    .map(({ text }) => text)
    .join(' ');

describe('two versions held side by side', () => {
  test('show which words went and which came, paragraph by paragraph', () => {
    const { stretches, added, removed } = compareBlocks(
      blocks('een twee drie\nslot'),
      blocks('een vier drie\nslot'),
    );
    expect(stretches.map(({ blocks }) => blocks.map(({ runs }) => runs))).toEqual([
      [
        [
          { type: 'zelfde', text: 'een' },
          { type: 'weg', text: 'twee' },
          { type: 'erbij', text: 'vier' },
          { type: 'zelfde', text: 'drie' },
        ],
        [{ type: 'zelfde', text: 'slot' }],
      ],
    ]);
    expect([added, removed]).toEqual([1, 1]);
  });

  test('fold what stays the same, but for the paragraph beside a difference', () => {
    const same = 'a\nb\nc\nd\ne';
    const { stretches } = compareBlocks(blocks(`${same}\nx`), blocks(`${same}\ny`));
    expect(stretches.map(({ folded, blocks }) => [folded, blocks.length])).toEqual([
      [true, 4],
      [false, 2],
    ]);
  });

  test('lose no word of either, whatever the texts', () => {
    const text = fc
      .array(fc.array(fc.constantFrom('de', 'het', 'stuk', 'brief', '1.'), { minLength: 1 }), {
        minLength: 1,
      })
      .map((lines) => lines.map((words) => words.join(' ')).join('\n'));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const compared = compareBlocks(blocks(older), blocks(newer));
        expect(side(compared, 'weg')).toBe(older.replaceAll('\n', ' '));
        expect(side(compared, 'erbij')).toBe(newer.replaceAll('\n', ' '));
      }),
      { numRuns: 60 },
    );
  });

  test('read the words of the page without its marks and tags', () => {
    const body =
      '## Kern\n\nA &amp; B[^1], [c](https://z.nl "x > y").\n\n- een\n\n- twee\n\n<table>\n<tr><th>Jaar</th><td>2024</td></tr>\n</table>\n\n[^1]: Noot.';
    const text = stuk('onderzoek', { body });
    const blocks = stukBlocks(archiveOf([text]), text);
    expect(blocks.slice(blocks.findIndex(({ words }) => words.includes('Kern')))).toEqual([
      { kind: 'kop', words: ['Kern'] },
      { kind: 'tekst', words: ['A', '&', 'B,', 'c.'] },
      { kind: 'punt', words: ['een'] },
      { kind: 'punt', words: ['twee'] },
      { kind: 'rij', words: ['Jaar', '|', '2024'] },
      { kind: 'kop', words: ['Voetnoten'] },
      { kind: 'punt', words: ['Noot.'] },
    ]);
  });
});
