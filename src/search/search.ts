import { type Answer, allHits } from './answer.ts';
import type { Lookup } from './lookup.ts';
import { type FoundNames, findNames } from './name-search.ts';
import type { NamedThing } from './names.ts';
import { askWords, type Relaxed } from './relax.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Limits, WordSearch } from './word-search.ts';
import { type PreparedQuery, prepareQuery } from './words.ts';

/** All ways to search; none is called before it is needed. */
export interface Engines {
  readonly lookup: Lookup;
  readonly words: () => Promise<WordEngines>;
}

/** What words are asked of. */
export interface WordEngines {
  readonly vocabulary: Vocabulary;
  readonly engine: WordSearch;
  readonly names: () => Promise<readonly NamedThing[]>;
  /** Loads what the first question with words needs, where an engine has such a thing. */
  readonly getReady?: () => Promise<unknown>;
}

export interface Found {
  /** What the number in the query leads to; undefined when there is none. */
  readonly numbers?: Answer | undefined;
  /** What has the words as its name. */
  readonly names: FoundNames;
  /** What the words in the query lead to; undefined when there is nothing to ask. */
  readonly words?: Relaxed | undefined;
}

/** Words with a year among them and no other digit. */
const WITH_YEAR = /^(?=.*\p{L}{3})\P{N}*(?<!\S)(?:19|20)\d\d(?!\S)\P{N}*$/u;

/** True for words with a year that are no date: no number of a paper is written so. */
async function isAboutYear(query: string): Promise<boolean> {
  if (!WITH_YEAR.test(query)) return false;
  const { readDateQuestion } = await import('./date-question.ts');
  return readDateQuestion(query) === undefined;
}

const NO_NAMES: FoundNames = { exact: [], partly: [] };

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
  const ask = async (prepared: PreparedQuery): Promise<Relaxed> => {
    const { vocabulary, engine } = await words();
    return askWords(vocabulary, engine, prepared, limits);
  };
  const named = async () => {
    if (!/[\p{L}]/u.test(query)) return NO_NAMES;
    const { names } = await words();
    return findNames(await names(), query);
  };
  if (query.trim() !== '' && !/[\p{L}\p{N}]/u.test(query)) {
    const remarks = [{ what: 'leeg' }] as const;
    return {
      names: NO_NAMES,
      words: {
        total: 0,
        take: async () => [],
        counts: async () => ({}),
        remarks,
        question: { words: [], phrases: [] },
      },
    };
  }
  // There is no number without a digit; the grammar of numbers is loaded for those that have one.
  if (!/\p{N}/u.test(query) || (await isAboutYear(query))) {
    const [names, found] = await Promise.all([named(), ask(prepareQuery(query))]);
    return { names, words: found };
  }
  const { wordsBeside } = await import('./words-beside.ts');
  const beside = wordsBeside(query);
  if (beside && !beside.number) {
    const [answer, names, found] = await Promise.all([lookup(query), named(), ask(beside)]);
    const numbers = answer.status === 'words' ? undefined : answer;
    // Words around a number that leads somewhere are the reader's own.
    const idle = numbers !== undefined && found.total === 0 && allHits(numbers).length > 0;
    return { numbers, names, words: idle ? undefined : found };
  }
  const answer = await lookup(query);
  const numbers = answer.status === 'words' ? undefined : answer;
  // A number that leads somewhere needs no words.
  const leads = answer.readings.some(
    ({ exact, readAs }) => exact.length > 0 && readAs === undefined,
  );
  if (!beside || leads) return { numbers, names: NO_NAMES };
  const found = await ask(beside);
  return { numbers, names: NO_NAMES, words: numbers && found.total === 0 ? undefined : found };
}
