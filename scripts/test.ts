import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from '../src/tools/chromium.ts';

const HELP = `npm test [-- --random N]

Alles wat de bouwstraat draait: opmaak, regels, typen, dode code, en de proeven van kamers, site en
browser. Chromium, nginx en Caddy worden geïnstalleerd als ze ontbreken en dat mag; proeven
met OpenSearch vallen weg waar Java of Maven ontbreekt. De laatste regel telt:
N passed, N failed.

  --random N   alleen de kamers, met N andere teksten voor elke eigenschap in plaats van steeds dezelfde
`;

/** A part of the test: how it is called in the report, and a command of this project. */
type Part = readonly [name: string, command: string, ...args: string[]];

/** What others read. */
const FIRST: Part = ['types of the content', 'astro', 'sync'];
/** What changes nothing, so that all of it runs at the same time. */
const PARTS: readonly Part[] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types of TypeScript', 'tsc', '--noEmit'],
  // By itself it would write the types again that others read at that moment.
  ['types of Astro', 'astro', 'check', '--noSync', '--minimumFailingSeverity', 'hint'],
  ['unused code and dependencies', 'knip'],
];

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const { values } = parseArgs({
  options: { random: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) process.stdout.write(HELP);
else if (values.random !== undefined) {
  process.env['RANDOM_RUNS'] = values.random;
  process.exitCode = await run(['vitest', 'run', '--project', 'unit', '--testTimeout', '0']);
} else process.exitCode = await main();

async function main(): Promise<number> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const count = (name: string, ok: boolean) => {
    total[ok ? 'passed' : 'failed'] += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name}\n`);
  };
  count(
    'Chromium is here',
    install(
      'chromium',
      () => findChromium() !== undefined,
      'Install Chromium (apt-get install chromium) or set CHROMIUM_PATH.',
    ),
  );
  count(
    'nginx is here',
    // Tests start both with the configuration that we write for them.
    install(
      'nginx-light',
      () => spawnSync('nginx', ['-v']).status === 0,
      'Install nginx (apt-get install nginx-light).',
    ),
  );
  count(
    'Caddy is here',
    install(
      'caddy',
      () => spawnSync('caddy', ['version']).status === 0,
      'Install Caddy (apt-get install caddy).',
    ),
  );
  for (const parts of [[FIRST], PARTS])
    await Promise.all(
      parts.map(async ([name, ...command]) => count(name, (await run(command)) === 0)),
    );
  const tests = await vitest();
  total.passed += tests.passed;
  total.failed += tests.failed;
  total.skipped += tests.skipped;
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return total.failed === 0 ? 0 : 1;
}

/** Installs a package of Debian's where what it brings is missing and the machine allows it. */
function install(name: string, here: () => boolean, advice: string): boolean {
  if (here()) return true;
  if (process.getuid?.() === 0) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
    if (apt('update') && apt('install', '-y', name) && here()) return true;
  }
  process.stdout.write(`${advice}\n`);
  return false;
}

function run([command = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn(path.join('node_modules/.bin', command), args, { stdio: 'inherit' });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs all tests; a run that gives no report counts as a failure. */
async function vitest(): Promise<Count> {
  const report = path.resolve('.cache/test-report.json');
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  const code = await run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const found = await readFile(report, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, number>,
    () => undefined,
  );
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const failed = found['numFailedTests'] ?? 0;
  return {
    passed: found['numPassedTests'] ?? 0,
    // A file that does not load fails without a test of its own.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (found['numPendingTests'] ?? 0) + (found['numTodoTests'] ?? 0),
  };
}
