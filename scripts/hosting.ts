import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { editorSettings } from '../src/editor/redactie.ts';
import { contentDir, readListFiles } from '../src/folder/folder.ts';
import { caddyfile } from '../src/hosting/caddy.ts';
import { nginxConfig, type ServerSetup } from '../src/hosting/nginx.ts';
import { nodeSettings } from '../src/hosting/opensearch.ts';
import { readLists } from '../src/model/lists.ts';
import { placeOfSite } from '../src/site/place.ts';
import { searchSetting } from '../src/site/search-setting.ts';

const HELP = `npm run hosting [-- --out hosting] [--root MAP] [--listen ADRES:POORT] [--certificate BESTAND --key BESTAND]
    [--opensearch ADRES]

Schrijft de instellingen voor een eigen server: hosting/nginx.conf en hosting/Caddyfile, met dezelfde
kopregels als dist/_headers en met de omleidingen van redirects.yaml. Zoekt de site haar woorden met OpenSearch op een
pad van zichzelf, dan staat dat ene adres erin, en komt er een opensearch.yml bij met wat de knooppunten moeten weten.

  --out          waar de bestanden komen (hosting)
  --root         map op de server met de gebouwde site; staat de site onder een pad, dan de map waarin
                 dat pad begint (/srv/stukkenwijzer)
  --listen       alleen http op dit adres, achter iets dat zelf TLS doet; anders https op poort 443
  --certificate  certificaat met keten (/etc/letsencrypt/live/<naam>/fullchain.pem)
  --key          sleutel ervan (/etc/letsencrypt/live/<naam>/privkey.pem)
  --opensearch   waar OpenSearch vanaf deze server staat, vaker voor meer knooppunten (http://127.0.0.1:9200)
  --alias        naam waaronder lezers vragen, als bij npm run opensearch (stukken)
  --per-seconde  vragen van één lezer per seconde (10)

Omgeving: CONTENT_DIR (standaard content), SITE_URL, OPENSEARCH, REDACTIE (repository van de redactie in de browser).
`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'hosting' },
      root: { type: 'string', default: '/srv/stukkenwijzer' },
      listen: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      opensearch: { type: 'string', multiple: true, default: ['http://127.0.0.1:9200'] },
      alias: { type: 'string', default: 'stukken' },
      'per-seconde': { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { url, base } = placeOfSite();
  const { host, hostname } = url;
  const search = searchSetting();
  const here = search.engine === 'opensearch' && search.address.startsWith('/');
  const lists = readLists(readListFiles(contentDir()));
  const setup: ServerSetup = {
    host: values.listen === undefined ? host : hostname,
    base,
    root: path.resolve(values.root),
    listen: values.listen,
    certificate: values.certificate ?? `/etc/letsencrypt/live/${hostname}/fullchain.pem`,
    key: values.key ?? `/etc/letsencrypt/live/${hostname}/privkey.pem`,
    redirects: lists.redirects,
    editor: editorSettings() !== undefined,
    search,
    guard: here
      ? {
          path: base + search.address,
          alias: values.alias,
          nodes: nodesOf(values.opensearch),
          perSecond: Math.max(1, Number(values['per-seconde']) || 10),
        }
      : undefined,
  };
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, 'nginx.conf'), nginxConfig(setup));
  writeFileSync(path.join(values.out, 'Caddyfile'), caddyfile(setup));
  const names = ['nginx.conf', 'Caddyfile'];
  if (search.engine === 'opensearch') {
    writeFileSync(path.join(values.out, 'opensearch.yml'), nodeSettings());
    names.push('opensearch.yml');
  }
  process.stdout.write(`Geschreven in ${values.out}: ${names.join(', ')}.\n`);
}

/** Addresses of nodes as nginx and Caddy take them: without a path, and without who asks. */
function nodesOf(urls: readonly string[]): string[] {
  return urls.map((given) => {
    const url = new URL(given);
    if (url.origin === 'null' || url.username !== '' || url.password !== '')
      throw new Error(
        'Een adres van --opensearch begint met http:// of https:// en noemt geen naam of wachtwoord.',
      );
    return url.origin;
  });
}

try {
  await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
