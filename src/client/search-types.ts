/** What this site uses of the JavaScript API of Pagefind 1.6. */
export interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  /** Loads the filters; without it a search counts none. */
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: {
      filters?: Record<string, { any: readonly string[] }>;
      sort?: Record<string, string>;
    },
  ): Promise<{
    results: readonly PagefindResult[];
    filters: FilterCounts;
    totalFilters: FilterCounts;
  }>;
}

export interface PagefindResult {
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  /** HTML: escaped words with `<mark>` around the hits. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Values of each filter, with the number of results that have it. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;
