import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import { report } from '../../../src/checks/report.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { anyText } from '../../helpers/any-text.ts';

const NOTA = readFileSync('content/notas/2024-0000358151.mdx');
const LISTS = {
  organisaties: {
    path: 'content/organisaties.yaml',
    text: readFileSync('content/organisaties.yaml', 'utf8'),
  },
  begrippen: {
    path: 'content/begrippen.yaml',
    text: readFileSync('content/begrippen.yaml', 'utf8'),
  },
};

/** Checks these bytes as a note; every problem must be one that an editor can act on. */
function check(bytes: Uint8Array): readonly Problem[] {
  const file = {
    kind: 'nota' as const,
    id: '2024-0000358151',
    path: 'content/notas/2024-0000358151.mdx',
    bytes,
  };
  const { problems } = checkContent({
    documents: [file],
    lists: LISTS,
    files: new Map(),
    pages: [],
  });
  const unclear = problems.filter(
    ({ line, column, message, hint }) =>
      !(line > 0) || !(column > 0) || /undefined|\[object|NaN|\n\s+at /.test(`${message} ${hint}`),
  );
  expect(unclear).toEqual([]);
  return problems;
}

test('random bytes are told of, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(check(bytes).length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});

test('a real note with anything put in anywhere never throws', () => {
  const piece = fc.oneof(
    anyText({ maxLength: 12 }),
    fc.constantFrom(
      '<',
      '{',
      '}',
      '---\n',
      '|',
      '[^1]',
      '](',
      '<Gelakt',
      '\t',
      '\0',
      '&#',
      '`',
      '"',
      ': ',
      '#%E0',
      '](#%)',
      '<table>',
      '\\',
      '*',
      '__proto__: 1\n',
    ),
  );
  fc.assert(
    fc.property(fc.nat(NOTA.length), fc.nat(300), piece, (at, cut, text) => {
      check(Buffer.concat([NOTA.subarray(0, at), Buffer.from(text), NOTA.subarray(at + cut)]));
    }),
    { numRuns: 15 },
  );
});

test('a file of 20 MB is told of at once', () => {
  expect(check(new Uint8Array(20 * 1024 * 1024)).map(({ message }) => message)).toEqual([
    'Het bestand is 20 MB; een stuk is hooguit 2 MB tekst.',
  ]);
});

test('a person is shown the first 200 of many problems, errors first, and a tool all of them', () => {
  const of = (i: number): Problem => ({
    file: `content/${i}.mdx`,
    line: 1,
    column: 1,
    severity: i % 2 ? 'error' : 'warning',
    rule: 'r',
    message: 'm',
    hint: 'h',
  });
  const problems = Array.from({ length: 500 }, (_, i) => of(i));
  const text = report(problems, 'text', { site: 'https://voorbeeld.nl/archief/' });
  expect(text.match(/^content\//gm)).toHaveLength(200);
  expect(text).not.toContain('waarschuwing  r');
  expect(text).toContain('    https://voorbeeld.nl/archief/over/regels/r/\n');
  expect(text).toContain('Getoond: de eerste 200 van 500 problemen, in 500 bestanden.');
  expect(text).toMatch(/250 fouten, 250 waarschuwingen\.\n$/);
  expect(report(problems, 'github').match(/^::(error|warning) /gm)).toHaveLength(200);
  expect(JSON.parse(report(problems, 'json'))).toEqual(problems);
});

test('exceptions are counted in the report, and JSON keeps to its seven fields', () => {
  expect(report([], 'text', { excepted: 2 })).toBe(
    'Geen problemen gevonden. 2 meldingen zijn opzijgezet met een reden.\n',
  );
  const problem = {
    file: 'f',
    line: 1,
    column: 1,
    severity: 'error' as const,
    rule: 'r',
    message: 'm',
    hint: 'h',
    tekst: 't',
  };
  expect(Object.keys(JSON.parse(report([problem], 'json'))[0])).toEqual([
    'file',
    'line',
    'column',
    'severity',
    'rule',
    'message',
    'hint',
  ]);
});
