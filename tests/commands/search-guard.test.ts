import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeQuestion } from '../../src/search/opensearch/question.ts';
import { ADDRESS, guardCaddy, guardNginx } from '../helpers/guarded.ts';
import { freePort } from '../helpers/nginx.ts';

const GUARDS = [
  ['nginx', ['-v'], guardNginx],
  ['caddy', ['version'], guardCaddy],
] as const;
const QUESTION = writeQuestion({ words: [['é & "x"']], phrases: [] }, {}, { from: 0, count: 10 });
const WHOLE = `${ADDRESS}?vraag=${encodeURIComponent(QUESTION)}`;

interface Reached {
  readonly request: IncomingMessage;
  readonly body: string;
}

describe.each(GUARDS)('what %s sends on to OpenSearch', (program, version, start) => {
  describe.skipIf(spawnSync(program, version).status !== 0)('(left out where it is not)', () => {
    const dir = mkdtempSync(path.join(tmpdir(), `doorgeven-${program}-`));
    const reached: Reached[] = [];
    let upstream: Server;
    let node = '';
    let server: { readonly origin: string; stop(): Promise<void> };
    beforeAll(async () => {
      upstream = createServer((request, response) => {
        let body = '';
        request.on('data', (data) => {
          body += data;
        });
        request.on('end', () => {
          reached.push({ request, body });
          response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
        });
      });
      await new Promise<void>((done) => upstream.listen(0, '127.0.0.1', done));
      node = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
      // Nobody listens at the first node.
      server = await start([`http://127.0.0.1:${await freePort()}`, node], 'stukken', dir);
    });
    afterAll(async () => {
      await server?.stop();
      upstream.closeAllConnections();
      upstream.close();
      rmSync(dir, { recursive: true, force: true });
    });

    test('is the stored question with the gaps that were sent, and nothing of who asks', async () => {
      const headers = { Authorization: 'Basic eDp5', Cookie: 'a=b', 'Content-Type': 'text/x' };
      const response = await fetch(`${server.origin}${WHOLE}&index=geheim`, { headers });
      expect(response.status).toBe(200);
      const { request, body } = reached.at(-1) as Reached;
      const asked = new URL(request.url ?? '', node);
      expect([request.method, asked.pathname, body]).toEqual([
        'GET',
        '/stukken/_search/template',
        '',
      ]);
      expect([...asked.searchParams.keys()]).toEqual([
        'filter_path',
        'source_content_type',
        'source',
      ]);
      expect(JSON.parse(asked.searchParams.get('source') ?? '')).toEqual({
        id: 'stukken',
        params: JSON.parse(QUESTION),
      });
      for (const name of ['authorization', 'cookie', 'content-type', 'x-forwarded-for'])
        expect(request.headers[name], name).toBeUndefined();
    });

    test('goes to another node where one is away', async () => {
      for (let i = 0; i < 4; i++)
        expect((await fetch(`${server.origin}${WHOLE}`)).status).toBe(200);
    });
  });
});

describe.skipIf(spawnSync('nginx', ['-v']).status !== 0)('nginx (left out where it is not)', () => {
  test('refuses one reader who asks too often', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'te-vaak-'));
    const nginx = await guardNginx(
      [`http://127.0.0.1:${await freePort()}`],
      'stukken',
      dir,
      dir,
      1,
    );
    try {
      const statuses = await Promise.all(
        Array.from({ length: 40 }, async () => (await fetch(`${nginx.origin}${WHOLE}`)).status),
      );
      expect(statuses).toContain(429);
    } finally {
      await nginx.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
