import { describe, expect, test } from 'vitest';
import { withPermalinks } from '../../../src/archive/permalinks.ts';
import { writeHtml } from '../../../src/site/write-html.ts';
import { render } from '../../helpers/documents.ts';

const ids = (body: string) =>
  [...render(body).html.matchAll(/<(?:p|h2) id="([^"]+)"/g)].map(([, id]) => id);

describe('the lasting address of a paragraph', () => {
  test('counts within its section, so a change in another section does not move it', () => {
    expect(ids('Begin.\n\n## Kern\n\nA.\n\nB.\n\n## Slot\n\nC.')).toEqual([
      'p1',
      'kern',
      'kern-p1',
      'kern-p2',
      'slot',
      'slot-p1',
    ]);
  });

  test('is never that of a heading', () => {
    expect(ids('## Kern\n\nA.\n\n## Kern p1\n\nB.')).toEqual([
      'kern',
      'kern-p2',
      'kern-p1',
      'kern-p1-p1',
    ]);
  });

  test('can be linked to', () => {
    expect(render('Zie [hier](#kern-p1).\n\n## Kern\n\nA.').problems).toEqual([]);
  });
});

describe('the lasting address of another place', () => {
  const all = (body: string) =>
    [...render(body).html.matchAll(/<(\w+)[^>]*? id="([^"]+)"/g)].map(
      ([, tag, id]) => `${tag} ${id}`,
    );

  test('is there for every item, in a list within a list too, and for every quoted paragraph', () => {
    expect(
      all('## Kern\n\n- een\n  - twee\n- drie\n\n  vier\n\n> vijf\n>\n> zes\n\nzeven'),
    ).toEqual([
      'h2 kern',
      'li kern-punt1',
      'li kern-punt2',
      'li kern-punt3',
      'p kern-citaat1',
      'p kern-citaat2',
      'p kern-p1',
    ]);
  });

  test('is there for every row but the head, and for a table without a name', () => {
    expect(all('| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |')).toEqual([
      'div tabel1',
      'tr rij1',
      'tr rij2',
    ]);
  });

  test('has a sign behind the words of an item, before the list within it', () => {
    const html = writeHtml(withPermalinks(render('- een\n  - twee').text));
    expect(html.replace(/ aria-label="[^"]+"/g, '').replace(/\s+/g, ' ')).toBe(
      '<ul> <li id="punt1">een <a class="anker" href="#punt1"></a><ul> <li id="punt2">twee<a class="anker" href="#punt2"></a></li> </ul> </li> </ul>',
    );
  });

  test('has a sign in the first cell of a row, and never changes a word', () => {
    const { text } = render('| a | b |\n| - | - |\n| 1 | 2 |');
    expect(writeHtml(withPermalinks(text))).toContain(
      '<tr id="rij1">\n<td class="getal">1<a class="anker" href="#rij1" aria-label="Vast adres van deze rij"></a></td>',
    );
  });
});

test('the signs on a page add no word to it, and never put a link in a link', () => {
  const { text } = render('## Kern\n\n### Zie [y](https://x.nl)\n\nZin.');
  const before = structuredClone(text);
  expect(writeHtml(withPermalinks(text))).toBe(
    '<h2 id="kern"><a class="kop-anker" href="#kern">Kern</a></h2>\n' +
      '<h3 id="zie-y">Zie <a href="https://x.nl">y</a><a class="anker" href="#zie-y" aria-label="Vast adres van deze kop"></a></h3>\n' +
      '<p id="zie-y-p1">Zin.<a class="anker" href="#zie-y-p1" aria-label="Vast adres van deze alinea"></a></p>',
  );
  expect(text).toEqual(before);
});
