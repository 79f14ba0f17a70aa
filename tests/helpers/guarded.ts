import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig, type ServerSetup } from '../../src/hosting/nginx.ts';
import { askAt } from '../../src/search/opensearch/ask.ts';
import type { Ask } from '../../src/search/opensearch/engine.ts';
import { startCaddy } from './caddy.ts';
import { freePort, type Nginx, startNginx } from './nginx.ts';

/** Where tests ask for words, on whatever host. */
export const ADDRESS = '/zoekwoorden';

/** More than any test asks, where it is not the rate that is tested. */
const UNLIMITED = 10_000;

/**
 * Starts nginx with the configuration that is written for a site with OpenSearch.
 *
 * @param nodes addresses of OpenSearch
 * @param alias the name that readers ask
 * @param dir folder for its own files
 * @param root folder of the site
 * @param perSecond questions of one reader a second
 * @returns the running server
 */
export async function guardNginx(
  nodes: readonly string[],
  alias: string,
  dir: string,
  root = dir,
  perSecond = UNLIMITED,
): Promise<Nginx> {
  const port = await freePort();
  const setup = siteSetup(root, `127.0.0.1:${port}`, nodes, alias, perSecond);
  return startNginx(nginxConfig(setup), port, dir);
}

function siteSetup(
  root: string,
  listen: string,
  nodes: readonly string[],
  alias: string,
  perSecond: number,
): ServerSetup {
  return {
    ...{ host: 'localhost', base: '', root, listen, certificate: '', key: '' },
    ...{ redirects: [], editor: false },
    search: { engine: 'opensearch', address: ADDRESS },
    guard: { path: ADDRESS, alias, nodes, perSecond },
  };
}

/**
 * Starts Caddy with the same.
 *
 * @param nodes addresses of OpenSearch
 * @param alias the name that readers ask
 * @param dir folder for its own files and of the site
 * @returns the running server
 * @throws Error with what Caddy said when it does not start
 */
export async function guardCaddy(
  nodes: readonly string[],
  alias: string,
  dir: string,
): Promise<Nginx> {
  const [port, admin] = [await freePort(), await freePort()];
  const setup = siteSetup(dir, `127.0.0.1:${port}`, nodes, alias, UNLIMITED);
  return startCaddy(caddyfile(setup), port, admin, dir);
}

/** @returns what asks the guarded address on a host, as a browser does */
export function askGuard(origin: string): Ask {
  return askAt(`${origin}${ADDRESS}`, fetch);
}
