import type { Stuk } from '../mdx/types.ts';
import { monthName, shortMonth } from '../model/dates.ts';
import type { KindName } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { titleLanguageOf } from '../model/language.ts';
import { shownStatus } from '../model/state.ts';
import { pagesAt, writeAddress } from './address.ts';
import { datumOf } from './facts.ts';
import { type Paged, pagesOf } from './paging.ts';
import { numberOf } from './targets.ts';
import type { Archive, Row } from './types.ts';

/** A year or a month of a list. */
export interface Stretch {
  /** `2024` or `2024-05`. */
  readonly key: string;
  /** `2024` or `augustus`. */
  readonly name: string;
  /** The same where there is little room: `aug`. */
  readonly short: string;
  readonly count: number;
  /** Where it begins. */
  readonly path: string;
}

/** Rows of a page that share a year, or a month of it. */
interface Group {
  /** Its place on the page: `jaar-2024`, `maand-2024-05`. */
  readonly id: string;
  readonly name: string;
  readonly rows: readonly Row[];
  /** The same rows by month; empty where the year fits on a page. */
  readonly months: readonly Group[];
}

/** A page of a list of papers. */
export interface ListPage extends Paged<Row> {
  /** The list without a limit. */
  readonly whole: { readonly path: string; readonly total: number };
  /** The year that the list is limited to. */
  readonly year?: string | undefined;
  readonly years: readonly Stretch[];
  /** Months of the years that the page shows, of those that do not fit on a page. */
  readonly months: readonly Stretch[];
  readonly groups: readonly Group[];
}

/** What a list is made of. */
interface List {
  /** Newest first. */
  readonly papers: readonly Stuk[];
  readonly pageSize: number;
  readonly rowOf: (stuk: Stuk) => Row;
  /** Address of each of its pages, from 1. */
  readonly at: (page: number) => string;
  readonly year?: string;
  /** Its years, where they have lists of their own. */
  readonly years?: readonly Stretch[];
  readonly whole?: ListPage['whole'];
}

/**
 * @param list what the list is made of
 * @returns its pages, at least one, each with its years, its months where a year does not fit on a page, and its rows
 */
export function listPages(list: List): ListPage[] {
  const { papers, pageSize, at, year } = list;
  const where = (id: string) => (first: number) => `${at(1 + Math.floor(first / pageSize))}#${id}`;
  const counted = stretches(papers, 4, (key) => where(`jaar-${key}`));
  const large = new Set(counted.filter(({ count }) => count > pageSize).map(({ key }) => key));
  const months = stretches(papers, 7, (key) => where(`maand-${key}`)).filter(({ key }) =>
    large.has(key.slice(0, 4)),
  );
  return pagesOf(papers.map(list.rowOf), pageSize, at).map((page) => {
    const groups = groupsOf(page.items, large);
    const shown = new Set(groups.map(({ name }) => name));
    return {
      ...page,
      whole: list.whole ?? { path: at(1), total: papers.length },
      year,
      years: list.years ?? counted,
      // A list that has lists of its years leaves the months to them.
      months:
        list.years && year === undefined
          ? []
          : months.filter(({ key }) => shown.has(key.slice(0, 4))),
      groups,
    };
  });
}

/** Counts papers by the first so many characters of their date: 4 for years, 7 for months. */
function stretches(
  papers: readonly Stuk[],
  length: 4 | 7,
  pathOf: (key: string) => (first: number) => string,
): Stretch[] {
  const found = new Map<string, { first: number; count: number }>();
  for (const [first, stuk] of papers.entries()) {
    const key = datumOf(stuk).slice(0, length);
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { first, count: 1 });
  }
  return [...found].map(([key, { first, count }]) => ({
    key,
    name: length === 4 ? key : monthName(key),
    short: length === 4 ? key : shortMonth(key),
    count,
    path: pathOf(key)(first),
  }));
}

function groupsOf(rows: readonly Row[], large: ReadonlySet<string>): Group[] {
  const years = Map.groupBy(rows, ({ datum }) => datum.slice(0, 4));
  return [...years].map(([year, own]) => ({
    id: `jaar-${year}`,
    name: year,
    rows: own,
    months: large.has(year)
      ? [...Map.groupBy(own, ({ datum }) => datum.slice(0, 7))].map(([month, some]) => ({
          id: `maand-${month}`,
          name: monthName(month),
          rows: some,
          months: [],
        }))
      : [],
  }));
}

/**
 * @param archive the archive
 * @param kind the kind of document
 * @returns the years of which it holds documents of that kind, newest first
 */
export function yearsOf(archive: Archive, kind: KindName): Stretch[] {
  return yearsAt(
    archive.stukken.filter((stuk) => stuk.kind === kind),
    kind,
  );
}

function yearsAt(papers: readonly Stuk[], soort: KindName): Stretch[] {
  return stretches(
    papers,
    4,
    (key) => () => writeAddress({ type: 'jaar', soort, jaar: Number(key) }),
  );
}

/**
 * @param archive the archive
 * @param kind the kind of document
 * @param pageSize papers on a page
 * @returns the pages that list all its documents, and those of each year
 */
export function kindPages(archive: Archive, kind: KindName, pageSize: number): ListPage[] {
  const papers = archive.stukken.filter((stuk) => stuk.kind === kind);
  const years = yearsAt(papers, kind);
  const whole = { path: writeAddress({ type: 'soort', soort: kind }), total: papers.length };
  const shared = { pageSize, rowOf: (stuk: Stuk) => rowOf(archive, stuk), years, whole };
  const byYear = Map.groupBy(papers, (stuk) => datumOf(stuk).slice(0, 4));
  return [
    ...listPages({ ...shared, papers, at: pagesAt({ type: 'soort', soort: kind }) }),
    ...[...byYear].flatMap(([year, own]) =>
      listPages({
        ...shared,
        papers: own,
        year,
        at: pagesAt({ type: 'jaar', soort: kind, jaar: Number(year) }),
      }),
    ),
  ];
}

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns its line in a list
 */
export function rowOf(archive: Archive, stuk: Stuk): Row {
  const { organisaties, titel } = stuk.data;
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
    lang: titleLanguageOf(stuk.data),
  };
}

/**
 * @param archive the archive
 * @param count how many
 * @returns its newest papers; trails are no papers
 */
export function newestRows(archive: Archive, count: number): Row[] {
  return archive.stukken
    .filter(({ kind }) => kind !== 'dossier')
    .slice(0, count)
    .map((stuk) => rowOf(archive, stuk));
}
