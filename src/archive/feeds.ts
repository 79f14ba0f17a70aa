import type { Stuk } from '../mdx/types.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { isWithdrawn } from '../model/state.ts';
import { writeAddress } from './address.ts';
import { nameOfDossier } from './dossier-titles.ts';
import type { Archive } from './types.ts';

/** How a trail is tied to its papers. */
const STATIONS: readonly string[] = ['station', 'bron'];

/** Documents that a reader can follow, as a list of the site gathers them. */
export interface Followed {
  /** Address of the list, without the base. */
  readonly path: string;
  /** What the list is of; empty for everything. */
  readonly title: string;
  /** At least one; none that was withdrawn. */
  readonly stukken: readonly Stuk[];
}

/**
 * @param archive the archive
 * @returns all lists that can be followed: everything, each kind, each organisation with a role in a
 *   paper, each trail, each parliamentary dossier; only those with a document to show
 */
export function* followedLists(archive: Archive): Generator<Followed> {
  const found = archive.stukken;
  const lists: Followed[] = [
    { path: '/', title: '', stukken: found },
    ...KIND_NAMES.map((kind) => ({
      path: `/${kind}/`,
      title: KINDS[kind].plural,
      stukken: found.filter((stuk) => stuk.kind === kind),
    })),
  ];
  const byOrganisation = new Map<string, Set<Stuk>>();
  for (const stuk of found) {
    for (const { organisatie } of stuk.data.organisaties) {
      const papers = byOrganisation.get(organisatie);
      if (papers) papers.add(stuk);
      else byOrganisation.set(organisatie, new Set([stuk]));
    }
  }
  for (const { key, path, data } of archive.organisaties.values())
    lists.push({ path, title: data.naam, stukken: [...(byOrganisation.get(key) ?? [])] });
  for (const { dossier } of archive.trails.values()) {
    const stukken = trailPapers(archive, dossier.ref);
    lists.push({ path: dossier.path, title: dossier.data.titel, stukken });
  }
  yield* lists.filter(({ stukken }) => stukken.length > 0);
  for (const dossier of archive.kamerstukken.keys()) {
    const stukken = kamerstukPapers(archive, dossier);
    if (stukken.length > 0)
      yield {
        path: writeAddress({ type: 'kamerstukdossier', id: dossier }),
        title: nameOfDossier(archive, dossier),
        stukken,
      };
  }
}

/**
 * @param archive the archive
 * @param ref a trail: `dossier/x`
 * @returns the papers that its stations are about or come from
 */
export function trailPapers(archive: Archive, ref: string): Stuk[] {
  const refs = (archive.outgoing.get(ref) ?? [])
    .filter(({ relation }) => STATIONS.includes(relation))
    .map(({ to }) => to);
  return papers(archive, refs);
}

/**
 * @param archive the archive
 * @param dossier a parliamentary dossier that it knows: `dossier-29279`
 * @returns the documents that are in it, and those that cite it or a paper in it for certain
 */
export function kamerstukPapers(archive: Archive, dossier: string): Stuk[] {
  const refs = (archive.kamerstukken.get(dossier) ?? []).flatMap((id) => {
    const held = archive.byNumber.get(id)?.ref;
    const edges = archive.incoming.get(held ?? id) ?? [];
    return [
      ...(held === undefined ? [] : [held]),
      ...edges
        .filter(({ certain, origin }) => certain && origin === 'tekst')
        .map(({ from }) => from),
    ];
  });
  return papers(archive, refs);
}

function papers(archive: Archive, refs: readonly string[]): Stuk[] {
  return [...new Set(refs)]
    .flatMap((ref) => archive.byRef.get(ref) ?? [])
    .filter((stuk) => !isWithdrawn(stuk.data));
}
