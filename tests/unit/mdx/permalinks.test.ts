import { describe, expect, test } from 'vitest';
import { withPermalinks } from '../../../src/archive/permalinks.ts';
import { writeHtml } from '../../../src/astro/write-html.ts';
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
