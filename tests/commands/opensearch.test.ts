import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { patiently } from '../../src/tools/opensearch/patience.ts';

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  promisify(execFile)(process.execPath, ['scripts/opensearch.ts', ...args], {
    env: { ...process.env, ...env },
  });

let server: Server | undefined;
afterEach(() => server?.close());

/** A server that answers with these statuses in turn, and the last one from then on. */
async function answering(statuses: readonly number[], headers: string[] = []): Promise<string> {
  let turn = 0;
  server = createServer((request, response) => {
    headers.push(String(request.headers.authorization));
    const status = statuses[Math.min(turn++, statuses.length - 1)] ?? 200;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end('{"count":7}');
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('npm run opensearch', () => {
  test('says how it is used', async () => {
    expect((await run(['--help'])).stdout).toContain('npm run opensearch -- push|status|drop');
  });

  test.each([
    [['push'], /Zeg met --url waar OpenSearch staat/],
    [['status', '--url', 'ftp://a'], /begint met http/],
    [['leeg', '--url', 'http://127.0.0.1:9'], /leeg bestaat niet; kies uit push, status en drop/],
    [['drop', '--url', 'http://127.0.0.1:9', '--alias', '*'], /kleine letters/],
  ])('%j is refused with what to do', async (args, message) => {
    await expect(run(args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(message),
    });
  });

  test('takes who asks from the environment, and shows neither name nor password', async () => {
    await expect(run(['status', '--url', 'http://chef:geheim@127.0.0.1:9'])).rejects.toMatchObject({
      stderr: expect.not.stringMatching(/chef|geheim/),
    });
    const headers: string[] = [];
    const url = await answering([401], headers);
    const env = { OPENSEARCH_USER: 'chef', OPENSEARCH_PASSWORD: 'geheim' };
    await expect(run(['status', '--url', url], env)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.not.stringMatching(/chef|geheim|Y2hlZjpnZWhlaW0/),
    });
    expect(headers).toContain(`Basic ${Buffer.from('chef:geheim').toString('base64')}`);
  });
});

describe('patience with a cluster', () => {
  const told: string[] = [];
  const waits: number[] = [];
  const patience = {
    tell: (line: string) => told.push(line),
    wait: async (milliseconds: number) => waits.push(milliseconds),
  };
  afterEach(() => {
    told.length = 0;
    waits.length = 0;
  });

  test('waits longer each time it is too busy or a node is away, and goes on', async () => {
    const client = connect([await answering([429, 429, 503, 200])]);
    const { body } = await patiently(patience, () => client.count({}, { maxRetries: 0 }));
    await client.close();
    expect(body.count).toBe(7);
    expect(waits).toEqual([500, 1000, 2000]);
    expect(told[0]).toBe('OpenSearch heeft het te druk (429); over 0.5 s opnieuw.');
  });

  test('ends when nobody answers for minutes', async () => {
    const url = await answering([200]);
    await new Promise((done) => server?.close(done));
    const client = connect([url]);
    await expect(patiently(patience, () => client.count())).rejects.toThrow();
    await client.close();
    const minutes = waits.reduce((sum, one) => sum + one, 0) / 60_000;
    expect(minutes).toBeGreaterThan(5);
    expect(minutes).toBeLessThan(6);
  });

  test('has none with what will not pass', async () => {
    const client = connect([await answering([400])]);
    await expect(patiently(patience, () => client.count())).rejects.toThrow();
    await client.close();
    expect(waits).toEqual([]);
  });
});
