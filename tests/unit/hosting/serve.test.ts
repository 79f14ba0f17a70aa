import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../../src/hosting/serve.ts';

let root = '';
let served: Served;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'server-'));
  const site = path.join(root, 'dist');
  for (const [name, text] of [
    ['dist/index.html', 'begin'],
    ['dist/404.html', 'niet hier'],
    ['dist/nota/index.html', 'nota’s'],
    ['dist/nota/2024-1.json', '0123456789'],
    ['dist/leeg.txt', ''],
    ['dist/map/x.txt', 'x'],
    ['dist-oud/geheim.txt', 'geheim'],
    ['geheim.txt', 'geheim'],
  ] as const) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  served = await serve(site);
});
afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true, force: true });
});

/** Asks what no library would send; gives the answer as it comes. */
function ask(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(served.origin).port), 'localhost');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (data) => (answer += data));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers });
    socket.write(
      `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
  });
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const stands = async () => expect(statusOf(await ask('/'))).toBe(200);

test.each([
  ['bytes=5-2', 200],
  ['bytes=-5', 200],
  ['bytes=--', 200],
  ['bytes=2-5', 206],
  ['bytes=2-', 206],
  ['bytes=0-999999999999', 206],
  ['bytes=0-99999999999999999999999', 200],
  ['bytes=99999999999999-', 416],
  ['bytes=1-2,4-5', 200],
  ['bytes=NaN-Infinity', 200],
  ['tekens=1-2', 200],
  ['', 200],
])('Range: %s is answered by %i', async (range, status) => {
  const answer = await ask('/nota/2024-1.json', { Range: range });
  expect(statusOf(answer)).toBe(status);
  if (range === 'bytes=2-5')
    expect(answer).toMatch(/Content-Range: bytes 2-5\/10[\s\S]*\r\n2345$/i);
  await ask('/leeg.txt', { Range: range });
  await stands();
});

test.each([
  ['/nota', '/nota/'],
  ['/nota?q=1', '/nota/?q=1'],
  // Not to a host of that name.
  ['//nota', '/nota/'],
])('%s leads to %s', async (from, to) => {
  const answer = await ask(from);
  expect(statusOf(answer)).toBe(301);
  expect(answer).toMatch(new RegExp(`^Location: ${to.replace('?', '\\?')}\r$`, 'm'));
});

test('a folder without a page is no page, with a slash or without', async () => {
  for (const target of ['/map', '/map/', '/nergens', '/nergens/'])
    expect(statusOf(await ask(target))).toBe(404);
});

test.each([
  '/../geheim.txt',
  '/%2e%2e/geheim.txt',
  '/..%2fgeheim.txt',
  '/../dist-oud/geheim.txt',
  '/nota/../../dist-oud/geheim.txt',
  '/..\\geheim.txt',
  '/%',
  '/%E0%A4%A',
  '/%00',
  '/nota%00.html',
  'http://elders.example/',
  '*',
])('%s gives nothing away', async (target) => {
  const answer = await ask(target);
  expect(statusOf(answer)).toBe(400);
  expect(answer).not.toContain('geheim\r');
  expect(answer).not.toMatch(/\ngeheim/);
  await stands();
});

test('what is no question for a page is refused', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(statusOf(await ask('/', {}, method))).toBe(405);
  expect(statusOf(await ask('/', {}, 'HEAD'))).toBe(200);
});

test('nothing that anyone asks ends it', async () => {
  const target = fc.string({ unit: fc.constantFrom(...'/.%2eE0nota?#\\:*-_~'), maxLength: 30 });
  const range = fc.string({ unit: fc.constantFrom(...'bytes=0123456789-, '), maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(target, range, async (wanted, part) => {
      const answer = await ask(`/${wanted}`, { Range: `bytes=${part}` });
      expect(statusOf(answer)).toBeGreaterThanOrEqual(200);
      expect(answer).not.toMatch(/\ngeheim/);
    }),
    { numRuns: 200 },
  );
  await stands();
});
