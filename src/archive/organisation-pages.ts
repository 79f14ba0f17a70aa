import type { Stuk } from '../mdx/types.ts';
import { ROLES } from '../model/roles.ts';
import { pagesAt } from './address.ts';
import { type ListPage, listPages, rowOf } from './lists.ts';
import { createQuotes } from './quotes.ts';
import type { Archive, Connection, OrganisatieEntry } from './types.ts';
import { connections } from './view.ts';

/** A page of the papers of an organisation, newest first, with its roles where another list has the organisation. */
export interface OrganisationPage extends ListPage {
  readonly entry: OrganisatieEntry;
  /** On the first page, papers whose text links to it: as many as fit, and how many there are. */
  readonly citedBy: readonly Connection[];
  readonly cited: number;
}

/**
 * @param archive the archive
 * @param entry one of its organisations
 * @param pageSize papers on a page
 * @returns the pages that list its papers; always at least one
 */
export function organisationPages(
  archive: Archive,
  entry: OrganisatieEntry,
  pageSize: number,
): OrganisationPage[] {
  const { key } = entry;
  const edges = archive.incoming.get(`organisatie/${key}`) ?? [];
  const citedBy = createQuotes()(connections(archive, edges, 'from'));
  const list = {
    papers: archive.stukken.filter(({ data }) =>
      data.organisaties.some(({ organisatie }) => organisatie === key),
    ),
    pageSize,
    rowOf: (stuk: Stuk) => ({
      ...rowOf(archive, stuk),
      organisation: rolesIn(stuk, key).join(', '),
    }),
    at: pagesAt({ type: 'organisatie', key }),
  };
  return listPages(list).map((page) => ({
    ...page,
    entry,
    citedBy: page.current === 1 ? citedBy.slice(0, pageSize) : [],
    cited: citedBy.length,
  }));
}

/** What an organisation does in a paper, in the order of the list of roles. */
function rolesIn({ data }: Stuk, key: string): string[] {
  return ROLES.filter((role) =>
    data.organisaties.some(({ organisatie, rol }) => organisatie === key && rol === role),
  );
}

/**
 * @param archive the archive
 * @returns its organisations by name, each with the number of papers in which it has a role
 */
export function organisationCounts(
  archive: Archive,
): { readonly entry: OrganisatieEntry; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { data } of archive.stukken)
    for (const key of new Set(data.organisaties.map(({ organisatie }) => organisatie)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...archive.organisaties.values()].map((entry) => ({
    entry,
    count: counts.get(entry.key) ?? 0,
  }));
}
