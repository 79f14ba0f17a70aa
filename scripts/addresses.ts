import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { lastingAddresses } from '../src/build/addresses.ts';
import { filesIn } from '../src/folder/files-in.ts';
import { contentDir, outDir, readLockFile } from '../src/folder/folder.ts';
import { recordAddresses } from '../src/folder/record.ts';
import { LOCK } from '../src/outputs/addresses.ts';

const HELP = `npm run addresses [-- --check]

Legt de adressen van de gebouwde site vast in ${LOCK}, naast de inhoud. Er komen alleen adressen bij.
Bouw eerst: npm run build.

  --check   schrijft niets; eindigt met 1 als er adressen zijn die nog niet vastliggen

Omgeving: CONTENT_DIR (standaard content), OUT_DIR (standaard dist).
`;

function run(): number {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const dir = outDir();
  if (!existsSync(path.join(dir, 'index.html'))) {
    process.stderr.write(`In ${dir} staat geen gebouwde site. Bouw haar met: npm run build\n`);
    return 2;
  }
  const known = readLockFile(contentDir())?.lines.keys() ?? [];
  const all = new Set(known);
  const fresh = [...lastingAddresses(filesIn(dir))].filter((address) => !all.has(address)).sort();
  if (values.check) {
    process.stdout.write(fresh.map((address) => `nog niet vastgelegd: ${address}\n`).join(''));
    return fresh.length > 0 ? 1 : 0;
  }
  const recorded = recordAddresses(contentDir(), fresh);
  process.stdout.write(
    `${recorded.fresh} nieuw, ${recorded.all} adressen in ${contentDir()}/${LOCK}.\n`,
  );
  return 0;
}

try {
  process.exitCode = run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
