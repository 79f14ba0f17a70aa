import { appendFileSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir, FILES_FOLDER, readListFiles } from '../src/folder/folder.ts';
import { writeNew } from '../src/folder/write-new.ts';
import { batchTable } from '../src/importers/batch.ts';
import { type Imported, importFile } from '../src/importers/import-file.ts';
import { type ImportKind, isImportKind } from '../src/importers/letterhead/kind.ts';
import { REFUSALS } from '../src/importers/messages.ts';
import { nextSteps } from '../src/importers/next-steps.ts';
import type { Recogniser } from '../src/importers/pdf/recognise.ts';
import {
  type Answers,
  ministryQuestion,
  ORGANISATIONS,
  openQuestions,
  YES,
} from '../src/importers/questions.ts';
import { ImportRefusal } from '../src/importers/refusal.ts';
import { reportImport } from '../src/importers/report.ts';
import type { Progress } from '../src/importers/source.ts';
import { KINDS } from '../src/model/kinds.ts';
import { readLists } from '../src/model/lists.ts';
import { ask } from '../src/tools/ask.ts';
import { expandInputs, importMany } from '../src/tools/import-many.ts';
import { openRecogniser } from '../src/tools/ocr.ts';
import { runCommand } from '../src/tools/run-command.ts';

const HELP = `npm run import -- BESTAND [--write] [--vraag] [--soort nota|brief|onderzoek]
npm run import -- BESTAND|MAP... [--lijst BESTAND] [--write] [--json]

Maakt van een Word-bestand (.docx), een ODF-tekst (.odt), een PDF met tekst, een webpagina (.html) of tekst (.md, .txt)
een concept om na te kijken. Het concept komt op standaarduitvoer; het verslag, met wat een mens
moet nakijken en wat is weggelaten, op standaardfout.

Afbeeldingen komen mee, ontdaan van verborgen gegevens; bij een webpagina en tekst ook die in de map
ernaast. Er wordt niets opgehaald van internet.

Van meer bestanden, een map of een lijst komt aan het eind één tabel op standaarduitvoer: wat er van elk
bestand is geworden, hoeveel woorden er zijn en in welke volgorde, en hoeveel er is na te kijken. Wat niet
kan worden ingevoerd, houdt de andere niet op. Met --write wordt dan alleen geschreven wat gaaf is; voer de
andere een voor een in.

  --lijst   een bestand dat bestanden noemt, op elke regel een
  --ocr     leest bladzijden van een PDF die een beeld zijn met tekstherkenning; wat niet zeker is, staat
            erbij. Daarvoor installeert u één keer twee pakketten; zonder die zegt de invoer welke
  --json    de tabel als JSON, met alles wat er is na te kijken
  --write   schrijft het concept in de map van zijn soort, onder het adres van zijn kenmerk, en de
            afbeeldingen in bestanden/; een bestand dat er al is, wordt nooit overschreven, en dan wordt
            er niets geschreven
  --vraag   vraagt in één keer wat het bestand niet zegt: gegevens, de samenvatting, waar elke bijlage is, en
            of een nieuw ministerie in organisaties.yaml mag; leeg is later
  --soort   de soort van het stuk, als het bestand die niet duidelijk maakt
  --help    deze uitleg

Eindigt met 0 als het concept er is, met 1 als een bestand niet kan worden ingevoerd, met 2 als de opdracht
zelf niet klopt.
Omgeving: CONTENT_DIR (standaard content).
`;

/** Larger files are refused unread; the importer itself says the same of what it is given. */
const READ_LIMIT = 51 * 1024 * 1024;
/** An image beside a web page that is larger comes along no more than one that is not there. */
const IMAGE_LIMIT = 30 * 1024 * 1024;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      soort: { type: 'string' },
      lijst: { type: 'string' },
      json: { type: 'boolean', default: false },
      ocr: { type: 'boolean', default: false },
      vraag: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const kind = values.soort;
  if (kind !== undefined && !isImportKind(kind)) throw new Error(`Onbekende soort ‘${kind}’.`);
  const { files, many } = await expandInputs(positionals, values.lijst);
  if (files.length === 0) throw new Error('Geef een bestand of een map op.');
  if (values.vraag && (many || values.json)) throw new Error('--vraag is voor één bestand.');
  const recogniser = values.ocr ? await openRecogniser() : undefined;
  try {
    return await importAll(files, many, {
      json: values.json,
      write: values.write,
      ask: values.vraag,
      ...(kind ? { kind } : {}),
      ...(recogniser ? { recognise: recogniser.recognise } : {}),
    });
  } finally {
    await recogniser?.close();
  }
}

interface Options {
  readonly json: boolean;
  readonly write: boolean;
  readonly ask: boolean;
  readonly kind?: ImportKind;
  readonly recognise?: Recogniser;
  readonly answers?: Answers;
}

async function importAll(
  files: readonly string[],
  many: boolean,
  options: Options,
): Promise<number> {
  const [file = ''] = files;
  if (many || options.json) {
    const rows = await importMany(files, {
      importOne: (one) => importOne(one, options),
      ...(options.write ? { write } : {}),
    });
    process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : batchTable(rows));
    return rows.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
  }
  const first = await importOne(file, options, showProgress);
  const result = options.ask ? await askAbout(first, file, options) : first;
  if (!options.write) process.stdout.write(result.mdx);
  const written = options.write ? await write(result) : [];
  process.stderr.write(reportImport(result));
  if (options.write) process.stderr.write(`\n${nextSteps(result, written)}`);
  return 0;
}

/** Asks all that the paper does not say, in one go, and makes the draft anew with the answers. */
async function askAbout(
  { kind, todo }: Imported,
  file: string,
  options: Options,
): Promise<Imported> {
  const ministries = todo.ministries.map(ministryQuestion);
  const answers = await ask([...openQuestions(kind, todo.missing, todo.annexes), ...ministries]);
  const wanted = todo.ministries.filter((_, i) => answers[ministries[i]?.name ?? ''] === YES);
  if (wanted.length > 0)
    appendFileSync(
      path.join(contentDir(), ORGANISATIONS),
      wanted.map((one) => `\n${one}\n`).join(''),
    );
  return importOne(file, { ...options, kind, answers });
}

async function importOne(
  file: string,
  { kind, recognise, answers }: Options,
  onProgress?: Progress,
): Promise<Imported> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new ImportRefusal(`Het bestand ‘${file}’ is er niet.`);
  if (info.size > READ_LIMIT) {
    throw new ImportRefusal(REFUSALS.tooLarge(Math.ceil(info.size / 1024 / 1024)));
  }
  const bytes = await readFile(file);
  return importFile({
    name: path.basename(file),
    bytes: new Uint8Array(bytes),
    beside: (name) => readBeside(file, name),
    ...(onProgress ? { onProgress } : {}),
    ...(kind ? { kind } : {}),
    ...(recognise ? { recognise } : {}),
    ...(answers ? { answers } : {}),
    organisations: readLists(readListFiles(contentDir())).organisaties,
  });
}

/** A file in the folder of the one that is imported, or under it; never one elsewhere. */
function readBeside(file: string, name: string): Uint8Array | undefined {
  try {
    const folder = realpathSync(path.dirname(file));
    const target = realpathSync(path.resolve(folder, name));
    const info = statSync(target);
    const inside = target.startsWith(folder + path.sep);
    return inside && info.isFile() && info.size <= IMAGE_LIMIT ? readFileSync(target) : undefined;
  } catch {
    return undefined;
  }
}

/** A line that is written over itself; only where a person is looking, and only for long files. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || total < 10) return;
  process.stderr.write(`\rPagina ${done} van ${total}${done === total ? '\n' : ''}`);
}

/** Writes the draft and its images; returns where. */
async function write({ kind, id, mdx, files }: Imported): Promise<string[]> {
  const dir = contentDir();
  const draft = { path: path.join(dir, KINDS[kind].folder, `${id}.mdx`), content: mdx };
  const images = files.map(({ path: name, bytes }) => ({
    path: path.join(dir, FILES_FOLDER, name),
    content: bytes,
  }));
  const all = [draft, ...images];
  await writeNew(all);
  return all.map((one) => one.path);
}

await runCommand(run, HELP);
