import type { Suggestion } from '../vocabulary.ts';
import type { SearchRecord } from '../word-files.ts';
import type { FilterCounts } from '../word-search.ts';

/** A value, or a word, and in how many documents it is. */
interface Bucket {
  readonly key: string;
  readonly doc_count: number;
}

interface Buckets {
  readonly buckets?: readonly Bucket[];
}

/** What the stored question is answered with, as far as it is read; empty parts are left out. */
export interface SearchAnswer {
  readonly hits: {
    readonly total: { readonly value: number };
    readonly hits?: readonly { readonly _source: FoundPaper }[];
  };
  readonly aggregations?: Readonly<Record<string, Buckets & { readonly waarden?: Buckets }>>;
  readonly suggest?: {
    readonly lijkt: readonly {
      readonly options: readonly { readonly text: string; readonly freq: number }[];
    }[];
  };
}

/** A document that was found. */
export interface FoundPaper {
  readonly ref: string;
  readonly stuk: SearchRecord;
}

/** @returns the documents that were found, in their order */
export function papersOf({ hits }: SearchAnswer): FoundPaper[] {
  return (hits.hits ?? []).map(({ _source }) => _source);
}

/** @returns how many results each value of a filter gives */
export function countsOf({ aggregations = {} }: SearchAnswer): FilterCounts {
  return Object.fromEntries(
    Object.entries(aggregations).map(([name, { waarden }]) => [
      name,
      Object.fromEntries((waarden?.buckets ?? []).map(({ key, doc_count }) => [key, doc_count])),
    ]),
  );
}

/** @returns words of the archive that were asked for by how they begin or are written, in no order */
export function wordsOfAnswer({
  aggregations,
  suggest,
}: SearchAnswer): Omit<Suggestion, 'distance'>[] {
  const begun = (aggregations?.['begint']?.buckets ?? []).map(({ key, doc_count }) => ({
    word: key,
    documents: doc_count,
  }));
  const like = (suggest?.lijkt ?? []).flatMap(({ options }) =>
    options.map(({ text, freq }) => ({ word: text, documents: freq })),
  );
  return [...begun, ...like];
}
