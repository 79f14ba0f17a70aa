import { describe, expect, test } from 'vitest';
import { indexParts } from '../../../src/search/index-parts.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { createSynonyms } from '../../../src/search/synonyms.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const PARTS = {
  first: new Set(['literatuur', 'onderzoek']),
  middle: new Set<string>(),
  last: new Set(['onderzoek']),
};
const woo = { term: 'Woo', vormen: [], betekenis: 'Wet open overheid' };
const record = (...args: Parameters<typeof stuk>) => {
  const archive = archiveOf([stuk(...args)], { begrippen: [woo] });
  const [part] = indexParts(archive);
  return part ? ([...searchRecords(archive, part, PARTS)][0]?.html ?? '') : '';
};

describe('what the index is told of a document', () => {
  test('has the joints of compounds in its title and text, and the anchors of the page', () => {
    const html = record('nota', {
      body: '## Literatuuronderzoek\n\nHet literatuuronderzoek is af.',
    });
    expect(html).toContain('<h2 id="literatuuronderzoek">Literatuur~onderzoek</h2>');
    expect(html).toContain('Het literatuur~onderzoek is af.');
  });

  test('has kind, year and date to filter and sort by, the date as ISO 8601', () => {
    const html = record('nota');
    expect(html).toContain('<i data-v="Nota" data-pagefind-filter="soort[data-v]"></i>');
    expect(html).toContain('<i data-v="2024" data-pagefind-filter="jaar[data-v]"></i>');
    expect(html).toContain('<i data-v="2024-01-02" data-pagefind-sort="datum[data-v]"></i>');
  });

  test('has what an abbreviation stands for, and the abbreviation of what is written out', () => {
    const other = (html: string) => /data-v="([^"]*)" data-pagefind-meta="ook/.exec(html)?.[1];
    expect(other(record('nota', { body: 'De Woo geldt.' }))).toBe('Wet open overheid');
    expect(other(record('nota', { body: 'De wet open overheid geldt.' }))).toBe('Woo');
    expect(other(record('nota', { body: 'De Wet open overheid (Woo) geldt.' }))).toBeUndefined();
    expect(other(record('nota', { body: 'Woonplaats.' }))).toBeUndefined();
  });

  test('has no marks of footnotes among the words', () => {
    const html = record('nota', { body: 'Het is af.[^1] Nu verder.\n\n[^1]: Een noot.' });
    expect(html).toContain('Het is af. Nu verder.');
    expect(html).toContain('Een noot.');
  });

  test('has the questions of an onderzoek under their headings', () => {
    const html = record('onderzoek', {
      extra: 'vragen: [{ soort: deelvragen, vragen: [Hoe kan dat?] }]',
    });
    expect(html).toContain('<h2 id="deelvragen">Deelvragen</h2><p>Hoe kan dat?</p>');
  });

  test('has the stations of a dossier', () => {
    const html = record('dossier', {
      replace: 'titel: Spoor\nstations: [{ wanneer: "2021", titel: Begin, tekst: Het begon. }]',
    });
    expect(html).toContain(
      '<h2 id="tijdlijn-kop">Stap voor stap</h2><p>Begin, 2021. Het begon.</p>',
    );
  });

  test('is the same for the same documents', () => {
    const make = () => record('nota', { body: 'Het literatuuronderzoek over de Woo.' });
    expect(make()).toBe(make());
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
    expect(names(text)).toEqual(expected);
  });
});
