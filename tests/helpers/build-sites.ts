import { spawn } from 'node:child_process';
import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
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

/** Builds every site once, from nothing, before the tests that look at them. */
export default async function buildSites(project: TestProject): Promise<void> {
  const root = path.resolve('.cache/sites');
  await rm(root, { recursive: true, force: true });
  const sites: Record<string, string> = {};
  for (const name of Object.keys(SITES) as SiteName[]) {
    sites[name] = path.join(root, name, 'dist');
    const copy = path.join(root, name, 'content');
    await layContent(name, copy);
    await build({
      CONTENT_DIR: copy,
      OUT_DIR: sites[name],
      CACHE_DIR: path.join(root, name, 'cache'),
    });
  }
  project.provide('sites', sites as Record<SiteName, string>);
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
    return await run(env);
  } finally {
    end();
  }
}

async function run(env: Record<string, string>): Promise<string> {
  // Vitest puts DEV, MODE and the like in the environment, and Astro would believe them.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/build.ts'], { env: { PATH, HOME, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(output);
  return output;
}
