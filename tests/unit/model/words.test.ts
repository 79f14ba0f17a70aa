import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../../../src/model/frontmatter.ts';
import { judge } from '../../../src/model/judge.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { LISTS } from '../../../src/model/list-kinds.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { SCHEMAS } from '../../../src/model/schemas.ts';

/** Words of zod, of the YAML reader and of JavaScript; none is Dutch. */
const ENGLISH =
  /\b(?:invalid|expected|received|too (?:small|big)|unrecognized|must|should|string|number|boolean|undefined|object|array|tuple|NaN|input|option|required|unexpected|alias|scalar|indent(?:ed|ation)?|implicit|missing|characters?|value of|the|and)\b|\[object/i;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Shape {
  readonly type?: string;
  readonly properties?: Record<string, Shape>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape | boolean;
  readonly prefixItems?: Shape[];
  readonly enum?: Json[];
  readonly const?: Json;
  readonly anyOf?: Shape[];
  readonly oneOf?: Shape[];
  readonly format?: string;
  readonly pattern?: string;
}

const SAMPLES: readonly string[] = [
  'onderzoek/digitale-balans',
  'bzk',
  '/nota/2024-0000358151/',
  'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
  '2024-0000358151',
];

/** Something sound for a shape, with every field that it has. */
function sound(shape: Shape | boolean | undefined): Json {
  if (typeof shape !== 'object') return 'tekst';
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0] ?? null;
  const choice = shape.anyOf ?? shape.oneOf;
  if (choice) return sound(choice[0]);
  if (shape.type === 'object') {
    if (shape.properties)
      return Object.fromEntries(
        Object.entries(shape.properties).map(([name, of]) => [name, sound(of)]),
      );
    return { bzk: sound(shape.additionalProperties) };
  }
  if (shape.type === 'array') return (shape.prefixItems ?? [shape.items]).map(sound);
  if (shape.type === 'integer' || shape.type === 'number') return 1;
  if (shape.type === 'boolean') return true;
  if (shape.format === 'date') return '2024-01-02';
  if (shape.format === 'uri') return 'https://voorbeeld.nl/';
  const pattern = shape.pattern;
  if (pattern) return SAMPLES.find((one) => new RegExp(pattern).test(one)) ?? 'tekst';
  return '2024';
}

type Path = readonly (string | number)[];
function* pathsOf(value: Json, at: Path = []): Generator<Path> {
  if (at.length > 0) yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    yield* pathsOf(inner as Json, [...at, Array.isArray(value) ? Number(name) : name]);
}

function put(value: Json, [step, ...rest]: Path, wrong: Json | undefined): Json {
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (step === undefined) return wrong ?? null;
  if (rest.length > 0) copy[step] = put(copy[step] ?? null, rest, wrong);
  else if (wrong !== undefined) copy[step] = wrong;
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy as Json;
}

/** What can stand where something else should; undefined takes the field away. */
const WRONG: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  '   ',
  'Zomaar Iets!',
  '“gekruld”',
  '2024-02-30',
  0,
  -1,
  2.5,
  1e21,
  true,
  [],
  [[]],
  ['a', 'b', 'c', 'd'],
  {},
  { vreemd: 1 },
  { soort: 'vreemd' },
  { soort: null },
  'x'.repeat(300),
];

const FILES = [
  ...KIND_NAMES.map((kind) => [kind, SCHEMAS[kind] as z.ZodType] as const),
  ...Object.entries(LISTS),
];

function told(schema: z.ZodType, data: Json): { problems: readonly Problem[]; text: string } {
  const text = stringify(data, { lineWidth: 0 });
  return { problems: judge(schema, readYaml('lijst.yaml', text)).problems, text };
}

describe.each(FILES)('every field of %s', (_, schema) => {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const whole = sound(shape);
  const paths = [...pathsOf(whole)];

  test('with every wrong value is told in Dutch, at its line', () => {
    expect(paths.length).toBeGreaterThan(3);
    const english: string[] = [];
    const astray: string[] = [];
    for (const at of paths) {
      for (const wrong of WRONG) {
        const { problems, text } = told(schema, put(whole, at, wrong));
        const line = text.split('\n').length;
        for (const { message, hint, line: found, column, file } of problems) {
          const said = `${at.join('.')} = ${JSON.stringify(wrong)?.slice(0, 30)}: ${message} ${hint}`;
          // A message names fields, and values of theirs, as they are.
          if (ENGLISH.test(`${message} ${hint}`.replace(/‘[^’]*’/g, ''))) english.push(said);
          if (file === '' || found < 1 || found > line || column < 1) astray.push(said);
        }
        if (wrong === undefined || typeof wrong === 'object') continue;
        const { locate } = readYaml('lijst.yaml', text);
        const [place, top] = [locate(at), locate([])];
        for (const one of problems)
          if (one.line !== place.line && one.line === top.line && at.length > 1)
            astray.push(
              `${at.join('.')} = ${JSON.stringify(wrong)}: told at ${one.line}, stands at ${place.line}`,
            );
      }
    }
    expect([...new Set(english)].slice(0, 10)).toEqual([]);
    expect([...new Set(astray)].slice(0, 10)).toEqual([]);
  });
});

test('anything at all in YAML is told in Dutch', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&x',
      '*x',
      '|',
      '>',
      '#',
      '\t',
      '!',
      '%',
      '@',
      '`',
      '?',
      ',',
      '\\',
      '\u00a0',
      '“',
      '<<<<<<<',
      '---',
      '...',
      'titel: x\n',
      '<<: *x',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { message, hint, line } of readYaml('x.yaml', text).problems) {
        expect(`${message} ${hint}`.replace(/‘[^’]*’/g, '')).not.toMatch(ENGLISH);
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }
    }),
    { numRuns: 2000 },
  );
});
