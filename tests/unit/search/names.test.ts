import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/search/name-search.ts';
import type { NamedThing } from '../../../src/search/names.ts';

const thing = (soort: string, titel: string, ...ook: string[]): NamedThing => ({
  soort,
  titel,
  ook,
  pad: `/${titel}/`,
  uitleg: '',
});
const BZK = thing('Organisatie', 'Ministerie van Binnenlandse Zaken', 'BZK');
const RATHENAU = thing('Organisatie', 'Rathenau Instituut');
const LAW = thing('Kamerstukdossier', 'Rechtsstaat en Rechtsorde', 'Kamerstukdossier 29 279');
const THINGS = [LAW, BZK, RATHENAU];

describe('what has a question as its name', () => {
  test.each([
    ['BZK', BZK],
    ['ministerie van BZK', BZK],
    ['minister van binnenlandse zaken', BZK],
    ['binnenlandse zaak', BZK],
    ['rechtsstaat en rechtsorde', LAW],
    ['rathenau-instituut', RATHENAU],
  ])('%s', (query, expected) => {
    expect(findNames(THINGS, query).exact).toEqual([expected]);
  });

  test('a part of a name is no name, and is told apart', () => {
    expect(findNames(THINGS, 'rathenau')).toEqual({ exact: [], partly: [RATHENAU] });
    expect(findNames(THINGS, 'zaken van Rathenau')).toEqual({ exact: [], partly: [] });
  });
});
