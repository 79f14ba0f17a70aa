import type { KindName } from '../model/kind-names.ts';
import { lackOf } from '../references/ids.ts';
import { describe, resolve } from '../references/resolve.ts';
import { type Answer, allHits, type Hit, type Reading } from './answer.ts';
import { type DateQuestion, readDateQuestion } from './date-question.ts';
import { hitOf, rowsOf } from './hits.ts';
import { type AskedKey, type Question, readQuestion } from './question.ts';
import { dayKey, type Shard } from './shard-files.ts';
import { createReader, type FetchJson } from './shard-reader.ts';
import { hasSlipBeside, slipsOf } from './slips.ts';

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
 * that begin alike go on there. A query that may mean several numbers costs a shard for each, and one
 * that leads nowhere a shard for each slip that it may hold. Nothing is read before the first query with
 * a number.
 *
 * @param options where the files come from
 * @returns the look-up
 */
export function createLookup({ fetchJson, base = '', limit = 50 }: LookupOptions): Lookup {
  const stretchOf = createReader(fetchJson);

  /** What the rows of some shards lead to, in order, nothing twice. */
  const hitsIn = (
    shards: readonly Shard[],
    list: 'keys' | 'parts',
    passes: (of: string) => boolean,
  ): Hit[] => {
    const rows = shards.flatMap((shard) =>
      rowsOf(shard, list, passes).map((row) => ({ key: row.key, hit: hitOf(shard, row, base) })),
    );
    return withoutDoubles(rows.sort(inOrder).map(({ hit }) => hit));
  };

  async function ask({ key, id }: AskedKey, { asked, open, digits }: Question): Promise<Reading> {
    const { shards, more } = await stretchOf(key, open && asked.length === 1 ? 2 : 1);
    const exact = hitsIn(shards, 'keys', (of) => of === key);
    const begun = open ? hitsIn(shards, 'keys', (of) => of.startsWith(key)) : [];
    const prefix = without(begun, exact);
    const held = digits ? hitsIn(shards, 'parts', (of) => of.startsWith(key)) : [];
    const partial = without(held, [...exact, ...prefix]);
    return {
      key,
      name: id === undefined ? key : describe(id),
      ...(id === undefined ? {} : { ...resolve(id), lacks: lackOf(id) }),
      exact,
      prefix: prefix.slice(0, limit),
      partial: partial.slice(0, limit),
      more: (open && more) || prefix.length > limit || partial.length > limit,
    };
  }

  /** The papers of a day and of the rest of its month, those of the kind that is asked for first. */
  async function askDate({ iso, name, kind }: DateQuestion): Promise<Answer> {
    const month = dayKey(iso.slice(0, 7));
    const [ofDay, ofMonth] = await Promise.all([stretchOf(dayKey(iso), 1), stretchOf(month, 2)]);
    const first = (hits: Hit[]) => hits.sort((a, b) => rank(a, kind) - rank(b, kind));
    const isMonth = dayKey(iso) === month;
    const exact = isMonth ? [] : first(hitsIn(ofDay.shards, 'keys', (of) => of === dayKey(iso)));
    const all = first(
      without(
        hitsIn(ofMonth.shards, 'keys', (of) => of.startsWith(month)),
        exact,
      ),
    );
    const more = ofMonth.more || all.length > limit;
    const prefix = all.slice(0, limit);
    const reading = { key: iso, name, date: true, exact, prefix, partial: [], more };
    const asked = isMonth ? prefix : exact;
    const status = asked.length > 0 ? 'found' : prefix.length > 0 ? 'near' : 'none';
    return { status, readings: [reading] };
  }

  /**
   * What is found where a slip is mended, each with what was read; where nothing is, the likeliest
   * reading if that is a number of a known form.
   */
  async function askSlips(query: string): Promise<Reading[]> {
    const all = await Promise.all(
      slipsOf(query).flatMap((readAs) => {
        const question = { ...readQuestion(readAs), open: false, digits: false };
        return question.asked.map(async (one) => ({ ...(await ask(one, question)), readAs }));
      }),
    );
    const found = all.filter(({ exact }) => exact.length > 0);
    // With a zero more or less it would be one guess of many.
    const likeliest = all.find(
      ({ name, key, readAs }) => name !== key && lengthOf(readAs) === lengthOf(query.trim()),
    );
    if (found.length === 0) return likeliest ? [likeliest] : [];
    return found.filter(({ key }, at) => found.findIndex((one) => one.key === key) === at);
  }

  return async (query) => {
    const date = readDateQuestion(query);
    if (date) return askDate(date);
    const question = readQuestion(query);
    const { asked } = question;
    const all = await Promise.all(asked.map((one) => ask(one, question)));
    const named = asked.map(({ id }) => id !== undefined);
    const answer: Answer =
      asked.length === 0 ? { status: 'words', readings: [] } : judge(all, named);
    const partly = hasSlipBeside(query);
    if (allHits(answer).length > 0 && !partly) return answer;
    const read = new Set(answer.readings.map(({ key }) => key));
    const slips = (await askSlips(query)).filter(({ key }) => !read.has(key));
    const found = slips.some(({ exact }) => exact.length > 0);
    // A number of a good form is not read as another that leads nowhere either.
    if (slips.length === 0 || (!found && !partly && answer.readings.length > 0)) return answer;
    return { status: found ? 'near' : 'not-held', readings: [...slips, ...answer.readings] };
  };
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
const rank = (hit: Hit, kind: KindName | undefined): number => (hit.kind === kind ? 0 : 1);

function without(hits: readonly Hit[], others: readonly Hit[]): Hit[] {
  const ids = new Set(others.map(({ id }) => id));
  return hits.filter(({ id }) => !ids.has(id));
}

function withoutDoubles(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.toReversed().map((hit) => [hit.id, hit])).values()].toReversed();
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
