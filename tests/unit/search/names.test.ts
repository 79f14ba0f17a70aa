import { describe, expect, test } from 'vitest';
import { dossierTitles } from '../../../src/search/dossier-titles.ts';
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

describe('the title of a parliamentary dossier', () => {
  test.each([
    ['29 279 Rechtsstaat en Rechtsorde', ['dossier-29279', 'Rechtsstaat en Rechtsorde']],
    [
      '36 410 VII Vaststelling van de begrotingsstaten voor 2024',
      ['dossier-36410-VII', 'Vaststelling van de begrotingsstaten voor 2024'],
    ],
    [
      'Zie het debat (29 279, Rechtsstaat en rechtsorde).',
      ['dossier-29279', 'Rechtsstaat en rechtsorde'],
    ],
  ])('%s', (text, expected) => {
    expect([...dossierTitles([text])]).toEqual([expected]);
  });

  test.each([
    '29 279, nr. 823',
    '29 279 Nr. 823 Brief van de minister',
    'Kamerstukken II 2023/24, 29 279, nr. 823.',
    'Er zijn 29 279 Nederlanders.',
    '29 279 Mensen tekenden. Dat is veel.',
  ])('%s prints none', (text) => {
    expect([...dossierTitles([text])]).toEqual([]);
  });
});
