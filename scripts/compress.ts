import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { outDir } from '../src/folder/folder.ts';
import { compressSite } from '../src/tools/compress.ts';

const HELP = `npm run compress [-- MAP]

Zet naast elk bestand van de gebouwde site (dist) een kopie met Brotli (.br) en gzip (.gz), voor een
server die ze zo kan geven. Wat niet veranderde, komt uit .cache/compressed. SHA256SUMS blijft kloppen:
deze kopieën staan er niet in.

Omgeving: OUT_DIR (standaard dist).
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
  const dir = positionals[0] ?? outDir();
  if (!existsSync(path.join(dir, 'index.html'))) {
    process.stderr.write(`In ${dir} staat geen gebouwde site. Bouw haar met: npm run build\n`);
    return 2;
  }
  const { files, made, plain, br, gz } = await compressSite(dir, path.resolve('.cache/compressed'));
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  process.stdout.write(
    `${files} bestanden, ${kilobytes(plain)}: Brotli ${kilobytes(br)}, gzip ${kilobytes(gz)}; ${made} kopieën nieuw gemaakt.\n`,
  );
  return 0;
}

try {
  process.exitCode = await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
