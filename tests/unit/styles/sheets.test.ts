import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { WIDE } from '../../../src/client/wide.ts';

const FOLDER = 'src/styles';
const sheets = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));
const named = readFileSync(`${FOLDER}/media.css`, 'utf8');

test('a width at which the page changes stands in one place', () => {
  const loose = sheets
    .filter(({ name }) => name !== 'media.css')
    .flatMap(({ name, text }) =>
      (text.match(/@media[^{]*-width[^{]*/g) ?? []).map((query) => `${name}: ${query.trim()}`),
    );
  expect(loose).toEqual([]);
});

test('scripts change the page at the same widths as the styles', () => {
  expect(named).toContain(`@custom-media --breed ${WIDE};`);
  const folder = 'src/client';
  const asked = readdirSync(folder).flatMap(
    (name) =>
      readFileSync(`${folder}/${name}`, 'utf8').match(/\((?:min|max)-width: [^)]*\)/g) ?? [],
  );
  expect(asked.filter((width) => !named.includes(` ${width};`))).toEqual([]);
});

test('a style sheet is no longer than a module may be', () => {
  const long = sheets.filter(({ text }) => text.split('\n').length > 250);
  expect(long.map(({ name }) => name)).toEqual([]);
});

test('every token is one that something asks for', () => {
  const { resolve } = createRequire(import.meta.url);
  const components = sheets
    .flatMap(({ text }) => [...text.matchAll(/@import "(@[^"]+)"/g)])
    .map(([, file]) => readFileSync(resolve(file ?? ''), 'utf8'));
  const all = [...sheets.map(({ text }) => text), ...components].join('\n');
  const used = new Set([...all.matchAll(/var\(\s*(--[a-z0-9_-]+)/g)].map(([, token]) => token));
  const set = sheets
    .filter(({ name }) => name.endsWith('tokens.css'))
    .flatMap(({ text }) => [...text.matchAll(/^\s*(--[a-z0-9-]+):/gm)].map(([, token]) => token));
  expect(set.filter((token) => !used.has(token))).toEqual([]);
});
