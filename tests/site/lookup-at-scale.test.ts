import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Hit } from '../../src/search/answer.ts';
import type { Entry } from '../../src/search/entries.ts';
import { hitOf, rowsOf } from '../../src/search/hits.ts';
import { createLookup, type Lookup } from '../../src/search/lookup.ts';
import { readQuestion } from '../../src/search/question.ts';
import { createReader } from '../../src/search/shard-reader.ts';
import { buildShards } from '../../src/search/shards.ts';
import { madeUpNumbers, textDigest } from '../helpers/numbers.ts';

const DOCUMENTS = 100_000;
/** What a query may cost at most, compressed, manifest included. */
const BYTES = 25_000;

const subjectOf = ({ subject: { leadsTo } }: Entry) =>
  typeof leadsTo === 'string' ? leadsTo : `${leadsTo[0]}/${leadsTo[1]}`;

/** Every so many of a list. */
const sample = <T>(list: readonly T[], size: number): T[] => {
  const step = Math.max(1, Math.floor(list.length / size));
  return list.filter((_, at) => at % step === 0);
};

describe('the look-up of 100,000 documents', () => {
  let files: Map<string, string>;
  let whole: Map<string, Set<string>>;
  let parts: Map<string, Set<string>>;
  let sorted: { keys: string[]; parts: string[] };
  let lookup: Lookup;
  const weights = new Map<string, number>();
  const spent: { bytes: number; files: number }[] = [];

  /** A look-up of someone who has not asked anything yet, with what it costs. */
  const costOf = async (query: string) => {
    const read = new Set<string>();
    const ask = createLookup({
      fetchJson: async (name) => {
        read.add(name);
        return JSON.parse(files.get(name) ?? 'null');
      },
    });
    const answer = await ask(query);
    let bytes = 0;
    for (const name of read) {
      const weight = weights.get(name) ?? gzipSync(files.get(name) ?? '').length;
      weights.set(name, weight);
      bytes += weight;
    }
    spent.push({ bytes, files: read.size });
    return { answer, bytes };
  };

  beforeAll(() => {
    const entries = madeUpNumbers(DOCUMENTS);
    files = buildShards(entries, textDigest);
    whole = new Map();
    parts = new Map();
    for (const entry of entries) {
      const list = entry.part ? parts : whole;
      const found = list.get(entry.key);
      if (found) found.add(subjectOf(entry));
      else list.set(entry.key, new Set([subjectOf(entry)]));
    }
    sorted = { keys: [...whole.keys()].sort(), parts: [...parts.keys()].sort() };
    lookup = createLookup({ fetchJson: async (name) => JSON.parse(files.get(name) ?? 'null') });
  });

  test('finds exactly the papers of every number there is', async () => {
    const read = createReader(async (name) => JSON.parse(files.get(name) ?? 'null'));
    const wrong: string[] = [];
    for (const [key, subjects] of whole) {
      const [shard] = (await read(key, 1)).shards;
      const hits = shard
        ? rowsOf(shard, 'keys', (of) => of === key).map((row) => hitOf(shard, row, ''))
        : [];
      if (hits.length !== subjects.size || hits.some(({ id }) => !subjects.has(id)))
        wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });

  test('finds them for whoever types the number', async () => {
    const wrong: string[] = [];
    for (const key of sample(sorted.keys, 20_000)) {
      const { readings } = await lookup(key);
      const exact = readings.find((reading) => reading.key === key)?.exact ?? [];
      const subjects = whole.get(key);
      if (exact.length !== subjects?.size || exact.some(({ id }) => !subjects.has(id)))
        wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });

  /** Subjects of all numbers with that beginning, read off the list of all numbers. */
  const startingWith = (list: 'keys' | 'parts', beginning: string): Set<string> => {
    const all = sorted[list];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found = new Set<string>();
    for (let at = low; all[at]?.startsWith(beginning); at++) {
      for (const id of (list === 'keys' ? whole : parts).get(all[at] ?? '') ?? []) found.add(id);
    }
    return found;
  };

  test('finds every number that begins with or holds what was typed, or says that there are more', async () => {
    const beginnings = [4, 5, 6, 7, 9, 11].flatMap((length) =>
      sample(sorted.keys, 150).map((key) => key.slice(0, length).replace(/-$/, '')),
    );
    const middles = [4, 5].flatMap((length) =>
      sample(sorted.parts, 300).map((part) => part.slice(0, length)),
    );
    let complete = 0;
    for (const query of new Set([...beginnings, ...middles])) {
      const { answer } = await costOf(query);
      const reading = answer.readings.find(({ key }) => key === query);
      const ids = (list: readonly Hit[] = []) => list.map(({ id }) => id);
      const given = new Set([
        ...ids(reading?.exact),
        ...ids(reading?.prefix),
        ...ids(reading?.partial),
      ]);
      const digits = /^\d{4,}$/.test(query);
      const expected = new Set([
        ...startingWith('keys', query),
        ...(digits ? startingWith('parts', query) : []),
      ]);
      expect(
        [...given].filter((id) => !expected.has(id)),
        query,
      ).toEqual([]);
      if (answer.status === 'words') continue;
      // What may mean two numbers reads one shard for each, and says where it stopped.
      if (reading?.more)
        expect(expected.size > 50 || readQuestion(query).asked.length > 1, query).toBe(true);
      else {
        expect(given, query).toEqual(expected);
        complete += 1;
      }
    }
    expect(complete).toBeGreaterThan(500);
  });

  test('costs at most 25 kB a query', async () => {
    for (const query of sample(sorted.keys, 1500)) await costOf(query);
    for (const query of ['99999999', '2024-0000358151', '29 279, nr. 823', '2023Z12345', '20'])
      await costOf(query);
    const bytes = spent.map((cost) => cost.bytes).sort((a, b) => a - b);
    const most = bytes.at(-1) ?? 0;
    const raw = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    console.log(
      `look-up at ${DOCUMENTS} documents: ${whole.size} numbers, ${parts.size} parts, ${files.size} files of ${Math.round(raw / files.size / 100) / 10} kB, ${Math.round(raw / 1e6)} MB; manifest ${gzipSync(files.get('index') ?? '').length} bytes; a query ${bytes[bytes.length >> 1]} bytes (median), ${most} (most), ${Math.max(...spent.map((cost) => cost.files))} files at most; ${bytes.length} queries`,
    );
    expect(most).toBeLessThanOrEqual(BYTES);
  });
});
