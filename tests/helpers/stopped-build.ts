import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildSite } from '../../src/build/build.ts';

/**
 * A program that builds `content` to `dist`, as `npm run build` does, and lays aside what a kill would leave on the disk
 * at some moments: after each file that a step tells of, the build waits until this has been copied.
 *
 * In its environment: `MOMENTS`, numbers of the moments, apart by commas; `ASIDE`, the folder in which each gets a
 * folder by its number; `KILL`, the moment at which the program ends itself. It prints how many moments there were.
 */
const { MOMENTS = '', ASIDE = '', KILL = '' } = process.env;
const wanted = new Set(MOMENTS.split(','));
let moment = 0;

function pass(): void {
  moment += 1;
  if (String(moment) === KILL) process.kill(process.pid, 'SIGKILL');
  if (!wanted.has(String(moment))) return;
  const folder = path.join(ASIDE, String(moment));
  mkdirSync(folder, { recursive: true });
  // With times to the nanosecond, by which a build knows its own files.
  const { status } = spawnSync('cp', ['-a', 'dist', '.cache', folder]);
  if (status !== 0) throw new Error(`What was there at moment ${moment} was not copied.`);
}

await buildSite({
  content: 'content',
  out: 'dist',
  cache: '.cache/astro',
  progress: { begin: pass, at: pass, end: () => {} },
  tell: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${moment}\n`);
