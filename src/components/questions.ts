import type { Heading } from '../mdx/types.ts';
import type { Onderzoek } from '../model/onderzoek.ts';

/** @returns the heading of each list of questions, for the table of contents */
export function questionHeadings(lists: Onderzoek['vragen']): Heading[] {
  return lists.map(({ soort }) => ({
    depth: 2,
    id: soort,
    text: soort.charAt(0).toUpperCase() + soort.slice(1),
  }));
}
