/** What this project uses of the JavaScript API of Pagefind 1.6. */
export interface Pagefind {
  options(options: { baseUrl?: string; ranking?: Ranking }): Promise<void>;
  /** Loads the index itself. */
  init(): Promise<void>;
  /** Searches another index as if it were of the same. */
  mergeIndex(
    path: string,
    options: { readonly baseUrl: string; readonly language: string },
  ): Promise<void>;
  /** Loads the filters; without it a search counts none. */
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: SearchOptions): Promise<PagefindAnswer>;
}

/** See the documentation of Pagefind, "Customize Pagefind's result ranking". */
export interface Ranking {
  readonly termSimilarity?: number;
  readonly pageLength?: number;
  readonly termSaturation?: number;
  readonly termFrequency?: number;
  readonly metaWeights?: Readonly<Record<string, number>>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Counts within the results. */
  readonly filters: FilterCounts;
  /** Counts within what each filter would give. */
  readonly totalFilters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  /** All words of the page, as text. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly weighted_locations: readonly Location[];
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly anchor?: { readonly location: number };
    readonly weighted_locations: readonly Location[];
  }[];
}

/** A word that was found, by its place in the content. */
export interface Location {
  readonly balanced_score: number;
  readonly location: number;
}

/** Values of each filter, with the number of results that have it. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;
