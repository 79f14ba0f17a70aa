import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build.ts';
import { REASONS } from '../src/build/ledger.ts';
import { showProgress } from '../src/build/progress.ts';
import { diskTrouble } from '../src/build/refusal.ts';
import { cacheDir, contentDir, outDir } from '../src/folder/folder.ts';

const HELP = `npm run build [-- --why PAD]

Bouwt het archief: controleert de inhoud en maakt van de site wat veranderd is. Bestanden die niet meer bij de
site horen gaan weg; andere bestanden in de map blijven staan. Gaat er iets mis, dan staat de site er nog zoals
zij was.

  --why PAD   zegt ook van dit bestand van de site waarom het is gemaakt of niet: nota/2024-0000358151/index.html

Omgeving: CONTENT_DIR (standaard content), OUT_DIR (standaard dist), CACHE_DIR (standaard .cache/astro), SITE_URL,
REDACTIE (eigenaar/naam van de repository op GitHub: bouwt ook de redactie in de browser, zie docs/redactie.md).
`;

/** Files of which the reason is told without being asked. */
const TOLD = 10;

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, why: { type: 'string' } },
});
if (values.help) process.stdout.write(HELP);
else {
  try {
    await run();
  } catch (cause) {
    // What is wrong with the content or the disk is said in full in the message; a stack trace helps no editor.
    const { name, message } = cause as Error;
    const said = /^(?:ContentError|BuildRefusal)$/.test(name) ? message : diskTrouble(cause);
    if (said === undefined) console.error(cause);
    else process.stderr.write(`\n${said}\n`);
    process.exitCode = 1;
  }
}

async function run(): Promise<void> {
  const out = outDir();
  const { made, kept, dropped, files, fresh, why } = await buildSite({
    content: contentDir(),
    out,
    cache: cacheDir(),
    progress: showProgress(),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(
    `Gebouwd in ${out}: ${files} bestanden. Gemaakt ${made}, bewaard ${kept}, vervallen ${dropped}.`,
  );
  const changed = [...why].filter(([, reason]) => !['bewaard', 'ongewijzigd'].includes(reason));
  for (const [path, reason] of changed.slice(0, TOLD)) say(`  ${path}: ${REASONS[reason]}`);
  if (changed.length > TOLD)
    say(`  en nog ${changed.length - TOLD}; met --why PAD de reden van elk bestand`);
  if (fresh > 0) say(`${fresh} adressen zijn nieuw; leg ze vast met npm run addresses.`);
  if (values.why !== undefined) {
    const reason = why.get(values.why.replace(/^\//, ''));
    say(`${values.why}: ${reason ? REASONS[reason] : 'dit bestand hoort niet bij de site'}.`);
  }
}
