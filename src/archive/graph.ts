import type { Stuk } from '../mdx/types.ts';
import type { RelationName } from './relations.ts';
import type { Edge } from './types.ts';

/**
 * @param stuk a document
 * @returns everything it leads to: what its editors state, its annexes, its stations, and every paper
 *   that its text names
 */
export function edgesOf(stuk: Stuk): Edge[] {
  const from = stuk.ref;
  const stated = (to: string, relation: RelationName): Edge => ({
    from,
    to,
    relation,
    certain: true,
  });
  const edges = stuk.data.relaties.map(({ stuk: to, soort }) => stated(to, soort));
  if ('bijlagen' in stuk.data) {
    for (const { vindplaats } of stuk.data.bijlagen?.lijst ?? []) {
      if (vindplaats.soort === 'archief') edges.push(stated(vindplaats.stuk, 'heeft-bijlage'));
    }
  }
  if (stuk.kind === 'dossier') {
    for (const { stuk: to, bron } of stuk.data.stations) {
      if (to) edges.push(stated(to, 'station'));
      if (bron) edges.push(stated(bron, 'bron'));
    }
  }
  for (const mention of stuk.facts.mentions) {
    const { target, certain, before, text, after, anchor } = mention;
    edges.push({
      from,
      to: target,
      relation: 'noemt',
      certain,
      // What the editors write is no sentence of a paper, so nothing is quoted from it.
      ...(mention.editorial || stuk.kind === 'dossier'
        ? {}
        : { place: { before, text, after, anchor } }),
    });
  }
  return edges;
}

/**
 * @param edges all connections of the archive
 * @param end which end to collect them by
 * @returns the connections by that end, in the order given
 */
export function byEnd(edges: readonly Edge[], end: 'from' | 'to'): Map<string, Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = edge[end];
    const list = found.get(key);
    if (list) list.push(edge);
    else found.set(key, [edge]);
  }
  return found;
}
