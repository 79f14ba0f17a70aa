import process from 'node:process';
import { parseArgs } from 'node:util';
import { outDir } from '../src/folder/folder.ts';
import { searchAddress } from '../src/search/opensearch/setting.ts';
import { sentenceOf } from '../src/search/remarks.ts';
import { placeOfSite } from '../src/site/place.ts';
import { searchSetting } from '../src/site/search-setting.ts';
import { openBuiltSearch } from '../src/tools/built-search.ts';

const HELP = `Zoeken in het gebouwde archief

  npm run --silent search -- VRAAG

Zoekt wat de zoekpagina zoekt, in de map van de laatste build, en schrijft voor elk resultaat een
regel met een JSON-object: url, title, how. De beste staat vooraan.

  how       nummer     heeft precies dit nummer
            gelezen    heeft een nummer dat op dit nummer lijkt; als zegt wat er gelezen is
            dag        is van deze dag
            maand      is van deze maand
            elders     heeft precies dit nummer en staat niet in dit archief: het openbare adres
            noemt      noemt het stuk met dit nummer
            misschien  noemt misschien het stuk met dit nummer, of is misschien bedoeld met een nummer
                       waar iets aan ontbreekt
            begin      heeft een nummer dat zo begint
            deel       heeft een nummer waar deze cijfers in staan
            naam       heeft deze naam: een organisatie, dossier, Kamerstukdossier of begrip
            woorden    heeft deze woorden; vervangen en weggelaten zeggen welke woorden niet in het
                       archief staan en wat daarvoor gezocht is
  --aantal  hoeveel regels ten hoogste (standaard 20)
  --help    deze uitleg

Omgeving: OUT_DIR (standaard dist), OPENSEARCH en SITE_URL (waar woorden worden gevraagd, zie docs/opensearch.md).
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, aantal: { type: 'string', default: '20' } },
});
const query = positionals.join(' ').trim();
if (values.help || query === '') process.stdout.write(HELP);
else process.exitCode = await ask(query, Math.max(1, Number(values.aantal) || 20));

async function ask(question: string, most: number): Promise<number> {
  const dir = outDir();
  const address = searchAddress(searchSetting(), placeOfSite().address);
  const site = await openBuiltSearch(dir, address).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    process.stderr.write(`In ${dir} staat geen gebouwd archief. Bouw het met: npm run build\n`);
  });
  if (!site) return 1;
  try {
    const { rows, remarks } = await site.ask(question, most);
    for (const remark of remarks) process.stderr.write(`${sentenceOf(remark)}\n`);
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  } finally {
    await site.close();
  }
  return 0;
}
