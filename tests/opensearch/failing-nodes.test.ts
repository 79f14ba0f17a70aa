import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createOpenSearch } from '../../src/search/opensearch/engine.ts';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { askGuard, guardNginx } from '../helpers/guarded.ts';
import type { Nginx } from '../helpers/nginx.ts';
import { type Cluster, startCluster } from '../helpers/opensearch.ts';
import { countSeen, manyPapers, partOf, pushParts, seen } from '../helpers/pushed.ts';

const HERE = inject('opensearch').length > 0 && spawnSync('nginx', ['-v']).status === 0;

describe.skipIf(!HERE)('with three nodes of which one is lost', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'knooppunten-'));
  let cluster: Cluster;
  let nginx: Nginx;
  let client: ReturnType<typeof connect>;
  beforeAll(async () => {
    cluster = await startCluster();
    client = connect(cluster.urls);
    nginx = await guardNginx(cluster.urls, 'stukken', path.join(dir, 'nginx'));
  });
  afterAll(async () => {
    await nginx?.stop();
    await client?.close();
    await cluster?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  test('readers are answered on, with every paper', async () => {
    await pushParts(client, 'stukken', [partOf('2024', manyPapers(300))]);
    const ask = createOpenSearch(askGuard(nginx.origin), '');
    const totals: number[] = [];
    const killed = cluster.kill(0);
    for (let i = 0; i < 60; i++)
      totals.push((await ask({ words: [['gaat']], phrases: [] }, {})).total);
    await killed;
    totals.push((await ask({ words: [['woord299']], phrases: [] }, {})).total);
    expect(totals).toEqual([...Array.from({ length: 60 }, () => 300), 1]);
    await cluster.revive(0);
  });

  test('a push goes on, loses no paper and brings none twice', async () => {
    const papers = manyPapers(2000);
    const told: string[] = [];
    let killed: Promise<void> | undefined;
    const at = (done: number) => {
      if (done === 800) killed = cluster.kill(1);
    };
    const patience = {
      tell: (line: string) => told.push(line),
      wait: (ms: number) => new Promise((done) => setTimeout(done, ms)),
    };
    const part = partOf('2024', papers);
    const report = await pushParts(client, 'stukken', [part], { at, anew: true, patience });
    await killed;
    expect(report).toMatchObject({ index: 'stukken-v2', papers: 2000 });
    expect(await countSeen(client, 'stukken')).toBe(2000);
    const again = await pushParts(client, 'stukken', [part]);
    expect(again).toMatchObject({ written: 0, dropped: 0 });
    await cluster.revive(1);
    await client.cluster.health({ wait_for_status: 'green', timeout: '60s' });
    expect(await countSeen(client, 'stukken')).toBe(2000);
    expect(new Set(await seen(client, 'stukken')).size).toBe(1000);
  });
});
