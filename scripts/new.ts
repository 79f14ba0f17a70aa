import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createExaminer } from '../src/checks/document/examine.ts';
import { hasErrors, report } from '../src/checks/report.ts';
import { contentDir, readListFiles } from '../src/folder/folder.ts';
import { writeNew } from '../src/folder/write-new.ts';
import { newDocument } from '../src/importers/new-document.ts';
import { type Answers, QUESTIONS } from '../src/importers/questions.ts';
import { ImportRefusal } from '../src/importers/refusal.ts';
import { createReader } from '../src/mdx/document.ts';
import { KIND_NAMES, type KindName } from '../src/model/kind-names.ts';
import { KINDS } from '../src/model/kinds.ts';
import { readLists } from '../src/model/lists.ts';
import { site } from '../src/site.config.ts';
import { ask } from '../src/tools/ask.ts';
import { runCommand } from '../src/tools/run-command.ts';

const FLAGS = KIND_NAMES.map((kind) => {
  const names = QUESTIONS[kind].map(({ name }) => `--${name}`).join(' ');
  return `  ${kind.padEnd(10)} ${names}`;
}).join('\n');

const HELP = `npm run new -- ${KIND_NAMES.join('|')} [gegevens]

Maakt een nieuw stuk in content/, met de gegevens die zijn soort nodig heeft. Wat u niet meegeeft, wordt
gevraagd. Het stuk is een concept: het komt pas op de site als u de regel ‘concept: true’ weghaalt.
Een bestand dat er al is, wordt nooit overschreven.

Gegevens per soort; zet meer regels of namen achter elkaar met een puntkomma:
${FLAGS}

  --adres    laatste deel van het adres, voor een stuk zonder kenmerk; anders wordt het de titel
  --help     deze uitleg

Voorbeeld: npm run new -- nota --kenmerk 2024-0000358151 --datum "19 augustus 2024"

Eindigt met 0 als het stuk er staat, met 1 als het niet kan worden geschreven, met 2 als de opdracht zelf
niet klopt.
Omgeving: CONTENT_DIR (standaard content).
`;

async function run(): Promise<number> {
  const flags = new Set(Object.values(QUESTIONS).flatMap((all) => all.map(({ name }) => name)));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      adres: { type: 'string' },
      ...Object.fromEntries([...flags].map((name) => [name, { type: 'string' as const }])),
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [named, ...more] = positionals;
  const kind = KIND_NAMES.find((name) => name === named);
  if (kind === undefined || more.length > 0)
    throw new Error(`Geef één soort op: ${KIND_NAMES.join(', ')}.`);
  const { adres, help: _, ...given } = values;
  const facts = await collect(kind, given as Answers);
  await write(kind, newDocument(kind, facts, adres));
  return 0;
}

/** Takes what the flags give and asks for the rest, again where an answer cannot be. */
async function collect(kind: KindName, given: Answers): Promise<Answers> {
  const foreign = Object.keys(given).find((name) => QUESTIONS[kind].every((q) => q.name !== name));
  if (foreign) throw new Error(`Een ${kind} heeft geen --${foreign}.`);
  return ask(QUESTIONS[kind], given);
}

/** Writes what the check accepts, and says what is left to do. */
async function write(kind: KindName, { id, mdx }: { id: string; mdx: string }): Promise<void> {
  if (id === '')
    throw new ImportRefusal('Van deze titel is geen adres te maken. Geef er zelf een met --adres.');
  const dir = contentDir();
  const file = path.join(dir, KINDS[kind].folder, `${id}.mdx`);
  const lists = readLists(readListFiles(dir));
  const read = createReader(lists.begrippen, createExaminer(lists));
  const { problems } = read({ kind, id, path: file, bytes: new TextEncoder().encode(mdx) });
  if (hasErrors(problems)) {
    const said = report(problems, 'text', { site: site.url });
    throw new ImportRefusal(`Met deze gegevens kan het stuk niet worden gemaakt.\n\n${said}`);
  }
  await writeNew([{ path: file, content: mdx }]);
  process.stdout.write(`Geschreven: ${file}

Wat u nu doet:
  1. Zet de tekst van het stuk onder de tweede regel met ---.
  2. Schrijf bij de gegevens een samenvatting: twee tot vier zinnen in gewone taal.
  3. Kijk met ‘npm run dev’ hoe het wordt, op /${kind}/${id}/.
  4. Is het klaar? Haal ‘concept: true’ weg en draai ‘npm run check’.
`);
}

await runCommand(run, HELP);
