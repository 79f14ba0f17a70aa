import { flatten } from '../flatten.ts';
import { hitFrom, likeness } from '../record-hits.ts';
import { STOP_WORDS } from '../stop-words.ts';
import type { AskedWord, WordHit, WordSearch } from '../word-search.ts';
import { countsOf, type FoundPaper, papersOf, type SearchAnswer } from './answer.ts';
import { MOST_AT_ONCE, MOST_FROM, type Stretch, writeQuestion } from './question.ts';

/** Results that come with the first answer: a page of them, which are held against the question as it was typed. */
const FIRST = 10;

/** Sends a question as `writeQuestion` writes it; gives the answer, and rejects when there is none. */
export type Ask = (question: string) => Promise<unknown>;

/**
 * @param ask sends a question to the address that browsers ask
 * @param base path under which the site stands, without a slash at the end
 * @returns the search for words by OpenSearch; of each question the first thousand results can be taken
 */
export function createOpenSearch(ask: Ask, base: string): WordSearch {
  return async (question, limits) => {
    const get = async (stretch: Stretch) =>
      (await ask(writeQuestion(question, limits, stretch))) as SearchAnswer;
    const first = await get({ from: 0, count: FIRST });
    const total = first.hits.total.value;
    const asked: readonly AskedWord[] = [
      ...question.words,
      ...question.phrases.flatMap((phrase) => telling(phrase).map((word) => [word])),
    ];
    const show = ({ ref, stuk }: FoundPaper): WordHit => hitFrom(stuk, `${base}/${ref}/`, asked);
    const best = (limits.order ?? 'beste') === 'beste';
    const head = best ? asTypedFirst(papersOf(first), asked) : papersOf(first);
    return {
      total,
      async take(from, count) {
        const end = Math.min(from + count, total, MOST_FROM + MOST_AT_ONCE);
        const taken = head.slice(from, end);
        for (let at = from + taken.length; at < end && at <= MOST_FROM; at += MOST_AT_ONCE)
          taken.push(...papersOf(await get({ from: at, count: Math.min(MOST_AT_ONCE, end - at) })));
        return taken.map(show);
      },
      counts: async () => countsOf(first),
    };
  };
}

/** What has the words as they were typed comes first, as with the index of the site. */
function asTypedFirst(papers: readonly FoundPaper[], asked: readonly AskedWord[]): FoundPaper[] {
  const typed = asked.map(([word]) => word).join(' ');
  return papers
    .map((paper, at) => ({ paper, rank: at - 20 * likeness(paper.stuk, typed) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ paper }) => paper);
}

function telling(phrase: string): string[] {
  return flatten(phrase)
    .split(' ')
    .filter((word) => !STOP_WORDS.has(word));
}
