import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../src/astro/compiled.ts';

const HELP = `npm run build [-- --force]

Bouwt het archief: controleert de inhoud, maakt de pagina's en de zoekindex. Is er niets veranderd
sinds de vorige keer, dan wordt elk bestand nagerekend en blijft alles zoals het is; met --force wordt
er toch gebouwd.

Omgeving: CONTENT_DIR (standaard content), OUT_DIR (standaard dist), SITE_URL, REDACTIE (eigenaar/naam van
de repository op GitHub: bouwt ook de redactie in de browser, zie docs/redactie.md).
`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, force: { type: 'boolean' } },
});
if (values.help) process.stdout.write(HELP);
else {
  try {
    keepCompiled();
    // What Vite works with in Rust keeps what it frees, which nothing asks for again once its bundles are made.
    process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
    await run(values.force ?? false);
  } catch (cause) {
    // What is wrong with the content is said in full in the message; a stack trace helps no editor.
    const message = cause instanceof Error && cause.name === 'ContentError' ? cause.message : cause;
    process.stderr.write(typeof message === 'string' ? `\n${message}\n` : '');
    if (typeof message !== 'string') console.error(message);
    process.exitCode = 1;
  }
}

async function run(force: boolean): Promise<void> {
  const { cacheDir, contentDir, outDir } = await import('../src/astro/folder.ts');
  const { lastBuild } = await import('../src/astro/unchanged.ts');
  const last = lastBuild(contentDir(), outDir(), cacheDir());
  const files = force ? undefined : last.stillStands();
  if (files !== undefined) {
    process.stdout.write(
      `Er is niets veranderd: ${outDir()} is nagerekend (${files} bestanden) en blijft zoals het is.\n`,
    );
    return;
  }
  const { otherDisk } = await import('../src/astro/one-disk.ts');
  const refusal = otherDisk('.', outDir());
  if (refusal !== undefined) {
    process.stderr.write(`\n${refusal}\n`);
    process.exitCode = 1;
    return;
  }
  const { openDocuments } = await import('../src/astro/documents.ts');
  const { offerDocuments } = await import('../src/astro/handover.ts');
  const documents = openDocuments(contentDir(), cacheDir());
  offerDocuments(documents);
  documents.begin();
  const { build } = await import('astro');
  // A line a page would bury what matters.
  await build({ logLevel: 'warn', integrations: [last.remember()] });
}
