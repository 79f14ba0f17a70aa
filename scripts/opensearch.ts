import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cacheDir, contentDir } from '../src/folder/folder.ts';
import { hold } from '../src/folder/store.ts';
import { connect, OpenSearchRefusal } from '../src/tools/opensearch/connect.ts';
import { readParts } from '../src/tools/opensearch/parts.ts';
import { patience } from '../src/tools/opensearch/patience.ts';
import { push } from '../src/tools/opensearch/push.ts';
import { statusLines } from '../src/tools/opensearch/status.ts';
import { createTimeLeft } from '../src/tools/opensearch/time-left.ts';
import { dropAll } from '../src/tools/opensearch/versions.ts';

const HELP = `npm run opensearch -- push|status|drop --url http://localhost:9200

Vult OpenSearch met de stukken van het archief, voor een site die er haar woorden mee zoekt; zie
docs/opensearch.md.

  push      brengt de index bij: alleen wat veranderde. Afgebroken gaat de volgende keer verder. Lezers
            vragen een nieuwe index pas als alles erin staat, en zien wijzigingen pas als alle erin staan
  status    zegt wat er van het archief in OpenSearch staat
  drop      haalt het archief uit OpenSearch
  --url     waar OpenSearch staat; vaker voor meer knooppunten
  --alias   naam waaronder lezers vragen (standaard stukken)
  --opnieuw maakt met push een nieuwe index, wat er ook staat

Omgeving: OPENSEARCH_USER en OPENSEARCH_PASSWORD (wie er schrijft), NODE_EXTRA_CA_CERTS (certificaat van een eigen
uitgever), CONTENT_DIR, CACHE_DIR, SITE_URL.
`;

const LOCK = path.resolve('.cache/opensearch.lock');
/** Milliseconds between two lines of progress; a terminal has one line, which moves. */
const PACE = { terminal: 200, file: 10_000 };

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', multiple: true },
      alias: { type: 'string', default: 'stukken' },
      opnieuw: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [deed] = positionals;
  if (values.help || positionals.length !== 1) {
    say(HELP);
    return values.help ? 0 : 2;
  }
  const { alias } = values;
  if (!/^[a-z][a-z0-9_]*$/.test(alias))
    throw new OpenSearchRefusal('De naam van --alias bestaat uit kleine letters, cijfers en _.');
  const client = connect(values.url ?? []);
  try {
    if (deed === 'push') await pushAll(client, alias, values.opnieuw);
    else if (deed === 'status') for (const line of await statusLines(client, alias)) say(line);
    else if (deed === 'drop') say(`Weg: ${(await dropAll(client, alias)).join(', ') || 'niets'}.`);
    else throw new OpenSearchRefusal(`${deed} bestaat niet; kies uit push, status en drop.`);
    return 0;
  } finally {
    await client.close();
  }
}

async function pushAll(
  client: ReturnType<typeof connect>,
  alias: string,
  anew: boolean,
): Promise<void> {
  const release = hold(LOCK);
  if (!release) throw new OpenSearchRefusal('Er loopt al een push in deze map.');
  try {
    const start = Date.now();
    const archive = await readParts(contentDir(), cacheDir(), tell);
    const begun = Date.now();
    const timeLeft = createTimeLeft();
    let shown = begun;
    const at = (done: number, all: number) => {
      const line = timeLeft(done, all);
      const pace = process.stderr.isTTY ? PACE.terminal : PACE.file;
      if (Date.now() - shown < pace && done < all) return;
      shown = Date.now();
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
      if (process.stderr.isTTY && done === all) process.stderr.write('\n');
    };
    try {
      const { parts } = archive;
      const { index, papers, written, dropped } = await push({
        ...{ client, alias, parts, anew, at },
        patience: patience(tell),
      });
      const seconds = (from: number) => ((Date.now() - from) / 1000).toFixed(1);
      say(
        `${index} heeft ${papers} stukken: ${written} geschreven, ${dropped} weggehaald. Lezen duurde ${((begun - start) / 1000).toFixed(1)} s, bijbrengen ${seconds(begun)} s.`,
      );
    } finally {
      archive.close();
    }
  } finally {
    release();
  }
}

try {
  process.exitCode = await run();
} catch (cause) {
  // What the client knows of a request may hold who asked; only what it says of the failure is shown.
  const { name, message } = cause as Error;
  process.stderr.write(
    /^(?:OpenSearchRefusal|ContentError)$/.test(name)
      ? `${message}\n`
      : `Het lukte niet: ${message}\n`,
  );
  process.exitCode = 1;
}
