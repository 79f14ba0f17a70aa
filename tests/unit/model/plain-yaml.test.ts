import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/model/plain-yaml.ts';
import { collections } from '../../helpers/texts.ts';

/** What the reader with places makes of it; undefined when it has anything to say of it. */
function readWhole(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  const said = [...document.errors, ...document.warnings];
  return said.length > 0 ? undefined : { data: document.toJS() };
}

const frontmatterOf = (text: string) => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';

/** Pieces of lines, and all that YAML gives a meaning. */
const piece = fc.constantFrom(
  ...['titel', 'datum:', 'van: ', 'bijlagen:\n', '- ', '  ', ' ', '\n', '\n  ', '\n    ', '\n- '],
  ...['a', 'de heer Jansen', 'Ja', 'yes', 'Null', 'true', 'NO', 'on', '~', 'é', 'y', 'n'],
  ...['0', '7', '012', '0x1F', '0o17', '0b1', '1_000', '12e3', '.5', '-1', '+2', '12:30', '1.0'],
  ...['2024-08-19', '2024-0000358151', '6 juli 2023', '12 345', '99999999999999999999', '9-'],
  ...["'", "''", '"', '\\', '\\n', ': ', ':', ', ', ',', '[', ']', '{ ', ' }', '[]', '{}'],
  ...['#', ' # ', '&a ', '*a', '!', '|', '>', '>-', '|-', '%', '@', '`', '?', '? ', '<<: ', '---'],
  ...['\t', '\r\n', '\u00a0', '\u2028', '\u0085', '\uFEFF', '\0', '__proto__: a', 'constructor: b'],
);
const value = fc.constantFrom(
  ...['Ja', "'12'", '"a: b"', '12', '2024-08-19', "[a, 'b']", '{ rol: afzender, op: 3 }', 'x: y'],
  ...[
    '[{ functie: [De minister], naam: A }]',
    '{ regels: [[a, 1], []] }',
    '[a, ]',
    '[a b',
    '{ a }',
  ],
  ...[
    '>-\n  meer\n  woorden',
    '>-\n    meer\n  woorden',
    '|\n  een\n\n  twee',
    'aan\n  de lijn',
    '',
  ],
);
const field = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', '- ', '  - '),
    fc.constantFrom('a: ', 'b: ', 'c: ', 'd: ', 'Null: ', 'true: ', ''),
    value,
  )
  .map((parts) => parts.join('').trimEnd());
const yaml = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: field },
      fc.array(piece).map((of) => of.join('')),
    ),
    {
      maxLength: 6,
    },
  )
  .map((lines) => lines.join('\n'));

describe('frontmatter is read fast', () => {
  test('only where the reader with places would read the same and has nothing to say', () => {
    let plain = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const read = readPlainYaml(text);
        if (!read) return;
        plain += 1;
        expect(read).toStrictEqual(readWhole(text));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(40);
  });

  test('in most documents', () => {
    for (const texts of collections()) {
      const all = texts.map(frontmatterOf);
      const plain = all.filter((text) => readPlainYaml(text));
      expect(plain.length / all.length).toBeGreaterThan(0.5);
      for (const text of plain) expect(readPlainYaml(text)).toEqual(readWhole(text));
    }
  });
});
