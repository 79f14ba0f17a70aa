import type { Stuk } from '../mdx/types.ts';
import { DELEN, type Deel, pagesAt, readAddress, writeAddress } from './address.ts';
import { nameOfDossier } from './dossier-titles.ts';
import { type Paged, pagesOf } from './paging.ts';
import { listedParts } from './paper-parts.ts';
import type { Archive, Connection } from './types.ts';
import { connectionsOf } from './view.ts';

/** Papers that a part after the text shows; a part with one more shows that one as well. */
const SHORT = 5;

export const PART_NAMES: Readonly<Record<Deel, string>> = {
  'verwijst-naar': 'Verwijst naar',
  'geciteerd-door': 'Geciteerd door',
  'zie-ook': 'Zie ook',
};

/** Papers of one parliamentary dossier, or all those in none. */
interface ConnectionGroup {
  readonly name: string;
  /** Address of the dossier on this site, without the base. */
  readonly path?: string | undefined;
  readonly connections: readonly Connection[];
}

/** A page of all papers of a part that is too long for the page of its document. */
export interface RelationPage extends Paged<ConnectionGroup> {
  readonly stuk: Stuk;
  readonly deel: Deel;
}

/**
 * @param all the papers of a part after a text
 * @returns those that the page of the document shows
 */
export function shortened(all: readonly Connection[]): readonly Connection[] {
  return all.length > SHORT + 1 ? all.slice(0, SHORT) : all;
}

/**
 * @param archive the archive
 * @param pageSize papers on a page
 * @returns the pages of all parts that are too long for the page of their document
 */
export function relationPages(archive: Archive, pageSize: number): RelationPage[] {
  return archive.stukken.flatMap((stuk) =>
    longParts(archive, stuk).flatMap(([deel, all]) => {
      const at = pagesAt({ type: 'verband', ref: stuk.ref, deel });
      return pagesOf(grouped(all), pageSize, at).map((page) => ({
        ...page,
        stuk,
        deel,
        items: [...Map.groupBy(page.items, ({ group }) => group)].map(([group, own]) => ({
          ...nameOf(archive, group),
          connections: own.map(({ connection }) => connection),
        })),
      }));
    }),
  );
}

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns the parts after its text that are too long for its page, with all their papers
 */
export function longParts(
  archive: Archive,
  stuk: Stuk,
): (readonly [Deel, readonly Connection[]])[] {
  const edges = [archive.outgoing, archive.incoming].flatMap((map) => map.get(stuk.ref) ?? []);
  // Most documents have too few for any part to be long.
  if (edges.length <= SHORT + 1) return [];
  const parts = listedParts(stuk, connectionsOf(archive, stuk));
  return DELEN.map((deel) => [deel, parts[deel]] as const).filter(
    ([, all]) => shortened(all) !== all,
  );
}

/** In the order in which each group is first named; papers of the archive come first in every list. */
function grouped(all: readonly Connection[]): { group: string; connection: Connection }[] {
  const groups = Map.groupBy(all, ({ target }) =>
    target.local ? 'hier' : (target.dossierPath ?? 'elders'),
  );
  return [...groups].flatMap(([group, own]) => own.map((connection) => ({ group, connection })));
}

function nameOf(archive: Archive, group: string): Pick<ConnectionGroup, 'name' | 'path'> {
  const address = readAddress(group);
  if (address?.type === 'kamerstukdossier')
    return { name: nameOfDossier(archive, address.id), path: group };
  return { name: group === 'hier' ? 'In dit archief' : 'Andere stukken' };
}

/**
 * @param stuk a document
 * @param deel a part after its text
 * @returns the address of the page with all its papers, without the base
 */
export function relationPath({ ref }: Stuk, deel: Deel): string {
  return writeAddress({ type: 'verband', ref, deel });
}
