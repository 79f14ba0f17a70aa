/** What is asked of the search page. */
export interface Query {
  readonly words: string;
  /** Chosen values by the name of the filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly byDate: boolean;
}

/** Filters, in the order in which they are shown, with their names for people. */
export const FILTERS: readonly (readonly [name: string, label: string])[] = [
  ['soort', 'Soort'],
  ['jaar', 'Jaar'],
  ['organisatie', 'Organisatie'],
];

/** @returns the question that the address of the page holds */
export function readAddress(): Query {
  const params = new URLSearchParams(location.search);
  return {
    words: params.get('q')?.trim() ?? '',
    filters: Object.fromEntries(FILTERS.map(([name]) => [name, params.getAll(name)])),
    byDate: params.get('volgorde') === 'datum',
  };
}

/** @returns the address of the page with a question, from the page itself */
export function addressOf(query: Query): string {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const [name, values] of Object.entries(query.filters)) {
    for (const value of values) params.append(name, value);
  }
  if (query.byDate) params.set('volgorde', 'datum');
  const search = params.toString();
  return search ? `?${search}` : location.pathname;
}

/**
 * @param query a question
 * @param push true for a step that the back button undoes
 */
export function writeAddress(query: Query, push: boolean): void {
  if (push) history.pushState(null, '', addressOf(query));
  else history.replaceState(null, '', addressOf(query));
}
