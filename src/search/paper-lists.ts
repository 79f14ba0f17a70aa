import type { PapersFile, RefRow, SearchRecord } from './word-files.ts';

/** A document for the lists. */
export interface ListedPaper {
  /** `nota/2024-0000358151`. */
  readonly ref: string;
  /** What Pagefind calls it after the name of the part. */
  readonly id: string;
  readonly record: Pick<SearchRecord, 'soort' | 'datum' | 'organisaties'>;
}

/**
 * @param papers documents in the order of what Pagefind calls them
 * @returns where each leads
 */
export function refRows(papers: readonly ListedPaper[]): RefRow[] {
  const first = leastOf(papers);
  return papers.map(({ ref }, at) => [first[at] ?? '', ref]);
}

/**
 * @param papers documents in the order of what Pagefind calls them
 * @returns by what they are chosen and counted
 */
export function papersFile(papers: readonly ListedPaper[]): PapersFile {
  const [jaren, jaar] = column(papers.map(({ record }) => record.datum.slice(0, 4)));
  const [soorten, soort] = column(papers.map(({ record }) => record.soort));
  const [sets, organisatie] = column(
    papers.map(({ record }) => JSON.stringify(record.organisaties)),
  );
  const organisaties = sets.map((names) => JSON.parse(names) as string[]);
  const eerste = leastOf(papers).join(' ');
  return { eerste, jaren, jaar, soorten, soort, organisaties, organisatie };
}

/** Of each name the least that comes after the one before. */
function leastOf(papers: readonly ListedPaper[]): string[] {
  return papers.map(({ id }, at) => {
    const before = papers[at - 1]?.id ?? '';
    let length = 1;
    while (length < id.length && id.slice(0, length) <= before) length += 1;
    return id.slice(0, length);
  });
}

/** Values in order, and the place there of each. */
function column(values: readonly string[]): [string[], number[]] {
  const all = [...new Set(values)].sort();
  const places = new Map(all.map((value, at) => [value, at]));
  return [all, values.map((value) => places.get(value) ?? 0)];
}
