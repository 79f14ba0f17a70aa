import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import type { SearchSetting } from '../search/opensearch/setting.ts';
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
 * @param search the engine that finds words
 * @returns where it is served, and how to stop
 * @throws Error when the port is taken
 */
export async function serve(dir: string, port = 0, search?: SearchSetting): Promise<Served> {
  const editor = existsSync(path.join(dir, EDITOR_FOLDER));
  const setHeaders = (
    response: { setHeader(name: string, value: string): void },
    address: string,
  ) => {
    for (const [name, value] of Object.entries(headersFor(address, editor, search)))
      response.setHeader(name, value);
  };
  const compressed = { brotli: true, gzip: true };
  const files = sirv(dir, { dev: true, dotfiles: true, etag: true, ...compressed, setHeaders });
  const refuse = async (response: ServerResponse, status: number) => {
    const page = await readFile(path.join(dir, '404.html')).catch(() => 'Niet gevonden');
    setHeaders(response, '/404.html');
    response.writeHead(status).end(page);
  };
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      void refuse(response, 405);
      return;
    }
    const place = placeOf(request.url ?? '');
    if (place === undefined) {
      void refuse(response, 400);
      return;
    }
    if (isFolder(path.join(dir, place))) {
      // Links on the page are meant from within its folder.
      response.writeHead(301, { Location: withSlash(request.url ?? '') }).end();
      return;
    }
    if (!isRange(request.headers.range)) delete request.headers.range;
    files(request, response, () => refuse(response, 404));
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

/** What a request asks for, decoded; undefined where it cannot be read or leads out of the site. */
function placeOf(url: string): string | undefined {
  if (!url.startsWith('/')) return undefined;
  try {
    const place = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return /\0|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(place) ? undefined : place;
  } catch {
    return undefined;
  }
}

/** Whether the page of a folder is asked for without the slash at the end of its address. */
function isFolder(file: string): boolean {
  if (file.endsWith(path.sep)) return false;
  return (
    statSync(file, { throwIfNoEntry: false })?.isDirectory() === true &&
    existsSync(path.join(file, 'index.html'))
  );
}

/** The same address on the same host, with a slash at its end and what was asked of it behind. */
function withSlash(url: string): string {
  const [, place = '', query = ''] = /^\/+([^?#]*)(.*)$/s.exec(url) ?? [];
  return `/${place}/${query}`;
}

/** One stretch of a file, from its beginning on; any other form may be left out of account (RFC 9110, 14.2). */
function isRange(range: string | undefined): boolean {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return from !== undefined && (to === '' || Number(to) >= Number(from));
}
