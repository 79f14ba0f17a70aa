import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cutFonts } from '../src/tools/fonts.ts';

const HELP = `node scripts/fonts.ts

Snijdt de lettertypen in src/fonts/ opnieuw uit de pakketten van Fontsource: nodig na een nieuwe versie
daarvan, en als src/tools/fonts.ts om andere tekens vraagt.
`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) process.stdout.write(HELP);
else {
  const root = new URL('../', import.meta.url);
  const folder = new URL('src/fonts/', root);
  await mkdir(folder, { recursive: true });
  for await (const { name, bytes } of cutFonts(root)) await writeFile(new URL(name, folder), bytes);
}
