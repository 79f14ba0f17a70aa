import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { ROLES } from '../model/roles.ts';
import { shownStatus } from '../model/state.ts';
import { datumOf } from './facts.ts';
import { numberOf } from './targets.ts';
import type { Archive, Connection, OrganisatieEntry, Row } from './types.ts';
import { connections } from './view.ts';

/** What a list is limited to. */
export interface ListFilter {
  readonly kind?: KindName | undefined;
  readonly year?: number | undefined;
  /** Key of an organisation that has a role in the document. */
  readonly organisation?: string | undefined;
}

/**
 * @param archive the archive
 * @param filter what the list is limited to
 * @returns its lines, newest first
 */
export function rowsOf(archive: Archive, filter: ListFilter = {}): Row[] {
  return archive.stukken
    .filter(
      (stuk) =>
        (filter.kind === undefined || stuk.kind === filter.kind) &&
        (filter.year === undefined || yearOf(stuk) === filter.year) &&
        (filter.organisation === undefined ||
          stuk.data.organisaties.some(({ organisatie }) => organisatie === filter.organisation)),
    )
    .map((stuk) => rowOf(archive, stuk));
}

/**
 * @param archive the archive
 * @param kind the kind of document
 * @returns the years of which it holds documents of that kind, newest first, with how many
 */
export function yearsOf(archive: Archive, kind: KindName): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const stuk of archive.stukken) {
    if (stuk.kind === kind) counts.set(yearOf(stuk), (counts.get(yearOf(stuk)) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

/** What an organisation did with the papers of the archive. */
export interface OrganisationView {
  readonly entry: OrganisatieEntry;
  readonly groups: readonly { readonly role: string; readonly rows: readonly Row[] }[];
  /** Papers whose text links to it. */
  readonly citedBy: readonly Connection[];
}

/**
 * @param archive the archive
 * @param entry one of its organisations
 * @returns the papers in which it has a role, by role, and those that name it
 */
export function organisationView(archive: Archive, entry: OrganisatieEntry): OrganisationView {
  const groups = ROLES.map((role) => ({
    role,
    rows: archive.stukken
      .filter((stuk) =>
        stuk.data.organisaties.some((o) => o.organisatie === entry.key && o.rol === role),
      )
      .map((stuk) => rowOf(archive, stuk)),
  })).filter(({ rows }) => rows.length > 0);
  const edges = archive.incoming.get(`organisatie/${entry.key}`) ?? [];
  return { entry, groups, citedBy: connections(archive, edges, 'from') };
}

function rowOf(archive: Archive, stuk: Stuk): Row {
  const { organisaties, titel, samenvatting } = stuk.data;
  const first =
    organisaties.find(({ rol }) => rol === 'afzender' || rol === 'uitvoerder') ?? organisaties[0];
  const organisation = first && archive.organisaties.get(first.organisatie)?.data;
  return {
    kind: stuk.kind,
    label: KINDS[stuk.kind].singular,
    path: stuk.path,
    title: titel,
    datum: datumOf(stuk),
    number: numberOf(stuk),
    organisation: organisation?.afkorting ?? organisation?.naam ?? '',
    status: shownStatus(stuk.data),
    summary: samenvatting ?? '',
  };
}

function yearOf(stuk: Stuk): number {
  return Number(datumOf(stuk).slice(0, 4));
}
