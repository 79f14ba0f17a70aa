import process from 'node:process';
import { parseArgs } from 'node:util';
import { sha256 } from '../src/folder/digest.ts';
import { isFaithful, verdictText, verifyCopy } from '../src/outputs/verify.ts';
import { copyAtAddress, copyInFolder } from '../src/tools/copies.ts';

const HELP = `npm run verify -- MAP|ADRES

Controleert een kopie van de gebouwde site aan de hand van SHA256SUMS: in een map, of op een adres
(https://…). Noemt elk bestand dat anders is, ontbreekt of er niet bij hoort.

Eindigt met 0 als alles gelijk is, met 1 als iets anders is, met 2 als er niets te controleren valt.
`;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) {
    process.stderr.write(HELP);
    return 2;
  }
  const copy = /^https?:\/\//.test(where) ? copyAtAddress(where) : copyInFolder(where);
  if (!copy) {
    process.stderr.write(`De map ${where} is er niet.\n`);
    return 2;
  }
  const verdict = await verifyCopy(copy, sha256, progress);
  if (typeof verdict === 'string') {
    process.stderr.write(`${verdict}\n`);
    return 2;
  }
  process.stdout.write(verdictText(copy.name, verdict));
  return isFaithful(verdict) ? 0 : 1;
}

/** One line that counts, where somebody looks on. */
function progress(done: number, all: number): void {
  if (!process.stderr.isTTY || (done % 100 !== 0 && done !== all)) return;
  process.stderr.write(`\r${done} van ${all}${done === all ? '\n' : ''}`);
}

try {
  process.exitCode = await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
