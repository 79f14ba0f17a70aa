import type { Stuk } from '../mdx/types.ts';
import { lastDayOf } from '../model/dates.ts';
import { datumOf } from './facts.ts';
import type { RelationName } from './relations.ts';
import type { Archive, Edge } from './types.ts';

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
    origin: 'redactie',
    certain: true,
  });
  const edges = stuk.data.relaties.map(({ stuk: to, soort }) => stated(to, soort));
  if ('bijlagen' in stuk.data) {
    for (const { vindplaats } of stuk.data.bijlagen?.lijst ?? []) {
      if (vindplaats.soort === 'archief') edges.push(stated(vindplaats.stuk, 'heeft-bijlage'));
    }
  }
  const told = toldIn(stuk);
  if (told !== undefined) edges.push(stated(told, 'beschreven-in'));
  if (stuk.kind === 'dossier') {
    for (const { stuk: to, bron } of stuk.data.stations) {
      if (to) edges.push(stated(to, 'station'));
      if (bron) edges.push(stated(bron, 'bron'));
    }
  }
  for (const mention of stuk.facts.mentions) {
    const { target, certain, before, text, after, anchor } = mention;
    // What the editors write is no sentence of a paper, and what another paper tells of this one is a sentence of that.
    const own = !mention.editorial && stuk.kind !== 'dossier' && told === undefined;
    edges.push({
      from,
      to: target,
      relation: 'noemt',
      origin: own ? 'tekst' : 'redactie',
      certain,
      ...(own ? { place: { before, text, after, anchor } } : {}),
    });
  }
  return edges;
}

/**
 * @param stuk a document
 * @returns the paper of the archive that tells of it, where the archive does not hold the paper itself
 */
export function toldIn({ data }: Stuk): string | undefined {
  return 'beschrevenIn' in data ? data.beschrevenIn : undefined;
}

/**
 * Whether one paper cites another: its own words name it, and it is not older. A paper can announce a later one, and
 * that is no citation.
 *
 * @param archive the archive
 * @param edge a connection of it
 * @returns true for a citation
 */
export function isCitation(
  archive: Pick<Archive, 'byRef'>,
  { from, to, origin }: Pick<Edge, 'from' | 'to' | 'origin'>,
): boolean {
  if (origin !== 'tekst') return false;
  const [citing, cited] = [archive.byRef.get(from), archive.byRef.get(to)];
  return !citing || !cited || lastDayOf(datumOf(citing)) >= datumOf(cited);
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
