import process from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir } from '../folder/folder.ts';
import { type FoundPaper, findPaper, revise } from '../folder/revise.ts';
import type { Change } from '../revision/change.ts';
import { Refusal } from '../revision/refusal.ts';
import { runCommand } from './run-command.ts';

/** A command that changes one paper. */
export interface ReviseCommand {
  readonly help: string;
  /** What has to stand behind it, by name, with an example. */
  readonly asked: Readonly<Record<string, string>>;
  /** What may stand behind it, besides `--datum`. */
  readonly also: readonly string[];
  readonly change: (
    paper: FoundPaper,
    given: Readonly<Record<string, string>>,
    dir: string,
    more: readonly string[],
  ) => Change;
}

/**
 * Runs a command that corrects, withdraws or moves a paper. The day is today unless it is given.
 *
 * @param command what it asks for and does
 */
export async function runRevision({ help, asked, also, change }: ReviseCommand): Promise<void> {
  await runCommand(async () => {
    const names = [...Object.keys(asked), ...also, 'datum'];
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      },
    });
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    const [called, ...more] = positionals;
    if (called === undefined) throw new Error('Noem het stuk, zoals nota/2024-0000358151.');
    const given: Record<string, string> = { datum: today() };
    for (const [name, value] of Object.entries(values))
      if (typeof value === 'string') given[name] = value;
    const missing = Object.keys(asked).filter((name) => (given[name] ?? '').trim() === '');
    if (missing.length > 0)
      throw new Refusal(
        `Er ontbreekt nog: ${missing.map((name) => `--${name} ${asked[name]}`).join(' ')}`,
      );
    const dir = contentDir();
    const paper = findPaper(dir, called);
    process.stdout.write(await revise(dir, paper, change(paper, given, dir, more)));
    return 0;
  }, help);
}

/** The day in the Netherlands. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}
