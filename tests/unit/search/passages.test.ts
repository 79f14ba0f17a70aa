import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/search/passages.ts';
import type { SearchRecord } from '../../../src/search/word-files.ts';

const record = (
  titel: string,
  tekst: SearchRecord['tekst'],
  ook: SearchRecord['ook'] = [],
): SearchRecord => ({
  titel,
  soort: 'Nota',
  datum: '',
  nummer: '',
  organisaties: [],
  ook,
  tekst,
});

const shown = (one: SearchRecord, ...words: string[]) =>
  passagesOf(
    one,
    '/x/',
    words.map((word) => [word]),
  ).map(({ heading, pieces }) => [
    heading,
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''),
  ]);

describe('the places where words stand', () => {
  test('are whole sentences with the word marked, as a part of another word too', () => {
    const text = 'Eerst dit. Het literatuuronderzoek, nr. 3 van c.s. 2, is af! Dan dat.';
    expect(shown(record('Titel', [['Kern', 'kern'], text]), 'onderzoek')).toEqual([
      ['Kern', 'Het [literatuuronderzoek], nr. 3 van c.s. 2, is af!'],
    ]);
  });

  test('lead to the heading that they stand under', () => {
    const found = passagesOf(record('T', [['Kern', 'kern'], 'De steden.']), '/x/', [
      ['stad', 'steden'],
    ]);
    expect(found.map(({ url }) => url)).toEqual(['/x/#kern']);
  });

  test('have no words of the title or the heading, which are shown already', () => {
    const one = record('Het onderzoek', [['Onderzoek nu', 'a'], 'De tekst begint. En gaat door.']);
    expect(shown(one, 'onderzoek')).toEqual([['Onderzoek nu', 'De tekst begint.']]);
  });

  test('are those with most of the words first', () => {
    const one = record('T', [['Een', 'a'], 'Zie media.', ['Twee', 'b'], 'Media en democratie.']);
    expect(shown(one, 'media', 'democratie').map(([heading]) => heading)).toEqual(['Twee', 'Een']);
  });

  test('are the first sentence of a document that has the words in its title alone', () => {
    const one = record('Over gaswinning', ['Zo begint het stuk. Zo gaat het verder.']);
    expect(shown(one, 'gaswinning')).toEqual([['', 'Zo begint het stuk.']]);
  });

  test('are the other name by which a document is found where it says none of the words', () => {
    const one = record('Titel', ['De Woo geldt.'], [['Woo', 'Wet open overheid']]);
    expect(shown(one, 'overheid')).toEqual([['', 'Woo: [Wet open overheid]']]);
  });

  test('are cut where a sentence is long', () => {
    const long = `Begin ${'woord '.repeat(60)}doel ${'woord '.repeat(60)}einde.`;
    const [[, text = ''] = []] = shown(record('T', [long]), 'doel');
    expect(text).toMatch(/^… .*\[doel\].* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
  });
});
