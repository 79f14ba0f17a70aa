import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { seal } from '../src/build/publish.ts';
import { outDir } from '../src/folder/folder.ts';
import { printSite } from '../src/tools/pdf.ts';

const HELP = `npm run pdf [-- --only nota/2024-0000358151]

Bouwt het archief met bij elk stuk een link naar een pdf, en maakt die pdf's met Chromium. Zij voldoen aan
PDF/A-3a en PDF/UA-1: geschikt om te bewaren en toegankelijk, met hun bronbestand en hun gegevens erin. Wat niet
veranderde, komt uit .cache/pdf. Met --only wordt van één stuk van de site die er al staat een pdf
gemaakt, zonder te bouwen. SHA256SUMS wordt daarna opnieuw gemaakt.

Omgeving: CONTENT_DIR, OUT_DIR (standaard dist), SITE_URL, CHROMIUM_PATH.
`;

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (values.only === undefined) {
    const env = { ...process.env, PDF: '1' };
    const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
  }
  const dir = outDir();
  const begun = Date.now();
  const tell = (done: number, all: number) => {
    const left = Math.ceil(((Date.now() - begun) / done) * ((all - done) / 60_000));
    const line = `${done} van ${all} pdf’s${done < all ? `, nog ongeveer ${left} min` : ''}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}${done === all ? '\n' : ''}`);
    else if (done === all || done % 100 === 0) process.stderr.write(`${line}\n`);
  };
  const only = values.only === undefined ? undefined : [values.only];
  const { files, made } = await printSite(dir, path.resolve('.cache/pdf'), only, tell);
  seal(dir);
  process.stdout.write(`${files} pdf’s in ${dir}, waarvan ${made} nieuw gemaakt.\n`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 2;
}
