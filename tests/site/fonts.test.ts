import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type Cut, cutFonts } from '../../src/tools/fonts.ts';

const FOLDER = 'src/fonts';

test('the fonts in the repository are those that scripts/fonts.ts cuts from the packages', async () => {
  const made: Cut[] = [];
  for await (const cut of cutFonts(pathToFileURL('./'))) made.push(cut);
  const differs = made
    .filter(({ name, bytes }) => !readFileSync(path.join(FOLDER, name)).equals(bytes))
    .map(({ name }) => `${name} differs: run node scripts/fonts.ts`);
  expect(differs).toEqual([]);
  expect(readdirSync(FOLDER).sort()).toEqual([...made.map(({ name }) => name), 'LICENSE'].sort());
});

test('the licence of the fonts goes with them', () => {
  expect(readFileSync(path.join(FOLDER, 'LICENSE'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
});

test('a page with italics and a rare letter in both voices stays under 100 kB of fonts', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));
  const bytes = files.reduce((sum, name) => sum + readFileSync(path.join(FOLDER, name)).length, 0);
  expect(bytes).toBeLessThan(100_000);
});
