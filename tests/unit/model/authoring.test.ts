import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createExaminer } from '../../../src/checks/document/examine.ts';
import { COMPONENTS } from '../../../src/mdx/allowlist.ts';
import { createReader } from '../../../src/mdx/document.ts';
import { jsonSchemaOf, undescribed } from '../../../src/model/json-schema.ts';
import { KIND_NAMES, type KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { readLists } from '../../../src/model/lists.ts';

describe.each(KIND_NAMES)('the JSON Schema of a %s', (kind) => {
  test('has help in Dutch for every field', () => {
    expect(undescribed(jsonSchemaOf(kind))).toEqual([]);
  });

  test('is the one that was committed; `npm run schemas` writes it again', () => {
    const committed = readFileSync(`.vscode/schemas/${kind}.schema.json`, 'utf8');
    expect(JSON.parse(committed)).toEqual(jsonSchemaOf(kind));
  });
});

test('a field without help is told, however deep it stands', () => {
  const help = { description: 'Uitleg.' };
  expect(
    undescribed({
      properties: {
        a: { ...help, items: { anyOf: [{ properties: { b: {} } }] } },
        c: { properties: { d: help } },
      },
    }),
  ).toEqual(['a.b', 'c']);
});

interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly body: readonly string[];
}

const SNIPPETS = Object.values(
  JSON.parse(readFileSync('.vscode/stukken.code-snippets', 'utf8')) as Record<string, Snippet>,
);

/** What VS Code writes when an editor accepts every placeholder as it is. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

const lists = readLists({});
const read = createReader(lists.begrippen, createExaminer(lists));

/** Everything wrong with a text as a document of that kind; its name is that of its number. */
function problems(kind: KindName, text: string): string[] {
  const id = /^kenmerk: "(.+)"$/m.exec(text)?.[1] ?? 'voorbeeld';
  const path = `content/${KINDS[kind].folder}/${id}.mdx`;
  const found = read({ kind, id, path, bytes: new TextEncoder().encode(text) });
  return found.problems.map(({ rule, message }) => `${rule}: ${message}`);
}

const snippet = (prefix: string): Snippet => {
  const found = SNIPPETS.find((one) => one.prefix === prefix);
  if (!found) throw new Error(`There is no snippet ${prefix}.`);
  return found;
};

describe('snippets for VS Code', () => {
  test.each(KIND_NAMES)('one makes a draft of a %s with which nothing is wrong', (kind) => {
    const text = expand(snippet(kind));
    expect(text).toContain('concept: true');
    expect(problems(kind, text)).toEqual([]);
  });

  test.each(Object.keys(COMPONENTS))('one writes <%s> as the guard wants it', (component) => {
    const text = expand(snippet(component.toLowerCase()));
    expect(text).toContain(`<${component}`);
    expect(problems('nota', `${expand(snippet('nota'))}${text}\n`)).toEqual([]);
  });

  test('there are no others, and all are for MDX', () => {
    const names = [...KIND_NAMES, ...Object.keys(COMPONENTS).map((name) => name.toLowerCase())];
    expect(SNIPPETS.map(({ prefix }) => prefix).sort()).toEqual(names.sort());
    expect(SNIPPETS.every(({ scope }) => scope === 'mdx')).toBe(true);
  });

  test('their choices are those of the schema', () => {
    for (const kind of KIND_NAMES) {
      const choices = snippet(kind).body.flatMap((line) =>
        [...line.matchAll(/(\w+): \$\{\d+\|([^|]*)\|\}/g)].map(([, field, all]) => ({
          field,
          all: all?.split(','),
        })),
      );
      const allowed = JSON.stringify(jsonSchemaOf(kind));
      for (const { field, all } of choices)
        expect(allowed, field).toContain(`"enum":${JSON.stringify(all)}`);
    }
  });
});

test('the task of VS Code reads the lines that the check prints', () => {
  const task = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')).tasks[0];
  const patterns = task.problemMatcher.map((one: { pattern: { regexp: string }[] }) =>
    one.pattern.map(({ regexp }) => new RegExp(regexp)),
  );
  expect(patterns[0][0].exec('content/notas/x.mdx:4:1  fout  veld-onbekend')?.slice(1)).toEqual([
    'content/notas/x.mdx',
    '4',
    '1',
    'veld-onbekend',
  ]);
  expect(patterns[1][0].test('content/notas/x.mdx:4:1  waarschuwing  datum-weekdag')).toBe(true);
});
