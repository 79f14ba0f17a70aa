import { describe, expect, test } from 'vitest';
import { withPermalinks } from '../../../src/archive/permalinks.ts';
import { withoutParagraphIds } from '../../../src/mdx/permalinks.ts';
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

  test('is only for paragraphs of the text itself, and can be linked to', () => {
    expect(ids('- een\n\n  twee\n\n> drie\n\nvier')).toEqual(['p1']);
    expect(render('Zie [hier](#kern-p1).\n\n## Kern\n\nA.').problems).toEqual([]);
  });

  test('can be taken away for those who want the text alone', () => {
    expect(withoutParagraphIds(render('## Kern\n\nA.').html)).toBe(
      '<h2 id="kern">Kern</h2>\n<p>A.</p>',
    );
  });
});

test('the signs on a page add no word to it, and never put a link in a link', () => {
  const html = withPermalinks(
    '<h2 id="a">Kern</h2><h3 id="b">Zie <a href="x">y</a></h3><p id="a-p1">Zin.</p>',
  );
  expect(html.replace(/<[^>]*>/g, '')).toBe('KernZie yZin.');
  expect(html).toBe(
    '<h2 id="a"><a class="kop-anker" href="#a">Kern</a></h2>' +
      '<h3 id="b">Zie <a href="x">y</a><a class="anker" href="#b" aria-label="Vast adres van deze kop"></a></h3>' +
      '<p id="a-p1">Zin.<a class="anker" href="#a-p1" aria-label="Vast adres van deze alinea"></a></p>',
  );
});
