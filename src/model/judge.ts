import type { z } from 'zod';
import { normalise } from '../references/normalise.ts';
import type { Source } from './frontmatter.ts';
import { problem } from './messages.ts';
import { nearest } from './nearest.ts';
import { parsePeriod } from './period.ts';
import type { Place, Problem } from './problem.ts';
import { choicesAt, keysAt } from './schema-shape.ts';

/** The outcome of holding data against a schema: the data in its final shape, or what is wrong. */
export type Judged<T> =
  | { readonly data: T; readonly problems: readonly Problem[] }
  | { readonly data: undefined; readonly problems: readonly Problem[] };

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst (regels die met - beginnen)',
  tuple: 'een lijst (regels die met - beginnen)',
  object: 'een groep velden',
  record: 'een groep velden',
};

/** What stands well at a field that has a form of its own, by the name of the field. */
const EXAMPLES: Readonly<Record<string, string>> = {
  bestand: 'naam/advies.pdf',
  betekent: 'kst-29279-823, of onbekend als niemand het weet',
  naar: '/nota/2024-0000358151/ of https://www.voorbeeld.nl/pagina',
  organisatie: 'bzk (de sleutel uit organisaties.yaml: kleine letters, cijfers en streepjes)',
  tooi: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
  van: '/nota/2024-0000358150/ (vanaf de eerste schuine streep, zonder spaties)',
  verantwoordelijke: 'bzk (de sleutel uit organisaties.yaml: kleine letters, cijfers en streepjes)',
};

/** The same, by the form. */
const FORMS: Readonly<Record<string, string>> = {
  date: '2024-08-19 (jaar, maand, dag; een dag die bestaat)',
  dayOrMonth:
    '2024-08-19 (jaar, maand, dag; een dag die bestaat), of augustus 2024 als het stuk geen dag noemt',
  url: 'https://www.voorbeeld.nl/pagina',
  regex: 'onderzoek/digitale-balans (de soort, een schuine streep en de naam)',
};

const KEY = 'kleine-letters-en-streepjes';
/** Quotation marks that word processors make. */
const CURLED = /^[“”„‘’«]/u;

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
  const { issues } = result.error;
  const missing = issues.flatMap(({ code, input, path }) =>
    code !== 'unrecognized_keys' && input === undefined && path.length === 1
      ? [String(path[0])]
      : [],
  );
  const causes = missing.length > 0 ? (source.causes?.(missing) ?? []) : [];
  const renamed = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            [...issue.path, meantBy(key, keysAt(schema, issue.path))].join('/'),
          )
        : [],
    ),
  );
  const caused = (field: string) => causes.some(({ message }) => message.includes(`‘${field}:’`));
  const left = issues.filter(
    ({ code, input, path }) =>
      !(code !== 'unrecognized_keys' && input === undefined && renamed.has(path.join('/'))) &&
      !(input === undefined && path.length === 1 && caused(String(path[0]))) &&
      // What a field that is none left behind in the one before it.
      !(
        typeof input === 'string' &&
        missing.some((name) => caused(name) && input.includes(`${name}:`))
      ),
  );
  return {
    data: undefined,
    problems: [...causes, ...left.flatMap((issue) => translate(issue, source, schema))],
  };
}

function translate(issue: z.core.$ZodIssue, source: Source, schema: z.ZodType): Problem[] {
  const path = pathWords(issue.path);
  const at = source.locate(issue.path);
  const found = show(issue.input);
  const name = String(issue.path.findLast((step) => typeof step !== 'number') ?? '');
  /** A field that is not there, or has nothing behind it. */
  const empty = (value: unknown, example = `${name}: …`): Problem[] | undefined => {
    if (value === undefined) return [problem('veld-ontbreekt', at, path, example)];
    return value === null ? [problem('waarde-leeg', at, path)] : undefined;
  };
  const isDate = issue.code === 'custom' && issue.params?.['rule'] === 'datum-onleesbaar';
  if (
    typeof issue.input === 'string' &&
    CURLED.test(issue.input) &&
    (issue.code !== 'custom' || isDate)
  )
    return [
      problem(
        'yaml-ongeldig',
        at,
        `bij ‘${path}’ staan gekrulde aanhalingstekens, die voor YAML gewone tekens zijn.`,
        `Haal de aanhalingstekens weg, of gebruik rechte: ${name}: '${found.replace(/^[“”„‘’«]|[“”’»]$/gu, '')}'`,
        `${name}: '${found.replace(/^[“”„‘’«]|[“”’»]$/gu, '')}'`,
      ),
    ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const allowed = keysAt(schema, issue.path);
        const [, meantKey = '', value = ''] = /^([\w-]+):\s*(\S.*)$/.exec(key) ?? [];
        if (allowed.includes(meantKey))
          return problem(
            'yaml-ongeldig',
            source.locate(issue.path, key),
            `achter ‘${meantKey}:’ ontbreekt een spatie, en dan is het geen veld.`,
            `Zet een spatie na de dubbele punt: ${meantKey}: ${value}`,
          );
        return problem(
          'veld-onbekend',
          source.locate(issue.path, key),
          key,
          allowed,
          nearest(key, allowed),
        );
      });
    case 'invalid_type':
      return (
        empty(issue.input) ?? [
          problem(
            'waarde-soort',
            at,
            path,
            TYPES[issue.expected] ?? 'iets anders',
            typeName(issue.input),
          ),
        ]
      );
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const gone = empty(issue.input, `${name}: ${allowed[0]}`);
      if (gone) return gone;
      if (allowed.length > LONG_LIST && issue.path[0] !== 'uitzonderingen')
        return [problem('waarde-niet-in-lijst', at, path, found, nearest(found, allowed))];
      return [problem('waarde-onbekend', at, path, found, allowed, nearest(found, allowed))];
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? Array.isArray(issue.input) && issue.input.length > 0
          ? [problem('waarde-vorm', at, path, found, `een lijst van ${issue.minimum}`)]
          : [problem('waarde-leeg', at, path)]
        : [problem('waarde-vorm', at, path, found, `${issue.minimum} of meer`)];
    case 'too_big':
      return [
        problem(
          'waarde-vorm',
          at,
          path,
          found,
          Array.isArray(issue.input)
            ? `een lijst van ${issue.maximum}`
            : `${issue.maximum} of minder`,
        ),
      ];
    case 'invalid_format':
      return issue.format === 'date'
        ? [dateProblem(at, path, found, exampleOf(name, 'date'))]
        : [problem('waarde-vorm', at, path, found, exampleOf(name, issue.format))];
    case 'invalid_union': {
      const key = issue.discriminator;
      if (key === undefined)
        return empty(issue.input) ?? [problem('waarde-vorm', at, path, found, exampleOf(name))];
      if (typeof issue.input !== 'object' || issue.input === null)
        return [problem('waarde-soort', at, path, 'een groep velden', typeName(issue.input))];
      const value = (issue.input as Record<string, unknown>)[key];
      const allowed = choicesAt(schema, issue.path.slice(0, -1), key);
      return (
        empty(value, `${key}: ${allowed[0]}`) ?? [
          problem('waarde-onbekend', at, path, show(value), allowed, nearest(show(value), allowed)),
        ]
      );
    }
    case 'custom':
      if (issue.params?.['rule'] === 'periode-onleesbaar')
        return [problem('periode-onleesbaar', at, path, found)];
      if (isDate) return [dateProblem(at, path, found, FORMS['dayOrMonth'] ?? '')];
      return [problem('waarde-vorm', at, path, found, exampleOf(name))];
    case 'invalid_key':
      return [problem('waarde-vorm', at, path, name, KEY)];
    default:
      return [problem('waarde-vorm', at, path, found, exampleOf(name))];
  }
}

/** A date in other words or with other dashes than a file has is told with what is meant. */
function dateProblem(at: Place, path: string, found: string, example: string): Problem {
  const plain = normalise(found).text.trim();
  const meant = parsePeriod(plain);
  if (!meant || meant.approximate) return problem('waarde-vorm', at, path, found, example);
  const dashes = plain === meant.from ? ', met gewone streepjes' : '';
  return problem('waarde-vorm', at, path, found, `${meant.from}${dashes}`, meant.from);
}

const exampleOf = (name: string, format = 'regex') =>
  EXAMPLES[name] ?? FORMS[format] ?? FORMS['regex'] ?? '';

/** A value as a message prints it. */
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

/** The field that an editor meant by a name that is none: `trefworden`, or `aan:MBZK` without its space. */
function meantBy(key: string, allowed: readonly string[]): string | undefined {
  const glued = key.replace(/:.*$/s, '');
  return allowed.includes(glued) ? glued : nearest(key, allowed);
}

/** `relaties.0.stuk` as a person counts: `relaties 1 › stuk`. */
function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? ` ${step + 1}` : ` › ${String(step)}`))
    .join('')
    .replace(/^ (?:› )?/, '');
}
