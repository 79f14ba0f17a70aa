import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { editorSettings } from '../src/editor/redactie.ts';
import { contentDir, readListFiles } from '../src/folder/folder.ts';
import { caddyfile } from '../src/hosting/caddy.ts';
import { nginxConfig, type ServerSetup } from '../src/hosting/nginx.ts';
import { readLists } from '../src/model/lists.ts';
import { placeOfSite } from '../src/site/place.ts';

const HELP = `npm run hosting [-- --out hosting] [--root MAP] [--listen ADRES:POORT] [--certificate BESTAND --key BESTAND]

Schrijft de instellingen voor een eigen server: hosting/nginx.conf en hosting/Caddyfile, met dezelfde
kopregels als dist/_headers en met de omleidingen van redirects.yaml.

  --out          waar de bestanden komen (hosting)
  --root         map op de server met de gebouwde site; staat de site onder een pad, dan de map waarin
                 dat pad begint (/srv/stukkenwijzer)
  --listen       alleen http op dit adres, achter iets dat zelf TLS doet; anders https op poort 443
  --certificate  certificaat met keten (/etc/letsencrypt/live/<naam>/fullchain.pem)
  --key          sleutel ervan (/etc/letsencrypt/live/<naam>/privkey.pem)

Omgeving: CONTENT_DIR (standaard content), SITE_URL, REDACTIE (repository van de redactie in de browser).
`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'hosting' },
      root: { type: 'string', default: '/srv/stukkenwijzer' },
      listen: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { url, base } = placeOfSite();
  const { host, hostname } = url;
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
  };
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, 'nginx.conf'), nginxConfig(setup));
  writeFileSync(path.join(values.out, 'Caddyfile'), caddyfile(setup));
  process.stdout.write(`${values.out}/nginx.conf en ${values.out}/Caddyfile geschreven.\n`);
}

try {
  await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
