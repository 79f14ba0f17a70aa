/**
 * How the search page and `npm run search` ask for words. An engine implements `WordSearch` and nothing
 * else: it finds what has all words of a question, each in any of its forms. Which forms those are, what
 * a word is replaced by and what is left out is decided above it, in `relax.ts`.
 */

/** Asks an index of words; rejects when it cannot be reached. */
export type WordSearch = (question: WordQuestion, limits: Limits) => Promise<WordResults>;

/** What a document must have to be found. Without words and phrases every document is. */
export interface WordQuestion {
  readonly words: readonly AskedWord[];
  /** Stretches of words, each to be found as it stands. */
  readonly phrases: readonly string[];
}

/** One word of a question: the forms of which a document must have one, the best first; at least one. */
export type AskedWord = readonly string[];

export type Order = 'beste' | 'nieuwste' | 'oudste';

/** How a search is limited and ordered. */
export interface Limits {
  /** Chosen values by the name of the filter (`soort`, `jaar`, `organisatie`); of one filter any will do. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** First and last day, ISO 8601, both within. */
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  /** Best first where nothing is said. */
  readonly order?: Order;
}

/** Values of each filter, with the number of results that have it. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface WordResults {
  readonly total: number;
  /** Gives results in their order, from a place on. */
  readonly take: (from: number, count: number) => Promise<readonly WordHit[]>;
  /** How many results each value of a filter gives with all other filters on; no value that gives none. */
  readonly counts: () => Promise<FilterCounts>;
}

/** A document that was found, as a list of results shows it. */
export interface WordHit {
  /** Address with the base before it: `/nota/2024-0000358151/`. */
  readonly url: string;
  readonly title: string;
  /** What it is, in one word: `Nota`. */
  readonly soort: string;
  /** ISO 8601, or empty. */
  readonly datum: string;
  /** As printed, or empty. */
  readonly nummer: string;
  /** Where the words stand, best first; how the document begins where they stand in the title alone. */
  readonly passages: readonly Passage[];
}

/** A place in a document where the words stand. */
export interface Passage {
  /** The heading that they stand under; empty above the first. */
  readonly heading: string;
  /** Address of that heading. */
  readonly url: string;
  /** The sentence with most of the words. */
  readonly pieces: readonly Piece[];
}

/** A stretch of a sentence; `hit` for a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}
