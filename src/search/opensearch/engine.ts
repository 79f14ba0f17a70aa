import type { WordSearch } from '../word-search.ts';
import { countsOf, hitsOf, type SearchAnswer } from './answer.ts';
import { MOST_AT_ONCE, MOST_FROM, type Stretch, writeQuestion } from './question.ts';

/** Results that come with the first answer: a page of them. */
const FIRST = 10;

/** Sends a question as `writeQuestion` writes it; gives the answer, and rejects when there is none. */
export type Ask = (question: string) => Promise<unknown>;

/**
 * @param ask sends a question to the address that browsers ask
 * @param base path under which the site stands, without a slash at the end
 * @returns the search for words by OpenSearch; of each question the first thousand results can be taken
 */
export function openSearchWords(ask: Ask, base: string): WordSearch {
  return async (question, limits) => {
    const get = async (stretch: Stretch) =>
      (await ask(writeQuestion(question, limits, stretch))) as SearchAnswer;
    const first = await get({ from: 0, count: FIRST });
    const known = hitsOf(first, base);
    const total = first.hits.total.value;
    return {
      total,
      async take(from, count) {
        const end = Math.min(from + count, total, MOST_FROM + MOST_AT_ONCE);
        const taken = known.slice(from, end);
        for (let at = from + taken.length; at < end && at <= MOST_FROM; at += MOST_AT_ONCE) {
          const more = await get({ from: at, count: Math.min(MOST_AT_ONCE, end - at) });
          taken.push(...hitsOf(more, base));
        }
        return taken;
      },
      counts: async () => countsOf(first),
    };
  };
}
