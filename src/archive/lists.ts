import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { ROLES } from '../model/roles.ts';
import { shownStatus } from '../model/state.ts';
import { writeAddress } from './address.ts';
import { datumOf } from './facts.ts';
import { createQuotes } from './quotes.ts';
import { numberOf } from './targets.ts';
import type { Archive, Connection, OrganisatieEntry, Row } from './types.ts';
import { connections } from './view.ts';

/** A year of a list, with how many papers it has and the address where they are listed. */
export interface Year {
  readonly year: number;
  readonly count: number;
  readonly path: string;
}

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
 * @returns the years of which it holds documents of that kind, newest first
 */
export function yearsOf(archive: Archive, kind: KindName): Year[] {
  return countYears(archive.stukken.filter((stuk) => stuk.kind === kind)).map((item) => ({
    ...item,
    path: writeAddress({ type: 'jaar', soort: kind, jaar: item.year }),
  }));
}

function countYears(stukken: readonly Stuk[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const stuk of stukken) counts.set(yearOf(stuk), (counts.get(yearOf(stuk)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

/** A page of the papers of an organisation. */
export interface OrganisationPage {
  readonly entry: OrganisatieEntry;
  /** Address without the base. */
  readonly path: string;
  /** From 1. */
  readonly current: number;
  readonly last: number;
  /** Papers in which it has a role, newest first, with its roles where another list has the organisation. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** Years of its papers, newest first, each with the address of the place where it begins. */
  readonly years: readonly Year[];
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
  const papers = archive.stukken.filter(({ data }) =>
    data.organisaties.some(({ organisatie }) => organisatie === entry.key),
  );
  const at = (page: number) =>
    page === 1
      ? entry.path
      : writeAddress({ type: 'organisatiepagina', key: entry.key, pagina: page });
  const years = countYears(papers).map(({ year, count }) => {
    const first = papers.findIndex((stuk) => yearOf(stuk) === year);
    return { year, count, path: `${at(1 + Math.floor(first / pageSize))}#jaar-${year}` };
  });
  const edges = archive.incoming.get(`organisatie/${entry.key}`) ?? [];
  const citedBy = createQuotes()(connections(archive, edges, 'from'));
  const last = Math.max(1, Math.ceil(papers.length / pageSize));
  return Array.from({ length: last }, (_, i) => ({
    entry,
    path: at(i + 1),
    current: i + 1,
    last,
    rows: papers.slice(i * pageSize, (i + 1) * pageSize).map((stuk) => ({
      ...rowOf(archive, stuk),
      organisation: rolesIn(stuk, entry.key).join(', '),
    })),
    total: papers.length,
    years,
    citedBy: i === 0 ? citedBy.slice(0, pageSize) : [],
    cited: citedBy.length,
  }));
}

/** What an organisation does in a paper, in the order of the list of roles. */
function rolesIn({ data }: Stuk, key: string): string[] {
  return ROLES.filter((role) =>
    data.organisaties.some(({ organisatie, rol }) => organisatie === key && rol === role),
  );
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
