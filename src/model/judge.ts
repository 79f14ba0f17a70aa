import type { z } from 'zod';
import type { Source } from './frontmatter.ts';
import { problem } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** The outcome of holding data against a schema: the data in its final shape, or what is wrong. */
export type Judged<T> =
  | { readonly data: T; readonly problems: readonly Problem[] }
  | { readonly data: undefined; readonly problems: readonly Problem[] };

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst (regels die met - beginnen)',
  object: 'een groep velden',
  record: 'een groep velden',
  null: 'niets',
  undefined: 'niets',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  date: '2024-08-19',
  url: 'https://www.voorbeeld.nl/pagina',
  regex: 'onderzoek/digitale-balans (kleine letters, cijfers en streepjes)',
};

/** A list longer than this is looked up, not printed with every mistake. */
const LONG_LIST = 25;

/**
 * Holds data against a schema and says in Dutch, with line and column, everything that is wrong.
 *
 * @param schema the zod schema of the kind
 * @param source the data with its places
 * @returns the parsed data, or undefined with at least one problem
 */
export function judge<T>(schema: z.ZodType<T>, source: Source): Judged<T> {
  if (source.problems.length > 0) return { data: undefined, problems: source.problems };
  const result = schema.safeParse(source.data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return {
    data: undefined,
    problems: result.error.issues.flatMap((issue) => translate(issue, source, schema)),
  };
}

function translate(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): Problem[] {
  const path = pathWords(issue.path);
  const at = source.locate(issue.path);
  const found = show(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const allowed = keysAt(schema, issue.path);
        return problem(
          'veld-onbekend',
          source.locate(issue.path, key),
          key,
          allowed,
          nearest(key, allowed),
        );
      });
    case 'invalid_type':
      return issue.input === undefined
        ? [problem('veld-ontbreekt', at, path, `${issue.path.at(-1)?.toString()}: …`)]
        : [
            problem(
              'waarde-soort',
              at,
              path,
              TYPES[issue.expected] ?? issue.expected,
              typeName(issue.input),
            ),
          ];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (
        allowed.length > LONG_LIST &&
        issue.input !== undefined &&
        issue.path[0] !== 'uitzonderingen'
      ) {
        return [problem('waarde-niet-in-lijst', at, path, found, nearest(found, allowed))];
      }
      return issue.input === undefined
        ? [problem('veld-ontbreekt', at, path, `${issue.path.at(-1)?.toString()}: ${allowed[0]}`)]
        : [problem('waarde-onbekend', at, path, found, allowed, nearest(found, allowed))];
    }
    case 'too_small':
      return [problem('waarde-leeg', at, path)];
    case 'invalid_format':
      return [problem('waarde-vorm', at, path, found, EXAMPLES[issue.format] ?? issue.format)];
    case 'invalid_union': {
      const key = issue.discriminator;
      if (key === undefined)
        return [problem('waarde-vorm', at, path, found, 'onbekend, of een nummer')];
      const value = (issue.input as Record<string, unknown> | undefined)?.[key];
      const allowed = choicesAt(schema, issue.path.slice(0, -1), key);
      return value === undefined
        ? [problem('veld-ontbreekt', at, path, `${key}: ${allowed[0]}`)]
        : [
            problem(
              'waarde-onbekend',
              at,
              path,
              show(value),
              allowed,
              nearest(String(value), allowed),
            ),
          ];
    }
    case 'custom':
      if (issue.params?.['rule'] === 'periode-onleesbaar') {
        return [problem('periode-onleesbaar', at, path, found)];
      }
      return [problem('waarde-vorm', at, path, found, issue.message)];
    case 'invalid_key':
      return [
        problem('waarde-vorm', at, path, String(issue.path.at(-1)), 'kleine-letters-en-streepjes'),
      ];
    default:
      return [problem('waarde-vorm', at, path, found, issue.message)];
  }
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function typeName(value: unknown): string {
  if (value === null) return 'niets';
  if (Array.isArray(value)) return 'een lijst';
  return typeof value === 'string'
    ? `tekst (‘${show(value)}’)`
    : `${TYPES[typeof value] ?? typeof value} (${show(value)})`;
}

/** `relaties.0.stuk` as a person counts: `relaties 1 › stuk`. */
function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? ` ${step + 1}` : ` › ${String(step)}`))
    .join('')
    .replace(/^ (?:› )?/, '');
}

/** The keys that an object schema allows at a path, for "bedoelde u". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(shapesAt(schema, path).flatMap((shape) => Object.keys(shape)))];
}

/** The values that tell the members of a union apart. */
function choicesAt(schema: z.ZodType, path: readonly PropertyKey[], key: string): string[] {
  return shapesAt(schema, path).flatMap((shape) => (shape[key]?.def.values ?? []).map(String));
}

function shapesAt(schema: z.ZodType, path: readonly PropertyKey[]): Record<string, SchemaShape>[] {
  // The shape of zod's schemas is public through `def`: wrappers have innerType, arrays element.
  let here: SchemaShape | undefined = schema as unknown as SchemaShape;
  for (const step of [...path, undefined]) {
    while (here?.def.innerType) here = here.def.innerType;
    if (step === undefined) break;
    here = here?.def.shape?.[String(step)] ?? here?.def.element ?? here?.def.valueType;
  }
  return here?.def.shape
    ? [here.def.shape]
    : (here?.def.options ?? []).map(({ def }) => def.shape ?? {});
}

interface SchemaShape {
  readonly def: {
    readonly shape?: Record<string, SchemaShape>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly valueType?: SchemaShape;
    readonly options?: readonly SchemaShape[];
    readonly values?: readonly unknown[];
  };
}
