import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import { headersFor } from './headers.ts';

/** A built site, served. */
export interface Served {
  /** `http://localhost:4321`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a host should: with the headers of every host and its own page for what is not
 * there.
 *
 * @param dir folder with the built site
 * @param port port to listen on; 0 takes any that is free
 * @returns where it is served, and how to stop
 * @throws Error when the port is taken
 */
export async function serve(dir: string, port = 0): Promise<Served> {
  const editor = existsSync(path.join(dir, EDITOR_FOLDER));
  const setHeaders = (
    response: { setHeader(name: string, value: string): void },
    address: string,
  ) => {
    for (const [name, value] of Object.entries(headersFor(address, editor)))
      response.setHeader(name, value);
  };
  const compressed = { brotli: true, gzip: true };
  const files = sirv(dir, { dev: true, dotfiles: true, etag: true, ...compressed, setHeaders });
  const server = createServer((request, response) => {
    files(request, response, async () => {
      const page = await readFile(path.join(dir, '404.html')).catch(() => 'Niet gevonden');
      setHeaders(response, '/404.html');
      response.writeHead(404).end(page);
    });
  });
  // Who holds a connection may ask again at the very moment that a server tired of waiting ends it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
