import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WIDE } from '../../../src/client/wide.ts';

const FOLDER = 'src/styles';
const named = readFileSync(`${FOLDER}/media.css`, 'utf8');

test('a width at which the page changes stands in one place', () => {
  // The search page has widths of its own, and the preview is no part of the site.
  const sheets = readdirSync(FOLDER).filter(
    (name) => !['media.css', 'search.css', 'preview.css'].includes(name),
  );
  const loose = sheets.flatMap((name) =>
    (readFileSync(`${FOLDER}/${name}`, 'utf8').match(/@media[^{]*-width[^{]*/g) ?? []).map(
      (query) => `${name}: ${query.trim()}`,
    ),
  );
  expect(loose).toEqual([]);
});

test('scripts change the page at the same width as the styles', () => {
  expect(named).toContain(`@custom-media --breed ${WIDE};`);
});
