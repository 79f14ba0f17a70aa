import { spawn } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { serve } from '../src/hosting/serve.ts';
import { launchChromium } from '../src/tools/chromium.ts';
import { use } from '../src/tools/process-use.ts';
import { gzipped } from '../src/tools/weigh.ts';
import { generate } from '../tests/helpers/generated.ts';

const HELP = `npm run bench -- [--docs N] [--keep]

Maakt N stukken (standaard 1000), bouwt het archief ervan koud, ongewijzigd en na één wijziging,
en drukt een tabel en een regel JSON af: tijden in seconden, van de klok en van alle processoren samen (de verhouding is
die van de processoren), geheugen in MB, gewicht in kB na gzip.
Koud is zoals in een verse kloon. Met --keep blijft de map met de stukken staan.

Op ext4 kost elk nieuw bestand meer tijd zolang er kort tevoren veel bestanden zijn gewist, zoals aan het eind
van een meting: wacht vijf minuten voor de volgende, of gebruik --keep en wis later.
`;

/** Of the papers that are generated. */
const NEWEST_YEAR = 2024;

interface Run {
  readonly seconds: number;
  /** Seconds of processors, of the build and of all that it started: these do not rise with what else a machine does. */
  readonly processor: number;
  /** Highest resident memory of the build itself, MB. */
  readonly peak: number;
  /** The same with the highest of each process that it started, Pagefind above all, MB. */
  readonly peakAll: number;
  /** How many files of the site the build made. */
  readonly made: number;
}

/** What a first question for words brings of the index, kB. */
interface Question {
  readonly all: number;
  /** With the newest year chosen. */
  readonly newestYear: number;
  /** On a wide screen, where filters are open and what each gives is counted. */
  readonly counted: number;
}

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '1000' },
    keep: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const count = Number(values.docs);
if (values.help || !Number.isInteger(count) || count < 1) process.stdout.write(HELP);
else await bench(count);

async function bench(docs: number): Promise<void> {
  await mkdir('.cache', { recursive: true });
  const root = await mkdtemp(path.resolve('.cache/bench-'));
  const env = {
    CONTENT_DIR: path.join(root, 'content'),
    OUT_DIR: path.join(root, 'dist'),
    CACHE_DIR: path.join(root, 'cache'),
  };
  try {
    let edited = '';
    for (const { path: name, text } of generate(docs)) {
      const file = path.join(env.CONTENT_DIR, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      edited ||= file;
    }
    for (const list of ['organisaties.yaml', 'begrippen.yaml']) {
      await cp(path.join('content', list), path.join(env.CONTENT_DIR, list));
    }
    const cold = await build(env);
    const unchanged = await build(env);
    await appendFile(edited, '\nEen zin die er later bij kwam.\n');
    const edit = await build(env);
    const question = await weighQuestion(env.OUT_DIR);
    const result = { docs, cold, unchanged, edit, question, ...(await weigh(env.OUT_DIR)) };
    process.stdout.write(table(result));
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    if (values.keep) process.stdout.write(`${root}\n`);
    else await rm(root, { recursive: true, force: true });
  }
}

async function build(env: Record<string, string>): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts'], { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  let peak = 0;
  let peakAll = 0;
  let processor = 0;
  // The system keeps the peaks; looking more often would slow the build down.
  const timer = setInterval(async () => {
    if (!child.pid) return;
    const used = await use(child.pid);
    peak = Math.max(peak, used.own);
    peakAll = Math.max(peakAll, used.all);
    processor = Math.max(processor, used.processor);
  }, 250);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  const made = Number(/Gemaakt (\d+)/.exec(output)?.[1]);
  const seconds = round((performance.now() - start) / 1000);
  return {
    seconds,
    processor: round(processor),
    peak: Math.round(peak),
    peakAll: Math.round(peakAll),
    made,
  };
}

/**
 * Asks the built site for words, as a reader who was never there does.
 *
 * @returns what comes of the index on a phone and on a wide screen, in kB as hosts compress it
 */
async function weighQuestion(dist: string): Promise<Question> {
  const { origin, close } = await serve(dist);
  const browser = await launchChromium();
  const ask = async (address: string, width = 390) => {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\/(woorden|pagefind)\//.test(response.url())) bodies.push(response.body());
    });
    await page.goto(`${origin}${address}`);
    await page.locator('.zoek-lijst .treffer__titel').first().waitFor({ timeout: 60_000 });
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipped(body)));
    await page.close();
    return round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  };
  try {
    const address = '/zoeken/?q=stikstof+vergunning';
    return {
      all: await ask(address),
      newestYear: await ask(`${address}&jaar=${NEWEST_YEAR}`),
      counted: await ask(address, 1280),
    };
  } finally {
    await browser.close();
    await close();
  }
}

async function weigh(dist: string) {
  const files = await readdir(dist, { recursive: true });
  const indexed = files.filter((file) => /^(woorden|pagefind)\b/.test(file));
  let indexBytes = 0;
  for (const file of indexed) {
    const info = await stat(path.join(dist, file));
    if (info.isFile()) indexBytes += info.size;
  }
  const page =
    files.filter((file) => /^nota[\\/]\d{4}-\d+[\\/]index\.html$/.test(file)).sort()[0] ?? '';
  const html = await readFile(path.join(dist, page), 'utf8');
  const assets = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(
    ([, url]) => url ?? '',
  );
  const weight = async (name: string) => gzipped(await readFile(path.join(dist, name))) / 1000;
  const sum = async (names: string[]) => {
    let total = 0;
    for (const name of names) total += await weight(name);
    return round(total);
  };
  const html_kB = round(gzipped(html) / 1000);
  const css_kB = await sum(assets.filter((name) => name.endsWith('.css')));
  const js_kB = await sum(assets.filter((name) => name.endsWith('.js')));
  return {
    files: files.length,
    index_MB: round(indexBytes / 1e6),
    page: { html_kB, css_kB, js_kB, total_kB: round(html_kB + css_kB + js_kB) },
  };
}

function table(result: {
  docs: number;
  cold: Run;
  unchanged: Run;
  edit: Run;
  question: Question;
  index_MB: number;
  files: number;
  page: Record<string, number>;
}): string {
  const line = (name: string, run: Run) =>
    `| ${name.padEnd(15)} | ${String(run.seconds).padStart(8)} | ${String(run.processor).padStart(10)} | ${(run.processor / result.cold.processor).toFixed(2).padStart(5)} | ${String(run.made).padStart(7)} | ${String(run.peak).padStart(7)} | ${String(run.peakAll).padStart(11)} |`;
  return [
    `${result.docs} stukken`,
    '| bouw            | totaal s | processors | maal  | gemaakt | piek MB | met kinderen |',
    '| --------------- | -------- | ---------- | ----- | ------- | ------- | ------------ |',
    line('koud', result.cold),
    line('ongewijzigd', result.unchanged),
    line('één stuk anders', result.edit),
    `eerste vraag naar woorden: ${result.question.all} kB van de index, ${result.question.newestYear} kB van het nieuwste jaar, ${result.question.counted} kB met tellingen (breed scherm); zoekindex ${result.index_MB} MB op schijf; ${result.files} bestanden; pagina van een stuk na gzip: ${Object.entries(
      result.page,
    )
      .map(([k, v]) => `${k.replace('_kB', '')} ${v} kB`)
      .join(', ')}`,
    '',
  ].join('\n');
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
