import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { BuildRefusal } from './refusal.ts';

/** Held by the build that runs: Astro works in the folder of the project, where two would write over one another. */
const LOCK = path.resolve('.cache/bouw.lock');

/**
 * Lets one build at a time through.
 *
 * @returns what ends the turn
 * @throws BuildRefusal while another build runs
 */
export function takeTurn(): () => void {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const holder = holderOf();
    if (holder !== undefined && isAlive(holder))
      throw new BuildRefusal(
        `Er loopt al een bouw in deze map (proces ${holder}). Wacht tot die klaar is en probeer het dan opnieuw.`,
      );
    // It was killed, and left its turn behind.
    rmSync(LOCK, { force: true });
  }
  throw new BuildRefusal('Een andere bouw was net eerder. Probeer het opnieuw als die klaar is.');
}

function holderOf(): number | undefined {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
