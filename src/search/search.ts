import type { Answer } from './answer.ts';
import type { Lookup } from './lookup.ts';
import type { Limits, WordResults, WordSearch } from './pagefind-words.ts';
import { prepareQuery } from './words.ts';

/** Both ways to search; neither is called before it is needed. */
export interface Engines {
  readonly lookup: Lookup;
  readonly words: () => Promise<WordSearch>;
}

export interface Found {
  /** What the number in the query leads to; undefined when there is none. */
  readonly numbers?: Answer | undefined;
  /** What the words in the query lead to; undefined when there is nothing to ask. */
  readonly words?: WordResults | undefined;
}

/**
 * Searches as the search page does: numbers are looked up, words are asked of the index.
 *
 * @param engines the look-up and the index
 * @param query what a person typed or pasted; an empty one gives all documents within the limits
 * @param limits chosen filters and order, for words alone
 * @returns what was found; rejects when the network fails
 */
export async function search(
  { lookup, words }: Engines,
  query: string,
  limits: Limits = {},
): Promise<Found> {
  // There is no number without a digit; the grammar of numbers is loaded for those that have one.
  if (!/\p{N}/u.test(query)) return { words: await (await words())(prepareQuery(query), limits) };
  const { wordsBeside } = await import('./words-beside.ts');
  const asked = wordsBeside(query);
  const [answer, found] = await Promise.all([
    lookup(query),
    asked ? words().then((ask) => ask(asked, limits)) : undefined,
  ]);
  return { numbers: answer.status === 'words' ? undefined : answer, words: found };
}
