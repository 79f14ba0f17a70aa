import { describe, expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../../src/search/entries.ts';
import type { Contents, Manifest, Shard } from '../../../src/search/shard-files.ts';
import { buildShards } from '../../../src/search/shards.ts';
import { madeUpNumbers, textDigest } from '../../helpers/numbers.ts';

const entries = madeUpNumbers(4000);
const files = buildShards(entries, textDigest);
const contents = <T>(name: string, of = files) => JSON.parse(of.get(name) ?? 'null') as T;
const shardNames = (of = files) => {
  const { levels, files: names } = contents<Manifest>('index', of);
  return levels === 1 ? names : names.flatMap((name) => contents<Contents>(name, of).files);
};

describe('shards of neighbouring numbers', () => {
  test('hold every key once for each thing it leads to, in order', () => {
    const rows = shardNames().flatMap((name) => {
      const { keys, parts } = contents<Shard>(name);
      const ordered = [keys, parts].map((list) => list.map(([key]) => key));
      for (const list of ordered) expect(list).toEqual(list.toSorted());
      return [...keys, ...parts];
    });
    expect(rows.length).toBe(entries.length);
    expect(new Set(rows.map(([key]) => key))).toEqual(new Set(entries.map(({ key }) => key)));
  });

  test('never cut through one number, and begin where the manifest says', () => {
    const { levels, first, files: names } = contents<Manifest>('index');
    const lists =
      levels === 1 ? [{ first, files: names }] : names.map((n) => contents<Contents>(n));
    let before = '';
    for (const list of lists) {
      for (const [at, name] of list.files.entries()) {
        const { keys, parts } = contents<Shard>(name);
        const all = [...keys, ...parts].map(([key]) => key).sort();
        expect(all[0]).toBe(list.first[at]);
        expect(before < (all[0] ?? '')).toBe(true);
        before = all.at(-1) ?? '';
      }
    }
  });

  test('are the same whatever the order of the documents', () => {
    expect([...buildShards(entries.toReversed(), textDigest)].sort()).toEqual([...files].sort());
  });

  test.each(['20190000123457', '29279-5000', '1', 'zzz', '36200-vii-12'])(
    'stay as they are when %s comes in or goes out, but for the one it belongs to',
    (key) => {
      const added: Entry[] = entriesOf([`kst-${key}`], {
        leadsTo: 'nieuw',
        citing: [],
        citedBy: 0,
      });
      const after = buildShards([...entries, ...added], textDigest);
      const fresh = shardNames(after).filter((name) => !files.has(name));
      const gone = shardNames().filter((name) => !after.has(name));
      expect(shardNames().length).toBeGreaterThan(64);
      expect(fresh.length).toBeGreaterThan(0);
      expect(Math.max(fresh.length, gone.length)).toBeLessThanOrEqual(3);
      const changed = [...after.keys()].filter((name) => files.get(name) !== after.get(name));
      expect(changed.length).toBeLessThanOrEqual(6);
    },
  );

  test('one manifest is enough for a small archive, and none is needed to know that it is empty', () => {
    const few = buildShards(madeUpNumbers(20), textDigest);
    expect(contents<Manifest>('index', few)).toMatchObject({ levels: 1 });
    expect(contents<Manifest>('index')).toMatchObject({ levels: 2 });
    expect([...buildShards([], textDigest)]).toEqual([
      ['index', '{"levels":1,"first":[],"files":[]}'],
    ]);
  });
});
