import { partOf } from './part-names.ts';
import type { PartEntry } from './word-files.ts';

/** What this project uses of the JavaScript API of Pagefind 1.6. */
export interface Pagefind {
  /** What some parts have for a word, the best first; parts that were not asked before are loaded first. */
  search(query: string, parts: readonly string[]): Promise<readonly PagefindResult[]>;
}

interface PagefindResult {
  /** Language, which is the name of a part here, and hash of the document: `2012-2024_a9377f2`. */
  readonly id: string;
  readonly score: number;
}

/** The code of Pagefind, as it stands beside an index. */
export interface PagefindCode {
  createInstance(options: {
    readonly basePath: string;
    readonly noWorker: boolean;
    readonly ranking: Ranking;
  }): {
    search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
    mergeIndex(
      path: string,
      options: { readonly language: string; readonly ranking: Ranking },
    ): Promise<void>;
  };
}

/** See the documentation of Pagefind, "Customize Pagefind's result ranking". */
type Ranking = typeof RANKING;

/** Okapi BM25: words are found as they are; how much a long text weighs against it; how soon more of the same says nothing new. */
const RANKING = { termSimilarity: 0, pageLength: 0.4, termSaturation: 1.2, termFrequency: 1 };

/** Folder of its indexes, one a part of the archive. */
export const PAGEFIND_FOLDER = 'pagefind';

/** From so many documents on a search is long enough to be worth the weight of a worker. */
const MANY = 3000;

/**
 * Opens the index of the newest part; the others are joined to it when they are asked, by the WebAssembly that it has.
 *
 * @param load loads the code of Pagefind from a part
 * @param folder address of the folder of indexes, with a slash at the end
 * @param parts the parts, newest first
 * @returns Pagefind; rejects when it cannot be reached
 */
export async function openPagefind(
  load: (part: string) => Promise<PagefindCode>,
  folder: string,
  parts: readonly PartEntry[],
): Promise<Pagefind> {
  const [first] = parts;
  if (!first) return { search: async () => [] };
  const { createInstance } = await load(first.naam);
  const documents = parts.reduce((sum, { stukken }) => sum + stukken, 0);
  const pagefind = createInstance({
    basePath: `${folder}${first.naam}/`,
    noWorker: documents < MANY,
    ranking: RANKING,
  });
  // What cannot be loaded is told by the first search alone.
  await pagefind.search('');
  const joined = new Map<string, Promise<void>>([[first.naam, Promise.resolve()]]);
  const join = (part: string): Promise<void> => {
    const known = joined.get(part);
    if (known) return known;
    const options = { language: part, ranking: RANKING };
    const joining = pagefind.mergeIndex(`${folder}${part}/`, options);
    joined.set(part, joining);
    joining.catch(() => joined.delete(part));
    return joining;
  };
  return {
    async search(query, asked) {
      await Promise.all(asked.map(join));
      const { results } = await pagefind.search(query);
      const wanted = new Set(asked);
      return results.filter(({ id }) => wanted.has(partOf(id)));
    },
  };
}
