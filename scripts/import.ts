import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/astro/folder.ts';
import { writeNew } from '../src/astro/write-new.ts';
import { importFile } from '../src/importers/import-file.ts';
import { isImportKind } from '../src/importers/letterhead/kind.ts';
import { REFUSALS } from '../src/importers/messages.ts';
import { ImportRefusal } from '../src/importers/refusal.ts';
import { reportImport } from '../src/importers/report.ts';
import { KINDS } from '../src/model/kinds.ts';

const HELP = `npm run import -- BESTAND [--write] [--soort nota|brief|onderzoek]

Maakt van een Word-bestand (.docx), een PDF met tekst, een webpagina (.html) of tekst (.md, .txt)
een concept om na te kijken. Het concept komt op standaarduitvoer; het verslag, met wat een mens
moet nakijken en wat is weggelaten, op standaardfout.

  --write   schrijft het concept in de map van zijn soort, onder het adres van zijn kenmerk;
            een bestand dat er al is, wordt nooit overschreven
  --soort   de soort van het stuk, als het bestand die niet duidelijk maakt
  --help    deze uitleg

Eindigt met 0 als het concept er is, met 1 als het bestand niet kan worden ingevoerd, met 2 als de
opdracht zelf niet klopt.
Omgeving: CONTENT_DIR (standaard content).
`;

/** Larger files are refused unread; the importer itself says the same of what it is given. */
const READ_LIMIT = 51 * 1024 * 1024;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      soort: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Geef één bestand op.');
  const kind = values.soort;
  if (kind !== undefined && !isImportKind(kind)) throw new Error(`Onbekende soort ‘${kind}’.`);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new ImportRefusal(`Het bestand ‘${file}’ is er niet.`);
  if (info.size > READ_LIMIT) {
    throw new ImportRefusal(REFUSALS.tooLarge(Math.ceil(info.size / 1024 / 1024)));
  }
  const bytes = await readFile(file);
  const result = await importFile({
    name: path.basename(file),
    bytes: new Uint8Array(bytes),
    onProgress: showProgress,
    ...(kind ? { kind } : {}),
  });
  if (values.write) await write(path.join(contentDir(), KINDS[result.kind].folder), result);
  else process.stdout.write(result.mdx);
  process.stderr.write(reportImport(result));
  return 0;
}

/** A line that is written over itself; only where a person is looking, and only for long files. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 10) return;
  process.stderr.write(`\rPagina ${done} van ${total}${done === total ? '\n' : ''}`);
}

async function write(folder: string, result: { id: string; mdx: string }): Promise<void> {
  const target = path.join(folder, `${result.id}.mdx`);
  await writeNew(target, result.mdx);
  process.stderr.write(`Concept geschreven: ${target}\n\n`);
}

try {
  process.exitCode = await run();
} catch (cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  const refused = cause instanceof ImportRefusal;
  process.stderr.write(refused ? `${message}\n` : `${message}\n\n${HELP}`);
  process.exitCode = refused ? 1 : 2;
}
