import type { PagefindData } from './pagefind-api.ts';
import { prepareQuery, unmark } from './words.ts';

/**
 * Pagefind weighs how much of the query is in a title, not how much of the title is in the query. Who
 * types a whole title wants that paper.
 *
 * @param data the first results, best first
 * @param query what a person typed or pasted
 * @returns the same, those whose title is the query first
 */
export function exactTitlesFirst(data: readonly PagefindData[], query: string): PagefindData[] {
  const asked = bare(query);
  const exact = data.filter(({ meta }) => bare(unmark(meta['title'] ?? '')) === asked);
  return [...exact, ...data.filter((one) => !exact.includes(one))];
}

function bare(text: string): string {
  const { words, phrases } = prepareQuery(text);
  return [...phrases, ...words]
    .join(' ')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
}
