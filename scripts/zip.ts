import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { seal } from '../src/build/publish.ts';
import { outDir } from '../src/folder/folder.ts';
import { formatBytes } from '../src/model/numbers.ts';
import { ZIP } from '../src/outputs/downloads.ts';
import { zipSite } from '../src/tools/zip.ts';

const HELP = `npm run zip

Bouwt het archief met op de pagina over open data een link naar één bestand met alles, en maakt dat bestand:
de bron en de andere vormen van elk stuk, de bijlagen en de API. SHA256SUMS wordt daarna opnieuw gemaakt.

Omgeving: CONTENT_DIR, OUT_DIR (standaard dist), SITE_URL.
`;

function run(): number {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const env = { ...process.env, ZIP: '1' };
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  const dir = outDir();
  const { files, bytes } = zipSite(dir);
  seal(dir);
  process.stdout.write(`${files} bestanden in ${dir}/${ZIP}, ${formatBytes(bytes)}.\n`);
  return 0;
}

try {
  process.exitCode = run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 2;
}
