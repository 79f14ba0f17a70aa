import type { Heading } from '../mdx/types.ts';
import type { Onderzoek } from '../model/onderzoek.ts';

/**
 * @param lists the questions of a research
 * @param own gives the id that a part of the page has on it
 * @returns the heading of each list, for the table of contents
 */
export function questionHeadings(
  lists: Onderzoek['vragen'],
  own: (name: string) => string,
): Heading[] {
  return lists.map(({ soort }) => ({
    depth: 2,
    id: own(soort),
    text: soort.charAt(0).toUpperCase() + soort.slice(1),
  }));
}
