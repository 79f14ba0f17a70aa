import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/folder/digest.ts';
import { filesIn } from '../../src/folder/files-in.ts';
import { EDITOR_HEADERS, securityHeaders } from '../../src/hosting/headers.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { isFaithful, verifyCopy } from '../../src/outputs/verify.ts';
import { compressSite } from '../../src/tools/compress.ts';
import { copyAtAddress } from '../../src/tools/copies.ts';
import { useBrowser } from '../helpers/browser.ts';
import { freePort, type Nginx, startNginx } from '../helpers/nginx.ts';
import { siteDir } from '../helpers/site.ts';

const DIR = path.resolve('.cache/sites/nginx');
const ROOT = path.join(DIR, 'root');
const NOTA = '/nota/2024-0000358151/';
const PLACE = { file: 'redirects.yaml', line: 1, column: 1 };
const REDIRECTS = [
  { van: '/nota/oud/', naar: NOTA, reden: 'proef', datum: '2026-01-01', place: PLACE },
  { van: '/bestanden/$oud.pdf', naar: '/over/', reden: 'proef', datum: '2026-01-01', place: PLACE },
  { van: '/nota/weg/', reden: 'proef', datum: '2026-01-01', place: PLACE },
];
const HERE = spawnSync('nginx', ['-v']).status === 0;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

describe.skipIf(!HERE)(
  'nginx with the file that is written for it (skipped where there is no nginx)',
  () => {
    let nginx: Nginx | undefined;
    const browser = useBrowser();
    beforeAll(async () => {
      rmSync(DIR, { recursive: true, force: true });
      cpSync(siteDir(), ROOT, { recursive: true });
      mkdirSync(path.join(ROOT, 'nota/weg'));
      writeFileSync(path.join(ROOT, 'nota/weg/index.html'), '<h1>Vervallen</h1>');
      mkdirSync(path.join(ROOT, 'redactie'));
      writeFileSync(path.join(ROOT, 'redactie/index.html'), '<h1>Redactie</h1>');
      writeFileSync(path.join(ROOT, 'proef.ndjson'), '{}\n');
      await compressSite(ROOT, path.join(DIR, 'compressed'));
      const port = await freePort();
      const config = nginxConfig({
        host: 'localhost',
        base: '',
        root: ROOT,
        listen: `127.0.0.1:${port}`,
        certificate: '',
        key: '',
        redirects: REDIRECTS,
        editor: true,
      });
      nginx = await startNginx(config, port, path.join(DIR, 'server'));
    });
    afterAll(() => nginx?.stop());

    const ask = (
      address: string,
      encoding = '',
      more: Readonly<Record<string, string>> = {},
    ): Promise<Answer> =>
      new Promise((done, fail) => {
        const headers = { ...more, ...(encoding === '' ? {} : { 'Accept-Encoding': encoding }) };
        const asked = request(`${nginx?.origin}${address}`, { headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
        });
        asked.on('error', fail);
        asked.end();
      });
    const hashed = () =>
      filesIn(ROOT).find((name) => /^_astro\/.*\.css$/.test(name)) ?? 'no style sheet';

    test.each([
      ['a page', NOTA, 200],
      ['a page that is not there', '/nergens/', 404],
      ['a file that is not there', '/nergens.css', 404],
      ['a redirect', '/nota/oud/', 301],
      ['what is gone', '/nota/weg/', 410],
      ['a source', `${NOTA.slice(0, -1)}.mdx`, 200],
    ])('%s carries every security header once', async (_, address, status) => {
      const answer = await ask(address);
      expect(answer.status).toBe(status);
      for (const [name, value] of Object.entries(securityHeaders()))
        expect(answer.headers[name.toLowerCase()], name).toBe(value);
    });

    test('what belongs to the editor carries its own headers, and all others with them', async () => {
      const { status, headers } = await ask('/redactie/', 'br');
      expect(status).toBe(200);
      for (const [name, value] of Object.entries({ ...securityHeaders(), ...EDITOR_HEADERS }))
        expect(headers[name.toLowerCase()], name).toBe(value);
    });

    test('what is not there comes with the page that says so', async () => {
      const { headers, body } = await ask('/nergens/', 'br');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(brotliDecompressSync(body).toString()).toContain('Deze pagina is er niet');
      expect(headers['cache-control']).toBe('no-cache');
    });

    test('what moved leads on, and what went says so', async () => {
      expect((await ask('/nota/oud/')).headers['location']).toBe(NOTA);
      expect((await ask('/bestanden/$oud.pdf')).headers['location']).toBe('/over/');
      expect((await ask('/nota/weg/')).body.toString()).toContain('Vervallen');
      expect((await ask(NOTA.slice(0, -1))).headers['location']).toBe(NOTA);
    });

    test.each([
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
      ['gzip;q=0', undefined, (body: Buffer) => body],
      ['', undefined, (body: Buffer) => body],
    ])('asked for ‘%s’ it answers in %s', async (asked, encoding, open) => {
      for (const [address, file] of [
        [NOTA, `${NOTA.slice(1)}index.html`],
        [`/${hashed()}`, hashed()],
      ] as const) {
        const { headers, body } = await ask(address, asked);
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers['vary']).toBe('Accept-Encoding');
        expect(open(body).equals(readFileSync(path.join(ROOT, file)))).toBe(true);
      }
    });

    test.each([
      [NOTA, 'text/html; charset=utf-8'],
      [`${NOTA.slice(0, -1)}.mdx`, 'text/markdown; charset=utf-8'],
      ['/proef.ndjson', 'application/x-ndjson; charset=utf-8'],
      ['/nummers/index.json', 'application/json; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/teken.svg', 'image/svg+xml; charset=utf-8'],
      ['/thema.js', 'text/javascript; charset=utf-8'],
      ['/SHA256SUMS', 'text/plain; charset=utf-8'],
    ])('%s is of type %s', async (address, type) => {
      expect((await ask(address, 'br')).headers['content-type']).toBe(type);
    });

    test('what has a hash in its name is kept for a year, and nothing else is', async () => {
      expect((await ask(`/${hashed()}`)).headers['cache-control']).toContain('immutable');
      for (const address of [NOTA, '/thema.js', '/nummers/index.json', '/nergens.css'])
        expect((await ask(address)).headers['cache-control'], address).toBe('no-cache');
    });

    test('what is meant for other hosts, and compressed copies by name, are not to be had', async () => {
      for (const address of ['/_headers', '/thema.js.br', `${NOTA}index.html.gz`])
        expect((await ask(address)).status, address).toBe(404);
    });

    test('a page that did not change is not sent again', async () => {
      const { headers } = await ask(NOTA);
      const again = await ask(NOTA, '', { 'If-None-Match': String(headers['etag']) });
      expect(again.status).toBe(304);
    });

    test('a copy that is fetched from it is found faithful, and one letter more is found', async () => {
      // The page that this test put there is not in the list, which a site that is fetched cannot know.
      const verdict = await verifyCopy(copyAtAddress(nginx?.origin ?? ''), sha256);
      expect(verdict).toMatchObject({ different: [], missing: [] });
      const file = path.join(ROOT, 'robots.txt');
      const before = readFileSync(file);
      writeFileSync(file, `${before}#`);
      const changed = await verifyCopy(copyAtAddress(nginx?.origin ?? ''), sha256);
      writeFileSync(file, before);
      expect(changed).toMatchObject({ different: ['robots.txt'], missing: [] });
      expect(typeof changed === 'string' || isFaithful(changed)).toBe(false);
    });

    test('no page of any template asks for anything elsewhere, and the policy stops nothing', async () => {
      const { page, requests, complaints } = await browser.open();
      for (const address of [
        '/',
        NOTA,
        '/brief/2023-0000052515/',
        '/onderzoek/wrr-media-en-democratie/',
        '/motie/bontenbal-adviesaanvraag-wrr/',
        '/dossier/impact-digitale-technologie/',
        '/organisatie/wrr/',
        '/nota/',
        '/kenmerken/',
        '/kamerstuk/29279/',
        '/verwijzing/?q=8151',
        '/zoeken/?q=sociale+media',
        '/over/integriteit/',
      ])
        await page.goto(`${nginx?.origin}${address}`, { waitUntil: 'networkidle' });
      const outside = requests.filter((url) => !url.startsWith(`${nginx?.origin}/`));
      expect(outside.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
      expect(requests.length).toBeGreaterThan(40);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test('compressed copies are smaller, are made once, and are the same every time', async () => {
      const html = path.join(ROOT, NOTA, 'index.html');
      const before = ['br', 'gz'].map((end) => readFileSync(`${html}.${end}`));
      expect(statSync(`${html}.br`).size).toBeLessThan(statSync(`${html}.gz`).size);
      const again = await compressSite(ROOT, path.join(DIR, 'compressed'));
      expect(again.made).toBe(0);
      rmSync(path.join(DIR, 'compressed'), { recursive: true });
      await compressSite(path.join(ROOT, 'nota'), path.join(DIR, 'compressed'));
      expect(['br', 'gz'].map((end) => readFileSync(`${html}.${end}`))).toEqual(before);
    });
  },
);
