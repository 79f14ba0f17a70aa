import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { seal } from '../src/build/publish.ts';
import { outDir } from '../src/folder/folder.ts';

const HELP = `npm run sums

Maakt SHA256SUMS van de gebouwde site opnieuw. De bouw doet dat zelf; dit is voor wie er daarna bestanden
bij zet, zoals pdf's.

Omgeving: OUT_DIR (standaard dist).
`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
const dir = outDir();
if (values.help) process.stdout.write(HELP);
else if (!existsSync(path.join(dir, 'index.html'))) {
  process.stderr.write(`In ${dir} staat geen gebouwde site. Bouw haar met: npm run build\n`);
  process.exitCode = 2;
} else process.stdout.write(`${seal(dir)} bestanden in ${dir}/SHA256SUMS.\n`);
