import type { Client } from '@opensearch-project/opensearch';
import { digestOf } from '../../folder/digest.ts';
import {
  type BulkAnswer,
  type BulkPart,
  bulkParts,
  type Change,
  readBulkAnswer,
} from '../../search/opensearch/bulk.ts';
import type { SearchSource } from '../../search/opensearch/record.ts';
import { OpenSearchRefusal } from './connect.ts';
import { countParts, heldIn } from './held.ts';
import { AGAIN, type Patience, patiently } from './patience.ts';
import {
  beginVersion,
  dropVersions,
  formOfNow,
  goLive,
  recordParts,
  storeQuestion,
  type Version,
  versionsOf,
} from './versions.ts';

/** A part of the archive, as it is to be in the index. */
export interface PushedPart {
  readonly name: string;
  /** Hash of all that its papers are made of. */
  readonly key: string;
  readonly refs: readonly string[];
  /** Makes its papers, one by one. */
  readonly sources: () => Iterable<SearchSource>;
}

/** What is to be pushed, and where. */
export interface PushOrder {
  readonly client: Client;
  /** The name that readers ask. */
  readonly alias: string;
  /** Every part of the archive. */
  readonly parts: readonly PushedPart[];
  /** True to make a new index whatever there is. */
  readonly anew: boolean;
  readonly patience: Patience;
  /** Is told how many papers were looked at, of how many. */
  readonly at: (done: number, all: number) => void;
}

/** What a push did. */
export interface PushReport {
  readonly index: string;
  readonly papers: number;
  readonly written: number;
  readonly dropped: number;
}

/** An index that after so many rounds is not what it should be is changed by somebody else. */
const ROUNDS = 3;

/**
 * Brings the index to what the archive is. A new index is asked by nobody before all is in; in one that readers ask
 * they see the changes all at once, at the end. It may be broken off anywhere, and goes on from there.
 *
 * @param order what to push
 * @returns what was done
 * @throws OpenSearchRefusal when OpenSearch does not take a paper, or the index never becomes whole
 * @throws errors of the client that do not pass by waiting
 */
export async function push(order: PushOrder): Promise<PushReport> {
  const { client, alias, parts, patience } = order;
  const target = await patiently(patience, () => chooseTarget(order));
  const { index } = target;
  const done = { written: 0, dropped: 0 };
  // What an earlier push left unseen is seen from here on, where no reader looks.
  if (!target.live) await patiently(patience, () => client.indices.refresh({ index }));
  let recorded = target.parts;
  for (let round = 0; ; round++) {
    const { stale, gone } = await patiently(patience, () => whatDiffers(order, index, recorded));
    if (stale.length === 0 && gone.size === 0) break;
    if (round === ROUNDS)
      throw new OpenSearchRefusal(`${index} wordt niet heel: er schrijft nog iets anders in.`);
    const all = stale.reduce((sum, { refs }) => sum + refs.length, 0);
    let looked = 0;
    await sendAll(order, index, [...gone].map(drop));
    done.dropped += gone.size;
    const own = new Set(parts.flatMap(({ refs }) => refs));
    for (const part of stale) {
      const held = await patiently(patience, () => heldIn(client, index, [part.name], true));
      const superfluous = [...held.keys()].filter((ref) => !own.has(ref));
      const changes = function* (): Generator<Change> {
        yield* superfluous.map(drop);
        for (const source of part.sources()) {
          const digest = digestOf([JSON.stringify(source)]);
          if (held.get(source.ref) !== digest) {
            done.written += 1;
            yield { ref: source.ref, source: { ...source, digest } };
          }
          order.at(++looked, all);
        }
      };
      await sendAll(order, index, changes());
      done.dropped += superfluous.length;
      recorded = { ...recorded, [part.name]: part.key };
      // In an index that readers ask, what they do not see yet is not done yet.
      if (!target.live) await patiently(patience, () => recordParts(client, target, recorded));
    }
    await patiently(patience, () => client.indices.refresh({ index }));
    await patiently(patience, () => recordParts(client, target, recorded));
  }
  await patiently(patience, () => storeQuestion(client, alias));
  if (!target.live) {
    await patiently(patience, () => waitForCopies(order, index));
    await patiently(patience, () => goLive(client, alias, target));
  }
  return { index, papers: parts.reduce((sum, { refs }) => sum + refs.length, 0), ...done };
}

const drop = (ref: string): Change => ({ ref, source: undefined });

/** The index that readers ask where it has the right form, else the one that an earlier push began, else a new one. */
async function chooseTarget({ client, alias, anew }: PushOrder): Promise<Version> {
  const versions = await versionsOf(client, alias);
  const form = formOfNow();
  const usable = anew ? [] : versions.filter((version) => version.form === form);
  const target = usable.find(({ live }) => live) ?? usable.at(-1);
  // What an earlier push began and nobody goes on with.
  await dropVersions(
    client,
    versions.filter((version) => !version.live && version !== target),
  );
  return target ?? beginVersion(client, alias, versions);
}

/** The parts that changed since they were recorded or of which papers are missing, and the papers of no part at all. */
async function whatDiffers(
  { client, parts }: PushOrder,
  index: string,
  recorded: Readonly<Record<string, string>>,
): Promise<{ stale: PushedPart[]; gone: Set<string> }> {
  const names = parts.map(({ name }) => name);
  const counts = await countParts(client, index);
  const stale = parts.filter(
    ({ name, key, refs }) => recorded[name] !== key || counts.get(name) !== refs.length,
  );
  const own = new Set(parts.flatMap(({ refs }) => refs));
  const strays = await heldIn(client, index, names, false);
  return { stale, gone: new Set([...strays.keys()].filter((ref) => !own.has(ref))) };
}

/** While one part is on its way the next is made. */
async function sendAll(order: PushOrder, index: string, changes: Iterable<Change>): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve();
  for (const part of bulkParts(changes)) {
    await sent;
    sent = sendPart(order, index, part);
    // Its failure is heard of where it is waited for.
    sent.catch(() => undefined);
  }
  await sent;
}

async function sendPart(
  { client, patience }: PushOrder,
  index: string,
  part: BulkPart,
): Promise<void> {
  let left = part;
  await patiently(patience, async () => {
    // Its types know only lines that it makes itself.
    const lines = [...left.values()].join('') as unknown as object[];
    const { body } = await client.bulk({ index, timeout: '20s', body: lines });
    const { again, refused } = readBulkAnswer(left, body as unknown as BulkAnswer);
    if (refused.length > 0)
      throw new OpenSearchRefusal(
        `OpenSearch neemt ${refused.length} stukken niet aan:\n${refused.slice(0, 10).join('\n')}`,
      );
    left = again;
    return left.size > 0 ? AGAIN : undefined;
  });
}

/** A cluster that goes live with one copy would lose its answers with one node; one node alone has no other copy. */
async function waitForCopies({ client, patience }: PushOrder, index: string): Promise<void> {
  const { body } = await client.cluster.health(
    { index, wait_for_status: 'green', timeout: '30s' },
    { ignore: [408] },
  );
  if (body.timed_out) patience.tell(`${index} heeft nog geen tweede kopie van alles.`);
}
