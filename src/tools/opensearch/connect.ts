import process from 'node:process';
import { Client } from '@opensearch-project/opensearch';

/** What is wrong with how OpenSearch was asked, in words for who asked. */
export class OpenSearchRefusal extends Error {
  override readonly name = 'OpenSearchRefusal';
}

/** How long one request may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * @param urls addresses of the nodes, without credentials: those come from `OPENSEARCH_USER` and
 *   `OPENSEARCH_PASSWORD` and are never shown
 * @returns a client that asks the next node where one does not answer
 * @throws OpenSearchRefusal when an address is none, or says who asks
 */
export function connect(urls: readonly string[]): Client {
  if (urls.length === 0)
    throw new OpenSearchRefusal(
      'Zeg met --url waar OpenSearch staat, zoals http://localhost:9200.',
    );
  for (const url of urls) check(url);
  const { OPENSEARCH_USER: username = '', OPENSEARCH_PASSWORD: password = '' } = process.env;
  return new Client({
    nodes: [...urls],
    ...(username === '' ? {} : { auth: { username, password } }),
    maxRetries: urls.length,
    requestTimeout: PATIENCE,
    compression: 'gzip',
  });
}

function check(url: string): void {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (!read || !/^https?:$/.test(read.protocol))
    throw new OpenSearchRefusal('Een adres van --url begint met http:// of https://.');
  if (read.username !== '' || read.password !== '')
    throw new OpenSearchRefusal(
      'Zet naam en wachtwoord niet in het adres, want dat is voor anderen op deze machine te lezen. Zet ze in OPENSEARCH_USER en OPENSEARCH_PASSWORD.',
    );
}
