import { formatDate } from '../model/dates.ts';
import type { Order } from '../search/word-search.ts';

/** What is asked of the search page. */
export interface Query {
  readonly words: string;
  /** Chosen values by the name of the filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** ISO 8601, or empty. */
  readonly van: string;
  readonly tot: string;
  readonly order: Order;
  /** How many results are shown. */
  readonly shown: number;
}

/** Results that are shown at once, and that are added. */
export const PAGE = 10;
/** More are not taken back in one go. */
const MOST = 200;
/** Filters, in the order in which they are shown, with their names for people. */
export const FILTERS: readonly (readonly [name: string, label: string])[] = [
  ['soort', 'Soort'],
  ['jaar', 'Jaar'],
  ['organisatie', 'Organisatie'],
];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the question that the address of the page holds */
export function readAddress(): Query {
  const params = new URLSearchParams(location.search);
  const day = (name: string) => {
    const value = params.get(name) ?? '';
    return DAY.test(value) ? value : '';
  };
  const order = params.get('volgorde');
  return {
    words: params.get('q')?.trim() ?? '',
    filters: Object.fromEntries(FILTERS.map(([name]) => [name, params.getAll(name)])),
    van: day('van'),
    tot: day('tot'),
    // `datum` is what addresses said before there were two orders of days.
    order:
      order === 'oudste'
        ? 'oudste'
        : order === 'nieuwste' || order === 'datum'
          ? 'nieuwste'
          : 'beste',
    shown: Math.min(MOST, Math.max(PAGE, Math.trunc(Number(params.get('toon'))) || PAGE)),
  };
}

/** @returns the address of the page with a question, from the page itself */
export function addressOf(query: Query): string {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const [name, values] of Object.entries(query.filters)) {
    for (const value of values) params.append(name, value);
  }
  if (query.van) params.set('van', query.van);
  if (query.tot) params.set('tot', query.tot);
  if (query.order !== 'beste') params.set('volgorde', query.order);
  if (query.shown > PAGE) params.set('toon', String(query.shown));
  const search = params.toString();
  return search ? `?${search}` : location.pathname;
}

/** @returns whether a filter or a day limits the question */
export function isLimited({ filters, van, tot }: Query): boolean {
  return van !== '' || tot !== '' || Object.values(filters).some((values) => values.length > 0);
}

/** @returns the days of a question in words, after a number of results: ` sinds 1 januari 2021`; empty without days */
export function daysInWords({ van, tot }: Pick<Query, 'van' | 'tot'>): string {
  if (van && tot) return ` van ${formatDate(van)} tot en met ${formatDate(tot)}`;
  if (van) return ` sinds ${formatDate(van)}`;
  return tot && ` tot en met ${formatDate(tot)}`;
}

/**
 * @param query a question
 * @param push true for a step that the back button undoes
 */
export function writeAddress(query: Query, push: boolean): void {
  if (push) history.pushState(null, '', addressOf(query));
  else history.replaceState(null, '', addressOf(query));
}
