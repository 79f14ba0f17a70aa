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
