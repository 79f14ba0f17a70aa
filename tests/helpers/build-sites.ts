import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { appendFile, cp, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { hold } from '../../src/folder/store.ts';
import { generate } from './generated.ts';
import { MORE_TERMS, searchableLetters } from './searchable.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the built sites: the real one, one of awkward documents, and a large one. */
    sites: Readonly<Record<SiteName, string>>;
  }
}

/** Sites that the tests look at, each with the folder of its content. */
const SITES = { real: 'content', awkward: 'tests/fixtures/site', large: 'content' } as const;
export type SiteName = keyof typeof SITES;

const ROOT = path.resolve('.cache/sites');
/** Says how far the building is: nothing while it goes on, then what went wrong, or that all is there. */
const OUTCOME = path.join(ROOT, 'uitkomst.json');

interface Outcome {
  /** What the build printed that failed. */
  readonly wrong?: string;
}

/** The build of this run; two projects of Vitest ask for it. */
const run = globalThis as { builtSites?: Promise<void> };

/**
 * Begins to build every site, from nothing, for the tests that look at them; other tests need not wait.
 *
 * @returns what waits until it is done
 */
export default function startSites(project: TestProject): () => Promise<void> {
  if (!run.builtSites) {
    rmSync(ROOT, { recursive: true, force: true });
    mkdirSync(ROOT, { recursive: true });
    run.builtSites = buildSites().then(
      () => tell({}),
      (cause: Error) => tell({ wrong: cause.message }),
    );
  }
  const names = Object.keys(SITES) as SiteName[];
  const places = Object.fromEntries(names.map((name) => [name, path.join(ROOT, name, 'dist')]));
  project.provide('sites', places as Record<SiteName, string>);
  return async () => run.builtSites;
}

/**
 * Waits until every site is built.
 *
 * @throws Error with what the build printed when it failed
 */
export async function sitesBuilt(): Promise<void> {
  while (!existsSync(OUTCOME)) await setTimeout(100);
  const { wrong } = JSON.parse(await readFile(OUTCOME, 'utf8')) as Outcome;
  if (wrong !== undefined) throw new Error(wrong);
}

async function tell(outcome: Outcome): Promise<void> {
  await writeFile(`${OUTCOME}.nieuw`, JSON.stringify(outcome));
  await rename(`${OUTCOME}.nieuw`, OUTCOME);
}

async function buildSites(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) {
    const copy = path.join(ROOT, name, 'content');
    await layContent(name, copy);
    await build({
      CONTENT_DIR: copy,
      OUT_DIR: path.join(ROOT, name, 'dist'),
      CACHE_DIR: path.join(ROOT, name, 'cache'),
    });
  }
}

/** Lays the content of a site in a folder. */
export async function layContent(name: SiteName, dir: string): Promise<void> {
  const made = {
    real: () => [],
    // Enough documents for lists of more than one page.
    awkward: () => generate(140),
    // Enough to bury what is looked for.
    large: () => [...generate(2000), ...searchableLetters()],
  };
  await cp(SITES[name], dir, { recursive: true });
  for (const { path: file, text } of made[name]()) await writeFile(path.join(dir, file), text);
  if (name === 'large') await appendFile(path.join(dir, 'begrippen.yaml'), MORE_TERMS);
}

/** Held by the test that builds: a build beside another says so and ends. */
const LOCK = path.resolve('.cache/building.lock');

/**
 * Runs `npm run build` with its environment, after any build that another test started.
 *
 * @returns what it printed
 * @throws Error with what it printed when the build failed
 */
export async function build(env: Record<string, string>): Promise<string> {
  let end = hold(LOCK);
  for (; !end; end = hold(LOCK)) await setTimeout(100);
  try {
    return await runBuild(env);
  } finally {
    end();
  }
}

async function runBuild(env: Record<string, string>): Promise<string> {
  // Vitest puts DEV, MODE and the like in the environment, and Astro would believe them.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/build.ts'], { env: { PATH, HOME, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(output);
  return output;
}
