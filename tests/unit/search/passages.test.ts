import { describe, expect, test } from 'vitest';
import type { PagefindData } from '../../../src/search/pagefind-api.ts';
import { passagesOf } from '../../../src/search/passages.ts';

/** A result of Pagefind for a title and sections, with the places of a word. */
function result(
  title: string,
  sections: readonly [heading: string, text: string][],
  word: string,
): PagefindData {
  const content = [title, ...sections.map(([heading, text]) => `${heading} ${text}`)]
    .join(' ')
    .replace(/\s+/g, ' ');
  const words = content.split(' ');
  const places = words.flatMap((one, location) =>
    one.replaceAll('~', '').toLowerCase().includes(word) ? [{ location, balanced_score: 1 }] : [],
  );
  let at = title.split(' ').length;
  const starts = sections.map(([heading, text]) => {
    const start = at;
    at += `${heading} ${text}`.trim().split(' ').length;
    return { heading, start, end: at };
  });
  const sub_results = starts.flatMap(({ heading, start, end }) => {
    const inside = places.filter(({ location }) => location >= start && location < end);
    if (inside.length === 0) return [];
    const anchor = heading === '' ? {} : { anchor: { location: start } };
    return [
      { title: heading || title, url: `/x/#${heading}`, weighted_locations: inside, ...anchor },
    ];
  });
  return { url: '/x/', content, meta: { title }, weighted_locations: places, sub_results };
}

const shown = (data: PagefindData) =>
  passagesOf(data).map(({ heading, pieces }) => [
    heading,
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''),
  ]);

describe('the places where words stand', () => {
  test('are whole sentences with the word marked and the marks of the index gone', () => {
    const data = result(
      'Titel',
      [['Kern', 'Eerst dit. Het literatuur~onderzoek, nr. 3 van c.s. 2, is af! Dan dat.']],
      'onderzoek',
    );
    expect(shown(data)).toEqual([['Kern', 'Het [literatuuronderzoek], nr. 3 van c.s. 2, is af!']]);
  });

  test('have no words of the title or the heading, which are shown already', () => {
    const data = result(
      'Het onderzoek',
      [['Onderzoek nu', 'De tekst begint. En gaat door.']],
      'onderzoek',
    );
    expect(shown(data)).toEqual([['Onderzoek nu', 'De tekst begint.']]);
  });

  test('are those with most of the words first', () => {
    const data = result(
      'T',
      [
        ['Een', 'Zie media.'],
        ['Twee', 'Media en media zijn media.'],
      ],
      'media',
    );
    expect(shown(data).map(([heading]) => heading)).toEqual(['Twee', 'Een']);
  });

  test('are the first sentence of a document that has the words in its title alone', () => {
    const data = result(
      'Over gaswinning',
      [['', 'Zo begint het stuk. Zo gaat het verder.']],
      'gaswinning',
    );
    expect(shown(data)).toEqual([['', 'Zo begint het stuk.']]);
  });

  test('are cut where a sentence is long', () => {
    const long = `Begin ${'woord '.repeat(60)}doel ${'woord '.repeat(60)}einde.`;
    const [[, text = ''] = []] = shown(result('T', [['', long]], 'doel'));
    expect(text).toMatch(/^… .*\[doel\].* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
  });
});
