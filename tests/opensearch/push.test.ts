import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from '../../src/tools/opensearch/connect.ts';
import { statusLines } from '../../src/tools/opensearch/status.ts';
import { dropAll, versionsOf } from '../../src/tools/opensearch/versions.ts';
import { countSeen, manyPapers, partOf, pushParts, seen } from '../helpers/pushed.ts';

const URLS = inject('opensearch');

describe.skipIf(URLS.length === 0)('a push', () => {
  let client: ReturnType<typeof connect>;
  const names = new Set<string>();
  const alias = (name: string) => {
    names.add(name);
    return name;
  };
  beforeAll(() => {
    client = connect(URLS);
  });
  afterAll(async () => {
    for (const name of names) await dropAll(client, name);
    await client.close();
  });

  const old = partOf('2023', { 'nota/1': 'een', 'nota/2': 'twee' });
  const recent = partOf('2024', { 'nota/3': 'drie' });

  test('brings all in, then only what changed, and takes out what is gone', async () => {
    const name = alias('bijbrengen');
    expect(await pushParts(client, name, [old, recent])).toMatchObject({ written: 3, dropped: 0 });
    expect(await seen(client, name)).toEqual(['nota/1', 'nota/2', 'nota/3']);
    expect(await pushParts(client, name, [old, recent])).toMatchObject({ written: 0, dropped: 0 });

    const edited = partOf('2023', { 'nota/1': 'anders', 'nota/2': 'twee' });
    expect(await pushParts(client, name, [edited, recent])).toMatchObject({ written: 1 });
    // A paper that goes to another part is no other paper.
    const moved = partOf('2024', { 'nota/3': 'drie', 'nota/2': 'twee' });
    const left = partOf('2023', { 'nota/1': 'anders' });
    expect(await pushParts(client, name, [left, moved])).toMatchObject({ dropped: 0 });
    expect(await seen(client, name)).toEqual(['nota/1', 'nota/2', 'nota/3']);

    expect(await pushParts(client, name, [moved])).toMatchObject({ written: 0, dropped: 1 });
    expect(await seen(client, name)).toEqual(['nota/2', 'nota/3']);
    const [version, ...others] = await versionsOf(client, name);
    expect(version).toMatchObject({ index: 'bijbrengen-v1', live: true });
    expect(others).toEqual([]);
  });

  test('mends what somebody else took out of the index', async () => {
    const name = alias('herstel');
    await pushParts(client, name, [old, recent]);
    await client.delete({ index: name, id: 'nota/2', refresh: true });
    expect(await pushParts(client, name, [old, recent])).toMatchObject({ written: 1 });
    expect(await seen(client, name)).toEqual(['nota/1', 'nota/2', 'nota/3']);
  });

  test('that is broken off goes on where it was, and readers see none of it before its end', async () => {
    const name = alias('afgebroken');
    const many = partOf('2020', manyPapers(1200));
    const breakOff = (done: number) => {
      if (done === 1100) throw new Error('stroom weg');
    };
    await expect(pushParts(client, name, [recent, many], { at: breakOff })).rejects.toThrow(
      'stroom weg',
    );
    expect(await countSeen(client, name)).toBeUndefined();
    const { written } = await pushParts(client, name, [recent, many]);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(1200);
    expect(await countSeen(client, name)).toBe(1201);
  });

  test('that is broken off in the index that readers ask loses nothing and leaves nothing too much', async () => {
    const name = alias('halverwege');
    const before = manyPapers(600);
    await pushParts(client, name, [partOf('2020', before)]);
    const changed = Object.fromEntries(
      Object.entries(before).map(([ref, text]) => [ref, `${text} Gewijzigd.`]),
    );
    const breakOff = (done: number) => {
      if (done === 590) throw new Error('stroom weg');
    };
    await expect(
      pushParts(client, name, [partOf('2020', { 'nota/nieuw': 'kort hier', ...changed })], {
        at: breakOff,
      }),
    ).rejects.toThrow('stroom weg');
    // The new paper was sent, is seen by nobody yet, and is gone from the archive by the next push.
    await pushParts(client, name, [partOf('2020', changed)]);
    expect(await countSeen(client, name)).toBe(600);
    const { body } = await client.count({
      index: name,
      body: { query: { match: { woorden: 'gewijzigd' } } },
    });
    expect(body.count).toBe(600);
  });

  test('of a new index is seen whole or not at all, while readers go on asking the old one', async () => {
    const name = alias('wissel');
    await pushParts(client, name, [partOf('2020', manyPapers(400))]);
    let pushing = true;
    const counts = new Set<number | undefined>();
    const asking = (async () => {
      while (pushing) counts.add(await countSeen(client, name));
    })();
    const all = [partOf('2020', manyPapers(1500)), recent];
    try {
      await pushParts(client, name, all, { anew: true });
      counts.add(await countSeen(client, name));
    } finally {
      pushing = false;
      await asking;
    }
    expect([...counts].sort()).toEqual([1501, 400]);
    const versions = await versionsOf(client, name);
    expect(versions.map(({ index }) => index)).toEqual(['wissel-v2']);
  });

  test('will not write in an index that is not of this archive', async () => {
    await client.indices.create({ index: 'vanander' });
    try {
      await expect(pushParts(client, 'vanander', [recent])).rejects.toThrow(
        /niet van dit archief.*--alias/,
      );
    } finally {
      await client.indices.delete({ index: 'vanander' });
    }
  });

  test('says which paper OpenSearch does not take', async () => {
    const name = alias('geweigerd');
    const wrong = {
      ...recent,
      *sources() {
        for (const source of recent.sources()) yield { ...source, datum: 'gisteren' };
      },
    };
    await expect(pushParts(client, name, [wrong])).rejects.toThrow(/1 stukken niet aan:\nnota\/3/);
  });

  test('can be asked after, and undone', async () => {
    const name = alias('stand');
    expect(await statusLines(client, name)).toEqual(['Er is geen index stand. Vul hem met push.']);
    await pushParts(client, name, [old]);
    const [line, cluster] = await statusLines(client, name);
    expect(line).toMatch(/^stand-v1: wordt gevraagd, 2 stukken, [\d.]+ MB met kopieën$/);
    expect(cluster).toMatch(/, 3 knooppunten met gegevens\.$/);
    expect(await dropAll(client, name)).toEqual(['stand-v1']);
    expect(await dropAll(client, name)).toEqual([]);
  });
});
