import { describe, resolve } from '../references/resolve.ts';
import type { Answer, Hit, Reading } from './answer.ts';
import { hitOf, rowsOf } from './hits.ts';
import { type AskedKey, type Question, readQuestion } from './question.ts';
import { createReader, type FetchJson } from './shard-reader.ts';

/** Answers a query; rejects with whatever `fetchJson` rejects with. */
export type Lookup = (query: string) => Promise<Answer>;

export interface LookupOptions {
  readonly fetchJson: FetchJson;
  /** Path under which the site stands, without a slash at the end; put before own addresses. */
  readonly base?: string;
  /** How many hits `prefix` and `partial` have at most, each. */
  readonly limit?: number;
}

/**
 * Makes the look-up by number. For a query with one number it reads the manifest (in two parts where
 * the archive is large), the shard where the number belongs, and the one after it only where numbers
 * that begin alike go on there. A query that may mean several numbers costs a shard for each. Nothing
 * is read before the first query with a number.
 *
 * @param options where the files come from
 * @returns the look-up
 */
export function createLookup({ fetchJson, base = '', limit = 50 }: LookupOptions): Lookup {
  const stretchOf = createReader(fetchJson);

  async function ask({ key, id }: AskedKey, { asked, open, digits }: Question): Promise<Reading> {
    const { shards, more } = await stretchOf(key, open && asked.length === 1 ? 2 : 1);
    const seen = new Set<string>();
    const collect = (list: 'keys' | 'parts', passes: (of: string) => boolean): Hit[] => {
      const rows = shards.flatMap((shard) =>
        rowsOf(shard, list, passes).map((row) => ({ key: row.key, hit: hitOf(shard, row, base) })),
      );
      return rows.sort(inOrder).flatMap(({ hit }) => {
        if (seen.has(hit.id)) return [];
        seen.add(hit.id);
        return [hit];
      });
    };
    const exact = collect('keys', (of) => of === key);
    const prefix = open ? collect('keys', (of) => of.startsWith(key)) : [];
    const partial = digits ? collect('parts', (of) => of.startsWith(key)) : [];
    return {
      key,
      name: id === undefined ? key : describe(id),
      ...(id === undefined ? {} : resolve(id)),
      exact,
      prefix: prefix.slice(0, limit),
      partial: partial.slice(0, limit),
      more: (open && more) || prefix.length > limit || partial.length > limit,
    };
  }

  return async (query) => {
    const question = readQuestion(query);
    const { asked } = question;
    if (asked.length === 0) return { status: 'words', readings: [] };
    const all = await Promise.all(asked.map((one) => ask(one, question)));
    const named = asked.map(({ id }) => id !== undefined);
    return judge(all, named);
  };
}

/** Leaves out readings that gave nothing where another did, and says what it comes to. */
function judge(all: readonly Reading[], named: readonly boolean[]): Answer {
  const has = (list: 'exact' | 'prefix' | 'partial') =>
    all.some((reading) => reading[list].length > 0);
  const any = has('exact') || has('prefix') || has('partial');
  const readings = all.filter(
    ({ exact, prefix, partial }, at) =>
      exact.length + prefix.length + partial.length > 0 || named[at],
  );
  if (all.some(({ exact }) => exact.some(({ here }) => here))) return { status: 'found', readings };
  if (has('exact') || named.includes(true)) return { status: 'not-held', readings };
  return { status: any ? 'near' : 'none', readings };
}

const NATURAL = new Intl.Collator('nl', { numeric: true });

/** What is here comes first, then numbers by the value of their digits, then the newest. */
function inOrder(a: { key: string; hit: Hit }, b: { key: string; hit: Hit }): number {
  if (a.hit.here !== b.hit.here) return a.hit.here ? -1 : 1;
  return (
    NATURAL.compare(a.key, b.key) ||
    (a.hit.datum === b.hit.datum
      ? a.hit.id < b.hit.id
        ? -1
        : 1
      : a.hit.datum > b.hit.datum
        ? -1
        : 1)
  );
}
