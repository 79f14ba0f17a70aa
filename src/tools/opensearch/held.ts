import type { Client } from '@opensearch-project/opensearch';
import { INDEX } from '../../search/opensearch/form.ts';

/** Papers in one answer. */
const PAGE = 1000;

/**
 * @param client the cluster
 * @param index an index of the archive
 * @param parts parts of the archive
 * @param within true for what stands in those parts, false for what stands in no other
 * @returns the digest of each paper that the index shows, by its ref
 */
export async function heldIn(
  client: Client,
  index: string,
  parts: readonly string[],
  within: boolean,
): Promise<Map<string, string>> {
  const these = { terms: { deel: [...parts] } };
  const query = { bool: within ? { filter: [these] } : { must_not: [these] } };
  const held = new Map<string, string>();
  const size = Math.min(PAGE, INDEX.settings.max_result_window);
  for (let after: string[] | undefined; ; ) {
    const { body } = await client.search({
      index,
      allow_partial_search_results: false,
      body: {
        size,
        query,
        sort: [{ ref: { order: 'asc' } }],
        _source: ['digest'],
        ...(after ? { search_after: after } : {}),
      },
    });
    for (const { _id = '', _source } of body.hits.hits)
      held.set(_id, (_source as { digest?: string } | undefined)?.digest ?? '');
    const last = body.hits.hits.at(-1);
    if (!last || body.hits.hits.length < size) return held;
    after = [last._id ?? ''];
  }
}

/**
 * @param client the cluster
 * @param index an index of the archive
 * @returns how many papers of each part of the archive the index shows
 */
export async function countParts(client: Client, index: string): Promise<Map<string, number>> {
  const { body } = await client.search({
    index,
    allow_partial_search_results: false,
    body: { size: 0, aggs: { delen: { terms: { field: 'deel', size: 2000 } } } } as object,
  });
  const { delen } = body.aggregations as unknown as {
    delen: { buckets: readonly { key: string; doc_count: number }[] };
  };
  return new Map(delen.buckets.map(({ key, doc_count }) => [key, doc_count]));
}
