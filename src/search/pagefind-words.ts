import type {
  FilterCounts,
  Pagefind,
  PagefindAnswer,
  PagefindResult,
  Ranking,
  SearchOptions,
} from './pagefind-api.ts';
import type { PreparedQuery } from './words.ts';

/** Long official papers: a title says most, length little, and repeating a word not much. */
const RANKING: Ranking = {
  termSimilarity: 3,
  pageLength: 0.4,
  termFrequency: 0.7,
  metaWeights: { title: 8, ook: 0.5, soort: 0.2, nummer: 0, datum: 0 },
};

/** So many documents that have only some of the words. */
const MOST = 50;

/** How a search is limited and ordered. */
export interface Limits {
  /** Chosen values by the name of the filter; of one filter any will do. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Newest first, instead of best first. */
  readonly byDate?: boolean;
}

export interface WordResults {
  readonly results: readonly PagefindResult[];
  /** Counts for the filters; absent where they cannot be known. */
  readonly counts?: FilterCounts | undefined;
  /** True where nothing has all words, and these have the most telling of them. */
  readonly some?: boolean;
}

export type WordSearch = (query: PreparedQuery, limits?: Limits) => Promise<WordResults>;

/**
 * Makes the search for words.
 *
 * @param pagefind a fresh instance of Pagefind over the index of this site
 * @param baseUrl path under which the site stands: `/`
 * @returns a function that finds documents with all words and all phrases of a query; an empty query
 *   finds all documents within the limits
 */
export async function createWordSearch(pagefind: Pagefind, baseUrl: string): Promise<WordSearch> {
  await pagefind.options({ baseUrl, ranking: RANKING });
  await pagefind.filters();
  return async ({ words, phrases }, limits = {}) => {
    const options = optionsOf(limits);
    if (words.length + phrases.length === 0) {
      const found = await pagefind.search(null, options);
      return { results: found.results, counts: countsOf(found) };
    }
    const loose = words.flatMap((word) => word.split(/(?<=\p{L})[-/](?=\p{L})/u));
    const ways = [
      () => all(pagefind, words, phrases, options, true),
      // A short word at the end may be unfinished.
      ...((words.at(-1) ?? '').length < 4
        ? [() => all(pagefind, words, phrases, options, false)]
        : []),
      ...(loose.length > words.length ? [() => all(pagefind, loose, phrases, options, true)] : []),
      ...(phrases.length === 0 && words.length > 1 && !words.some((word) => /\d/.test(word))
        ? [() => most(pagefind, words, options)]
        : []),
    ];
    for (const way of ways) {
      const found = await way();
      if (found.results.length > 0) return found;
    }
    return { results: [] };
  };
}

/**
 * Pagefind knows words or one phrase; who asks for both gets what has both. A number is asked for as
 * a phrase too: of a word that nowhere stands Pagefind tries the beginning, and another number is
 * never what was meant. So is a short word, of which too many others are longer forms: `wet` and
 * `wetenschap`.
 */
async function all(
  pagefind: Pagefind,
  words: readonly string[],
  phrases: readonly string[],
  options: SearchOptions,
  lastIsWhole: boolean,
): Promise<WordResults> {
  const whole = words.filter(
    (word, at) =>
      /\d.*\d/.test(word) || (word.length < 4 && (lastIsWhole || at < words.length - 1)),
  );
  const exact = [...phrases, ...whole].map((phrase) => `"${phrase}"`);
  const asked = words.length > 0 ? [words.join(' '), ...exact] : exact;
  const known = await Promise.all(words.map((word) => pagefind.search(`"${word}"`, options)));
  const odd = words.filter((_, at) => known[at]?.results.length === 0);
  // For a word that a part does not have Pagefind takes the longest beginning that it has.
  const parts =
    odd.length === 0
      ? known.map(partsOf).reduce((a, b) => a.filter((part) => b.includes(part)), partsOf(known[0]))
      : await likeParts(pagefind, asked[0] ?? '', odd, options);
  if (words.length > 0 && parts.length === 0) return { results: [] };
  const within = words.length > 0 ? inParts(options, parts) : options;
  const answers = await Promise.all(asked.map((one) => pagefind.search(one, within)));
  const [first, ...others] = answers;
  if (!first) return { results: [] };
  // With a filter on, the others show what they would give without it.
  const counts = async (query: string, answer: PagefindAnswer) =>
    countsOf(
      Object.keys(options.filters ?? {}).length > 0
        ? await pagefind.search(query, { filters: deelOf(within) })
        : answer,
    );
  if (others.length === 0)
    return { results: first.results, counts: await counts(asked[0] ?? '', first) };
  const ids = others.map(({ results }) => new Set(results.map(({ id }) => id)));
  const results = first.results.filter(({ id }) => ids.every((one) => one.has(id)));
  // Of words and phrases together only the results are counted, where one answer has just those.
  const same = answers.findIndex((answer) => answer.results.length === results.length);
  const answer = answers[same];
  return { results, counts: answer && (await counts(asked[same] ?? '', answer)) };
}

/** What has some of the words, those with most of the rarest first; without counts. */
async function most(
  pagefind: Pagefind,
  words: readonly string[],
  options: SearchOptions,
): Promise<WordResults> {
  const answers = await Promise.all(words.map((word) => all(pagefind, [word], [], options, true)));
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const { results } of answers) {
    for (const result of results) {
      const score = (scores.get(result.id)?.score ?? 0) + 1 / Math.log2(1 + results.length);
      scores.set(result.id, { result, score });
    }
  }
  const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
  const least = (sorted[0]?.score ?? 0) / 2;
  const results = sorted.filter(({ score }) => score >= least).map(({ result }) => result);
  return { results: results.slice(0, MOST), some: true };
}

/** Counts for the filters that readers see. */
function countsOf({ filters }: PagefindAnswer): FilterCounts {
  const { deel: _, ...counts } = filters;
  return counts;
}

/** Of the filters only that on parts. */
function deelOf({ filters = {} }: SearchOptions): NonNullable<SearchOptions['filters']> {
  const { deel } = filters;
  return deel === undefined ? {} : { deel };
}

/** The parts of the archive in which something was found. */
function partsOf(answer: PagefindAnswer | undefined): string[] {
  const counts = Object.entries(answer?.filters['deel'] ?? {});
  return counts.flatMap(([part, count]) => (count > 0 ? [part] : []));
}

/** The parts in which what Pagefind took for words that nowhere stand bears some likeness to them. */
async function likeParts(
  pagefind: Pagefind,
  query: string,
  odd: readonly string[],
  options: SearchOptions,
): Promise<string[]> {
  const parts = partsOf(await pagefind.search(query, options));
  const like = await Promise.all(
    parts.map(async (part) =>
      standFor(odd, await pagefind.search(query, inParts(options, [part]))),
    ),
  );
  return parts.filter((_, at) => like[at]);
}

/** The same, in some parts of the archive alone. */
function inParts(options: SearchOptions, parts: readonly string[]): SearchOptions {
  return { ...options, filters: { ...options.filters, deel: { any: parts } } };
}

/**
 * False where Pagefind, for a word that nowhere stands, took a much shorter one that the word begins
 * with: `C.` for `coördinatie`. What is shown must bear some likeness to what was asked.
 */
async function standFor(odd: readonly string[], { results }: PagefindAnswer): Promise<boolean> {
  const [best] = results;
  if (!best || odd.length === 0) return true;
  const { content, meta, weighted_locations } = await best.data();
  const all = content.split(/\s+/);
  const found = weighted_locations.map(({ location }) => all[location] ?? '');
  const parts = [...found, ...`${meta['title'] ?? ''} ${meta['ook'] ?? ''}`.split(/\s+/)]
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map(plain);
  return odd.every((word) => parts.some((part) => alike(part, plain(word))));
}

function alike(found: string, asked: string): boolean {
  let same = 0;
  while (same < asked.length && found[same] === asked[same]) same += 1;
  return same >= Math.max(3, asked.length * 0.6) || same === asked.length;
}

/** Letters and digits alone, without accents and case. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function optionsOf({ filters = {}, byDate = false }: Limits): SearchOptions {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return {
    filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }])),
    ...(byDate ? { sort: { datum: 'desc' } } : {}),
  };
}
