import { expect, test } from 'vitest';
import { languageOf, titleLanguageOf } from '../../../src/model/language.ts';
import { TALEN } from '../../../src/model/waardelijsten/termen.ts';
import { stuk } from '../../helpers/documents.ts';

const language = (name: string) =>
  languageOf(stuk('onderzoek', { extra: `diwoo: { taal: ${name} }` }).data);

test.each([
  ['Engels', 'en'],
  ['Fries', 'fy'],
  ['Papiamento', 'pap-AW'],
  ['Nederlands', undefined],
])('a paper in %s is written as %s', (name, code) => {
  expect(language(name)).toBe(code);
});

test('every language of the list has a code, and a paper that names none is Dutch', () => {
  const without = Object.keys(TALEN).filter((name) => language(name) === undefined);
  expect(without).toEqual(['Nederlands']);
  expect(languageOf(stuk('nota').data)).toBeUndefined();
});

test.each([
  ['titelTaal: Engels', 'en'],
  ['diwoo: { taal: Duits }', 'de'],
  ['titelTaal: Engels\ndiwoo: { taal: Duits }', 'en'],
  ['titelTaal: Nederlands\ndiwoo: { taal: Duits }', undefined],
])('a title is in the language of its paper unless it says another: %s', (extra, code) => {
  expect(titleLanguageOf(stuk('onderzoek', { extra }).data)).toBe(code);
});
