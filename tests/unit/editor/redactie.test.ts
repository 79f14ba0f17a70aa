import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { editorConfig } from '../../../src/editor/config.ts';
import { type Field, fieldsOf } from '../../../src/editor/fields.ts';
import { editorFiles } from '../../../src/editor/files.ts';
import { readList, writeList } from '../../../src/editor/list-format.ts';
import { readSettings } from '../../../src/editor/settings.ts';
import { readStuk, writeStuk } from '../../../src/editor/stuk-format.ts';
import { splitFrontmatter } from '../../../src/model/frontmatter.ts';
import {
  type JsonSchema,
  jsonSchemaOf,
  jsonSchemaOfEntry,
  undescribed,
} from '../../../src/model/json-schema.ts';
import { KIND_NAMES, type KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { LIST_NAMES } from '../../../src/model/list-names.ts';

const SITE = { name: 'Archief', address: 'https://archief.example/stukken', base: '/stukken' };
const SETTINGS = { repository: 'voorbeeld/archief', branch: 'main', folder: 'content' };
const config = editorConfig(SETTINGS, SITE);

/** The form of a kind of document, without the text. */
function formOf(kind: KindName): readonly Field[] {
  const found = config.collections.find((collection) => collection['name'] === kind);
  return (found as { fields: readonly Field[] }).fields;
}

/** Every field at any depth: `bijlagen.lijst.vindplaats.stuk`, with a star where it is required. */
function fieldPaths(fields: readonly Field[], before = ''): string[] {
  return fields.flatMap(({ name, required, field, fields, types, typeKey }) => {
    const at = `${before}${name}`;
    return [
      `${at}${required ? '*' : ''}`,
      ...fieldPaths(fields ?? [], `${at}.`),
      ...fieldPaths(field?.fields ?? [], `${at}.`),
      ...(types ?? []).flatMap((type) => fieldPaths(type.fields, `${at}.`)),
      ...(types ? [`${at}.${String(typeKey)}*`] : []),
    ];
  });
}

/** The same of a JSON Schema. A yes or no is always given by a form, so it is never asked for. */
function schemaPaths(schema: JsonSchema, before = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const required = schema.required?.includes(name) && property.type !== 'boolean';
    return [
      `${before}${name}${required ? '*' : ''}`,
      ...schemaPaths(property, `${before}${name}.`),
    ];
  });
  const named = (schema.propertyNames?.enum ?? []).map((name) => `${before}${name}`);
  const parts = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...own, ...named, ...parts.flatMap((part) => (part ? schemaPaths(part, before) : []))];
}

const sorted = (paths: readonly string[]) => [...new Set(paths)].sort();
const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [
    field,
    ...everyField(field.fields ?? []),
    ...everyField(field.field ? [field.field] : []),
    ...(field.types ?? []).flatMap((type) => everyField(type.fields)),
  ]);

/** Documents of the content and of the tests, with the kind that their folder says. */
const DOCUMENTS = ['content', 'tests/fixtures/site'].flatMap((dir) =>
  KIND_NAMES.flatMap((kind) => {
    const folder = path.join(dir, KINDS[kind].folder);
    return readdirSync(folder).map((name): [string, KindName] => [path.join(folder, name), kind]);
  }),
);

/** What Sveltia CMS hands back of what it was given: the fields in the order of the form. */
function throughForm(kind: KindName, data: Readonly<Record<string, unknown>>) {
  const names = formOf(kind).map(({ name }) => name);
  return Object.fromEntries(names.filter((name) => name in data).map((name) => [name, data[name]]));
}

describe('the form of every kind', () => {
  test.each(KIND_NAMES)(
    '%s: has each field of the schema, required where the schema says',
    (kind) => {
      const form = fieldPaths(formOf(kind)).filter((name) => name !== 'body');
      expect(sorted(form)).toEqual(sorted(schemaPaths(jsonSchemaOf(kind))));
      expect(form.length).toBeGreaterThan(30);
    },
  );

  test.each(LIST_NAMES)('%s: has each field of the schema of an entry', (list) => {
    expect(sorted(fieldPaths(fieldsOf(jsonSchemaOfEntry(list))))).toEqual(
      sorted(schemaPaths(jsonSchemaOfEntry(list))),
    );
    expect(undescribed(jsonSchemaOfEntry(list))).toEqual([]);
  });

  test.each(KIND_NAMES)('%s: has a name and help in Dutch for each', (kind) => {
    for (const { name, label, hint } of everyField(formOf(kind))) {
      expect(label).toMatch(/^[A-Z]\p{L}*(?:[ ’-]\p{L}+)*$/u);
      // The labels of a letterhead and the lines of a list are explained above them.
      if (
        name !== 'regel' &&
        !jsonSchemaOf(kind).properties?.['opschriften']?.propertyNames?.enum?.includes(name)
      )
        expect(hint, name).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('does not speak of the characters of YAML, which it writes itself', () => {
    const hints = KIND_NAMES.flatMap((kind) => everyField(formOf(kind))).map(({ hint }) => hint);
    expect(hints.join('\n')).not.toMatch(/aanhalingsteken|als \d{4}-|^true/m);
    expect(hints).toContain('Het nummer van de nota.');
  });

  test('fills in nothing of itself but that a new document is a draft', () => {
    const filled = KIND_NAMES.flatMap((kind) => everyField(formOf(kind))).filter(
      (field) => 'default' in field,
    );
    expect(filled.map((field) => [field.name, field['default']])).toEqual(
      KIND_NAMES.map(() => ['concept', true]),
    );
    const said = everyField(formOf('onderzoek')).find(({ name }) => name === 'opleveringOpschrift');
    expect(said?.hint).toContain('Vult u niets in, dan geldt: Oplevering.');
  });

  test('leaves out a yes or no that is no: every schema takes nothing for no', () => {
    const booleans = (schema: JsonSchema): unknown[] => [
      ...(schema.type === 'boolean' ? [schema.default] : []),
      ...[...Object.values(schema.properties ?? {}), schema.items, ...(schema.oneOf ?? [])].flatMap(
        (part) => (part ? booleans(part) : []),
      ),
    ];
    const found = KIND_NAMES.flatMap((kind) => booleans(jsonSchemaOf(kind)));
    expect(found.length).toBeGreaterThan(KIND_NAMES.length);
    expect(new Set(found)).toEqual(new Set([false]));
  });

  test('has a fitting input for each form of value', () => {
    const input = (kind: KindName, name: string) =>
      everyField(formOf(kind)).find((field) => field.name === name);
    expect(input('nota', 'openbaarSinds')).toMatchObject({ widget: 'datetime', type: 'date' });
    // A paper may give its month alone, for which there is no calendar.
    expect(input('nota', 'datum')).toMatchObject({
      widget: 'string',
      pattern: [expect.anything(), expect.anything()],
    });
    expect(input('nota', 'doel')).toMatchObject({ widget: 'select', required: true });
    expect(input('nota', 'themas')).toMatchObject({ widget: 'select', multiple: true });
    expect(input('dossier', 'nummer')).toMatchObject({ widget: 'number', min: 1 });
    expect(input('nota', 'organisatie')).toMatchObject({
      widget: 'relation',
      collection: 'lijsten',
    });
    expect(input('nota', 'verantwoordelijke')).toMatchObject({ widget: 'relation' });
    expect(input('nota', 'vindplaats')).toMatchObject({ widget: 'object', typeKey: 'soort' });
    expect(input('nota', 'bestand')).toMatchObject({ widget: 'file' });
    expect(input('nota', 'kolommen')).toMatchObject({ widget: 'list', min: 2, max: 2 });
    expect(input('nota', 'betekent')).toMatchObject({ widget: 'string' });
    expect(input('nota', 'adres')).toMatchObject({ widget: 'string', type: 'url' });
    expect(input('motie', 'cumSuis')).toMatchObject({ widget: 'boolean' });
    expect(input('motie', 'indieners')).toMatchObject({ widget: 'list', min: 1 });
    expect(input('brief', 'samenvatting')).toMatchObject({ widget: 'text' });
    // The text is kept as it is typed: no field that knows Markdown has to understand our parts.
    expect(input('brief', 'body')).toMatchObject({ widget: 'text', use_emoji_autocomplete: false });
  });

  test('takes the references of the documents there are, and no others', () => {
    const field = everyField(formOf('nota')).find(({ name }) => name === 'stuk');
    const [pattern = ''] = (field?.['pattern'] ?? []) as string[];
    expect('onderzoek/wrr-media-en-democratie').toMatch(new RegExp(pattern));
    for (const wrong of ['wrr', 'nota/', 'onderzoek/WRR', 'https://x.nl/nota/1'])
      expect(wrong).not.toMatch(new RegExp(pattern));
  });

  test('stops at a form of value it knows no input for, instead of leaving it out', () => {
    const unknown = { properties: { veld: { type: 'number' } } };
    expect(() => fieldsOf(unknown)).toThrow('veld');
    expect(() => fieldsOf({ properties: { lijst: { type: 'array' } } })).toThrow('lijst');
  });
});

describe('the configuration', () => {
  test('is one that Sveltia CMS takes', () => {
    const ajv = new Ajv({ strict: false, formats: { regex: true, uri: true } });
    const schema = JSON.parse(
      readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
    );
    const takes = ajv.compile(schema);
    for (const settings of [SETTINGS, { ...SETTINGS, signIn: 'https://aanmelden.example' }]) {
      const made = JSON.parse(JSON.stringify(editorConfig(settings, SITE)));
      expect(takes(made), JSON.stringify(takes.errors?.[0])).toBe(true);
      expect(takes({ ...made, backend: { name: 'github' } })).toBe(false);
    }
  });

  test('makes a pull request of every change, which is not taken up, deleted or copied there', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    for (const collection of config.collections.filter((item) => !('divider' in item))) {
      expect(collection).toMatchObject({ publish: false });
      if (!('files' in collection))
        expect(collection).toMatchObject({ delete: false, duplicate: false });
    }
  });

  test('signs in by a token alone where no service for it is known', () => {
    expect(config.backend.auth_methods).toEqual(['token']);
    const { backend } = editorConfig({ ...SETTINGS, signIn: 'https://aanmelden.example' }, SITE);
    expect(backend).toMatchObject({ base_url: 'https://aanmelden.example' });
    expect(backend.auth_methods).toEqual(['oauth', 'token']);
  });

  test('leads to the page of a document, also on a site below a path of its host', () => {
    const [nota] = config.collections;
    expect(nota).toMatchObject({ preview_path: '/stukken/nota/{{slug}}/' });
    expect(config.logo.src).toBe('/stukken/teken.svg');
  });

  test('asks no other company for pictures', () => {
    expect(config.media_libraries.stock_assets.providers).toEqual([]);
  });

  test('is a file of a site with an editor, and no file of one without', () => {
    const input = { site: { name: 'Archief' }, address: SITE.address, archive: { base: '' } };
    const made = (editor?: typeof SETTINGS) => [
      ...editorFiles(input as unknown as Parameters<typeof editorFiles>[0], editor),
    ];
    expect(made()).toEqual([]);
    expect(made(SETTINGS).map((file) => file.path)).toEqual(['redactie/config.json']);
  });
});

describe('a document that goes through the form', () => {
  test.each(DOCUMENTS)('%s says the same afterwards', (file, kind) => {
    const text = readFileSync(file, 'utf8');
    const form = readStuk(text);
    expect(
      Object.keys(form).filter((name) => !formOf(kind).some((field) => field.name === name)),
    ).toEqual([]);
    const written = writeStuk(throughForm(kind, form));
    const before = splitFrontmatter(file, text);
    const after = splitFrontmatter(file, written);
    expect(after.problems).toEqual([]);
    expect(after.data).toEqual(
      Object.fromEntries(
        Object.entries(before.data as object).filter(([, value]) => value !== false),
      ),
    );
    expect(after.body.trim()).toBe(before.body.trim());
    expect(written).toBe(writeStuk(throughForm(kind, readStuk(written))));
  });

  test('keeps what no form can hold: a label with nothing behind it', () => {
    const form = readStuk('---\nuwKenmerk: null\n---\n');
    expect(form['uwKenmerk']).toBe('null');
    expect(writeStuk(form)).toContain('uwKenmerk: null\n');
  });

  test('is no draft because a form would fill that in', () => {
    expect(readStuk('---\ntitel: Oud\n---\n')).toMatchObject({ concept: false });
    expect(readStuk('---\ntitel: Nieuw\nconcept: true\n---\n')).toMatchObject({ concept: true });
    expect(writeStuk({ titel: 'Klaar', concept: false, body: 'Tekst.' })).toBe(
      '---\ntitel: Klaar\n---\n\nTekst.\n',
    );
  });

  test('names a file by its place, which the form has as an address', () => {
    const text = '---\nlijst:\n  - bestand: naam/advies.pdf\n---\n';
    expect(readStuk(text)['lijst']).toEqual([{ bestand: '/bestanden/naam/advies.pdf' }]);
    expect(writeStuk(readStuk(text))).toBe(text);
  });

  test('keeps every character of its text', () => {
    const body =
      '<Gelakt grond="5.1.2e" />\n\n{/* opmerking */} *a* __b__  \nc:smile: \\_ [^1]\n\n| a |\n| - |';
    expect(writeStuk(readStuk(`---\ntitel: T\n---\n\n${body}\n`))).toContain(`\n\n${body}\n`);
  });

  test('is refused with the line where it cannot be read', () => {
    expect(() => readStuk('---\ntitel: "a\n---\n')).toThrow(/^regel \d+: .*aanhalingsteken/);
    expect(() => readStuk('geen gegevens')).toThrow(/^regel 1: /);
  });
});

describe('a list that goes through the form', () => {
  test.each(['organisaties', 'begrippen', 'openbare-contacten'])(
    '%s keeps its comments',
    (list) => {
      const text = readFileSync(`content/${list}.yaml`, 'utf8');
      const written = writeList(readList(text), list === 'organisaties');
      const comments = (yaml: string) => yaml.split('\n').filter((line) => line.startsWith('#'));
      expect(readList(written)).toEqual(readList(text));
      expect(comments(written)).toEqual(comments(text));
      expect(comments(text).length).toBeGreaterThan(1);
    },
  );

  test('says what stands above it and above each part', () => {
    const text = '# Kop\n# tweede\n\n# Wie\n- term: A\n- term: B\n\n# Wat\n- term: C\n';
    const list = readList(text);
    expect(list).toEqual({
      opmerking: 'Kop\ntweede',
      regels: [{ term: 'A', opmerking: 'Wie' }, { term: 'B' }, { term: 'C', opmerking: 'Wat' }],
    });
    expect(writeList(list, false)).toBe(text);
  });

  test('is read and written where it is empty, or has but one part', () => {
    expect(readList('')).toEqual({ regels: [] });
    expect(readList('# Wie\n- term: A\n')).toEqual({ regels: [{ term: 'A', opmerking: 'Wie' }] });
    expect(writeList({ regels: [] }, false)).toBe('[]\n');
  });

  test('is not written when one entry would take the place of another', () => {
    const regels = [
      { sleutel: 'bzk', naam: 'A' },
      { sleutel: 'bzk', naam: 'B' },
    ];
    expect(() => writeList({ regels }, true)).toThrow('‘bzk’ staat er twee keer');
  });

  test('is refused where it cannot be read', () => {
    expect(() => readList('- a: [')).toThrow();
  });
});

describe('the settings', () => {
  test('leave the editor out unless they name a repository', () => {
    expect(readSettings(false)).toEqual({ settings: undefined });
    expect(readSettings(false, '')).toEqual({ settings: undefined });
    expect(readSettings({ repository: 'voorbeeld/archief' })).toEqual({ settings: SETTINGS });
  });

  test('take the repository of the environment in the place of their own', () => {
    expect(readSettings(false, 'ander/archief')).toMatchObject({
      settings: { repository: 'ander/archief', branch: 'main' },
    });
    expect(
      readSettings({ repository: 'voorbeeld/archief', branch: 'site' }, 'ander/archief'),
    ).toMatchObject({
      settings: { repository: 'ander/archief', branch: 'site' },
    });
  });

  test.each([
    [true, 'redactie: schrijf false, of { repository'],
    [{}, 'redactie.repository: schrijf eigenaar/naam'],
    [{ repository: 'archief' }, 'redactie.repository: schrijf eigenaar/naam'],
    [{ repository: 'https://github.com/a/b' }, 'redactie.repository: schrijf eigenaar/naam'],
    [{ repository: 'a/b', branch: '' }, 'redactie.branch: schrijf de naam van de tak'],
    [{ repository: 'a/b', folder: '../elders' }, 'redactie.folder: schrijf de map'],
    [{ repository: 'a/b', signIn: 'http://x.nl' }, 'redactie.signIn: schrijf het adres'],
    [{ repository: 'a/b', tak: 'main' }, 'redactie: tak bestaat niet; kies uit repository, branch'],
  ])('%j is told in Dutch', (configured, said) => {
    const answer = readSettings(configured);
    expect('wrong' in answer ? answer.wrong.join('\n') : '').toContain(said);
  });

  test('tell everything that is wrong at once', () => {
    const answer = readSettings({ repository: 'a', branch: 'b c' });
    expect('wrong' in answer && answer.wrong.length).toBe(2);
  });
});
