import { readFile, rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { strip } from '../src/images/strip.ts';
import { formatOf } from '../src/importers/pictures/formats.ts';

const HELP = `npm run strip -- BESTAND…

Haalt uit afbeeldingen (PNG, JPEG, GIF en WebP) wat geen lezer ziet: plaats, tijd, toestel, maker, opmerkingen
en eerdere versies. Aan het beeld verandert niets. Elk bestand wordt door de schone versie vervangen.

Eindigt met 0 als alle bestanden schoon zijn, met 1 als een bestand niet kon worden schoongemaakt.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
if (values.help || positionals.length === 0) {
  (values.help ? process.stdout : process.stderr).write(HELP);
  process.exitCode = values.help ? 0 : 1;
}
for (const file of positionals) {
  const { clean, said } = await tidy(file);
  (clean ? process.stdout : process.stderr).write(`${file}: ${said}\n`);
  if (!clean) process.exitCode = 1;
}

async function tidy(file: string): Promise<{ clean: boolean; said: string }> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { clean: false, said: 'dit bestand is er niet of is niet te lezen.' };
  const format = formatOf(bytes);
  if (format.ending === undefined)
    return { clean: false, said: `dit is ${format.words}; dat kan niet worden schoongemaakt.` };
  const stripped = strip(bytes, format.ending);
  if (!stripped) return { clean: false, said: 'de afbeelding is beschadigd; sla haar opnieuw op.' };
  const { removed } = stripped;
  if (removed.length === 0) return { clean: true, said: 'hier zat niets in dat geen lezer ziet.' };
  // Beside it first: a file that is half written would be lost.
  const draft = `${file}.schoon`;
  await writeFile(draft, stripped.bytes);
  await rename(draft, file);
  return { clean: true, said: `weggehaald: ${removed.join(', ')}.` };
}
