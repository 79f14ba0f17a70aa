import { describe, expect, test } from 'vitest';
import { searchRecord } from '../../../src/search/records.ts';
import { createSynonyms } from '../../../src/search/synonyms.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const woo = { term: 'Woo', vormen: [], betekenis: 'Wet open overheid' };
const record = (...args: Parameters<typeof stuk>) => {
  const archive = archiveOf([stuk(...args)], { begrippen: [woo] });
  const [first] = archive.stukken;
  if (!first) throw new Error('There is no document.');
  return searchRecord(archive, first, createSynonyms([woo], [['AI', 'kunstmatige intelligentie']]));
};

describe('what the index is told of a document', () => {
  test('has the anchors of the headings on the page', () => {
    const { tekst } = record('nota', { body: '## Literatuuronderzoek\n\nHet onderzoek is af.' });
    expect(tekst).toContainEqual(['Literatuuronderzoek', 'literatuuronderzoek']);
    expect(tekst).toContain('Het onderzoek is af.');
  });

  test('has kind and date to filter and order by, the date as ISO 8601', () => {
    expect(record('nota')).toMatchObject({ soort: 'Nota', datum: '2024-01-02' });
  });

  test('has what people call documents of its kind', () => {
    expect(record('brief').ook).toEqual([['Brief', 'Kamerbrief']]);
  });

  test('has what an abbreviation stands for, and the abbreviation of what is written out', () => {
    const other = (body: string) => record('nota', { body }).ook.slice(1);
    expect(other('De Woo geldt.')).toEqual([['Woo', 'Wet open overheid']]);
    expect(other('De wet open overheid geldt.')).toEqual([['Wet open overheid', 'Woo']]);
    expect(other('De Wet open overheid (Woo) geldt.')).toEqual([]);
    expect(other('Woonplaats.')).toEqual([]);
    expect(other('Over AI.')).toEqual([['AI', 'kunstmatige intelligentie']]);
  });

  test('has no marks of footnotes among the words', () => {
    const { tekst } = record('nota', { body: 'Het is af.[^1] Nu verder.\n\n[^1]: Een noot.' });
    expect(tekst).toEqual(expect.arrayContaining(['Het is af. Nu verder.', 'Een noot.']));
  });

  test('has the questions of an onderzoek under their headings', () => {
    const { tekst } = record('onderzoek', {
      extra: 'vragen: [{ soort: deelvragen, vragen: [Hoe kan dat?] }]',
    });
    expect(tekst.slice(-2)).toEqual([['Deelvragen', 'deelvragen'], 'Hoe kan dat?']);
  });

  test('has the stations of a dossier', () => {
    const { tekst } = record('dossier', {
      replace: 'titel: Spoor\nstations: [{ wanneer: "2021", titel: Begin, tekst: Het begon. }]',
    });
    expect(tekst.slice(-2)).toEqual([
      ['Stap voor stap', 'tijdlijn-kop'],
      'Begin, 2021. Het begon.',
    ]);
  });

  test('is the same for the same documents', () => {
    const make = () => record('nota', { body: 'Het literatuuronderzoek over de Woo.' });
    expect(make()).toEqual(make());
  });
});

describe('other names', () => {
  const names = createSynonyms([
    woo,
    { term: 'WRR', vormen: [], betekenis: 'Wetenschappelijke Raad voor het Regeringsbeleid' },
    {
      term: 'literatuurscan',
      vormen: ['literatuurstudie'],
      betekenis: 'overzicht van wat er al is',
    },
    { term: 'appreciatie', vormen: [], betekenis: 'oordeel' },
    { term: 'n.a.v.', vormen: [], betekenis: 'naar aanleiding van' },
  ]);
  test.each([
    ['De WRR schrijft', ['Wetenschappelijke Raad voor het Regeringsbeleid']],
    ['de wetenschappelijke raad voor het regeringsbeleid', ['WRR']],
    ['Een literatuurstudie', ['literatuurscan']],
    ['De appreciatie', ['oordeel']],
    ['Een oordeel', []],
    ['n.a.v. de motie', []],
    ['een overzicht van wat er al is', []],
  ])('%s', (text, expected) => {
    expect(names(text).map(([, other]) => other)).toEqual(expected);
  });
});
