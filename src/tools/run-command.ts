import process from 'node:process';
import { ImportRefusal } from '../importers/refusal.ts';
import { Refusal } from '../revision/refusal.ts';

/**
 * Runs a command for editors. What it refuses is said as it stands, with exit code 1; anything else was asked
 * for in a wrong way, and its help follows, with exit code 2.
 *
 * @param run the command; gives its exit code
 * @param help how it is used
 */
export async function runCommand(run: () => Promise<number>, help: string): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const refused = cause instanceof ImportRefusal || cause instanceof Refusal;
    process.stderr.write(refused ? `${message}\n` : `${message}\n\n${help}`);
    process.exitCode = refused ? 1 : 2;
  }
}
