import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createOpenSearch } from '../../src/search/opensearch/engine.ts';
import { writeQuestion } from '../../src/search/opensearch/question.ts';
import { createOpenSearchVocabulary } from '../../src/search/opensearch/vocabulary.ts';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { dropAll } from '../../src/tools/opensearch/versions.ts';
import { ADDRESS, askGuard, guardCaddy, guardNginx } from '../helpers/guarded.ts';
import { manyPapers, partOf, pushParts } from '../helpers/pushed.ts';

const URLS = inject('opensearch');
const ALIAS = 'bewaakt';
const GUARDS = [
  ['nginx', ['-v'], guardNginx],
  ['caddy', ['version'], guardCaddy],
] as const;

const QUESTION = writeQuestion({ words: [['woord7']], phrases: [] }, {}, { from: 0, count: 10 });
const WHOLE = encodeURIComponent(QUESTION);
/** The question with something else in the place of a part of it. */
const instead = (part: string, other: string) => encodeURIComponent(QUESTION.replace(part, other));

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe.each(GUARDS)('the address that %s guards', (program, version, start) => {
  const here = URLS.length > 0 && spawnSync(program, version).status === 0;
  describe.skipIf(!here)('(left out without OpenSearch or the server)', () => {
    const dir = mkdtempSync(path.join(tmpdir(), `bewaakt-${program}-`));
    let server: { readonly origin: string; stop(): Promise<void> };
    let client: ReturnType<typeof connect>;
    beforeAll(async () => {
      client = connect(URLS);
      await pushParts(client, ALIAS, [partOf('2024', manyPapers(20))]);
      await client
        .index({ index: 'geheim', id: '1', body: { x: 'geheim' } })
        .catch(() => undefined);
      server = await start(URLS, ALIAS, dir);
    });
    afterAll(async () => {
      await server?.stop();
      await dropAll(client, ALIAS);
      await client.close();
      rmSync(dir, { recursive: true, force: true });
    });

    /** What comes back, with the address as it is: `fetch` would tidy it up. */
    const send = (address: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) =>
      new Promise<{ status: number; text: string }>((done, fail) => {
        const { hostname, port } = new URL(server.origin);
        const sent = request({ hostname, port, path: address, method, headers }, (response) => {
          let text = '';
          response.on('data', (data) => {
            text += data;
          });
          response.on('end', () => done({ status: response.statusCode ?? 0, text }));
        });
        // A server that refuses a large body may hang up while it is sent.
        sent.on('error', (cause: NodeJS.ErrnoException) =>
          /EPIPE|ECONNRESET/.test(cause.code ?? '') ? done({ status: 413, text: '' }) : fail(cause),
        );
        sent.end(body);
      });

    test('answers a question, whatever letters are in it', async () => {
      const { status, text } = await send(`${ADDRESS}?vraag=${WHOLE}`);
      expect(status, text).toBe(200);
      expect(JSON.parse(text).hits.total.value).toBe(1);
      const ask = createOpenSearch(askGuard(server.origin), '');
      for (const word of [
        'coördinatie',
        '“eigen”',
        'a"b\\c',
        "d'Hondt",
        '100%',
        'x&vraag=y',
        '{{q}}',
        '+',
        '#',
        '€',
      ])
        expect((await ask({ words: [[word]], phrases: [word] }, {})).total, word).toBe(0);
    });

    test('gives the address and the places of what it finds, and how many of each kind', async () => {
      const ask = createOpenSearch(askGuard(server.origin), '/archief');
      const found = await ask(
        { words: [['woord7', 'woord8'], ['gaat']], phrases: [] },
        { filters: { jaar: ['2024'] } },
      );
      expect(await found.counts()).toMatchObject({ soort: { Nota: 2 }, jaar: { 2024: 2 } });
      const hits = await found.take(0, 10);
      expect(hits.map(({ url }) => url).sort()).toEqual(['/archief/brief/7/', '/archief/brief/8/']);
      expect(hits[0]).toMatchObject({ soort: 'Nota', datum: '2024-01-02' });
      const marked = hits[0]?.passages[0]?.pieces.filter((piece) => piece.hit);
      expect(marked?.map(({ text }) => text)).toContain('gaat');
    });

    test('knows words that begin with some letters or are written alike', async () => {
      const vocabulary = createOpenSearchVocabulary(askGuard(server.origin));
      expect(await vocabulary.known('gaat')).toMatchObject({ documents: 20 });
      expect(await vocabulary.known('meerx')).toBeUndefined();
      expect(await vocabulary.near('meerx')).toMatchObject([{ word: 'meer' }]);
      expect(await vocabulary.startingWith('ove')).toMatchObject([{ word: 'over' }]);
    });

    test.each([
      ['another index', `/geheim/_search?q=*`],
      ['the index by its own name', `/${ALIAS}-v1/_search`],
      ['the cluster', '/_cluster/settings'],
      ['another index below the address', `${ADDRESS}/../geheim/_search?vraag=${WHOLE}`],
      ['another index in the path, encoded', `${ADDRESS}%2F..%2Fgeheim%2F_search?vraag=${WHOLE}`],
      ['all documents', `${ADDRESS}?q=*`],
      ['nothing', ADDRESS],
      ['another source', `${ADDRESS}?source=${encodeURIComponent('{"query":{"match_all":{}}}')}`],
      [
        'a query of its own',
        `${ADDRESS}?vraag=${encodeURIComponent('{"query":{"match_all":{}}}')}`,
      ],
      ['10,000 hits', `${ADDRESS}?vraag=${instead('"aantal":10', '"aantal":10000')}`],
      ['51 hits', `${ADDRESS}?vraag=${instead('"aantal":10', '"aantal":51')}`],
      ['hits from 5,000 on', `${ADDRESS}?vraag=${instead('"vanaf":0', '"vanaf":5000')}`],
      [
        'a script',
        `${ADDRESS}?vraag=${instead('"aantal":10', '"aantal":10,"script":{"source":"1"}')}`,
      ],
      ['a string that ends early', `${ADDRESS}?vraag=${instead('woord7', 'x"}],"size":"5')}`],
      ['a quotation mark behind a backslash', `${ADDRESS}?vraag=${instead('woord7', 'x\\"')}`],
      ['an escape of JSON', `${ADDRESS}?vraag=${instead('woord7', '\\u0022')}`],
      ['a line that ends', `${ADDRESS}?vraag=${instead('woord7', 'x\ny')}`],
      ['more behind the question', `${ADDRESS}?vraag=${WHOLE}%7D`],
      ['more before the question', `${ADDRESS}?vraag=%20${WHOLE}`],
      ['a question of 5 kB', `${ADDRESS}?vraag=${instead('woord7', 'x'.repeat(5000))}`],
    ])('refuses %s', async (_, address) => {
      const { status, text } = await send(address);
      expect([400, 404, 405, 414], text).toContain(status);
      expect(text).not.toMatch(/"hits"|"error"|opensearch-/);
    });

    test.each([
      ['to write', 'PUT', `/${ALIAS}/_doc/1`],
      ['to write through the address', 'PUT', `${ADDRESS}?vraag=${WHOLE}`],
      ['to delete', 'DELETE', `/${ALIAS}`],
      ['to delete through the address', 'DELETE', `${ADDRESS}?vraag=${WHOLE}`],
      ['a body by POST', 'POST', `${ADDRESS}?vraag=${WHOLE}`],
      ['the head alone', 'HEAD', `${ADDRESS}?vraag=${WHOLE}`],
    ])('refuses %s', async (_, method, address) => {
      const { status } = await send(address, { method, body: /^P/.test(method) ? '{}' : '' });
      expect([404, 405]).toContain(status);
    });

    test('passes on no body, no header and no second question', async () => {
      const script = '{"size":10000,"query":{"match_all":{}}}';
      const body = {
        body: script,
        headers: { 'Content-Type': 'application/json', 'Content-Length': `${script.length}` },
      };
      const small = await send(`${ADDRESS}?vraag=${WHOLE}`, body);
      if (small.status === 200) expect(JSON.parse(small.text).hits.total.value).toBe(1);
      else expect(small.status).toBe(413);
      const other = instead('woord7', 'gaat');
      const twice = await send(`${ADDRESS}?vraag=${WHOLE}&vraag=${other}&index=geheim&size=9`);
      expect([1, undefined]).toContain(
        twice.status === 200 ? JSON.parse(twice.text).hits.total.value : undefined,
      );
      const headed = await send(`${ADDRESS}?vraag=${WHOLE}`, {
        headers: { 'X-HTTP-Method-Override': 'DELETE', Authorization: 'Basic eDp5' },
      });
      expect(headed.status).toBe(200);
    });

    test('refuses 1 MB, said beforehand or not', async () => {
      const body = 'x'.repeat(1_000_000);
      for (const headers of [
        { 'Content-Length': `${body.length}` },
        { 'Transfer-Encoding': 'chunked' },
      ])
        expect([413, 502]).toContain(
          (await send(`${ADDRESS}?vraag=${WHOLE}`, { headers, body })).status,
        );
    });
  });
});
