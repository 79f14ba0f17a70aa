import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../hosting/serve.ts';
import { exactTitlesFirst } from '../search/exact-title.ts';
import { INDEX_FOLDER, PARTS_FILE, type PartEntry } from '../search/index-files.ts';
import { createLookup } from '../search/lookup.ts';
import type { Limits, WordSearch } from '../search/pagefind-words.ts';
import { createWordSearch } from '../search/pagefind-words.ts';
import { openParts } from '../search/parted-index.ts';
import { numberRows, type ResultRow, withoutDoubles, wordRow } from '../search/result-rows.ts';
import { type Found, search } from '../search/search.ts';

/** A built site that can be asked as its search page is. */
export interface BuiltSearch {
  search(query: string, limits?: Limits): Promise<Found>;
  /** The first results as lines, best first. */
  rows(query: string, most: number): Promise<ResultRow[]>;
  close(): Promise<void>;
}

/** How many results are held against the query as a title, as on the search page. */
const FIRST = 10;

/**
 * @param dir folder with a built site, made to stand at the root of its host
 * @returns its search, over a server of its own until it is closed
 * @throws Error with code `ENOENT` when there is no site with a search index
 */
export async function openBuiltSearch(dir: string): Promise<BuiltSearch> {
  const list = path.resolve(dir, INDEX_FOLDER, PARTS_FILE);
  const parts = JSON.parse(await readFile(list, 'utf8')) as PartEntry[];
  const code = path.resolve(dir, INDEX_FOLDER, parts[0]?.naam ?? '', 'pagefind.js');
  const { origin, close } = await serve(dir);
  const lookup = createLookup({
    async fetchJson(name) {
      const response = await fetch(`${origin}/nummers/${name}.json`);
      if (!response.ok) throw new Error(`/nummers/${name}.json: ${response.status}`);
      return response.json();
    },
  });
  const load = async (): Promise<WordSearch> => {
    const { createInstance } = (await import(pathToFileURL(code).href)) as {
      createInstance: Parameters<typeof openParts>[0];
    };
    const options = { noWorker: true, baseUrl: '/' };
    const pagefind = await openParts(createInstance, `${origin}/${INDEX_FOLDER}/`, parts, options);
    return createWordSearch(pagefind, '/');
  };
  let loaded: Promise<WordSearch> | undefined;
  const engines = {
    lookup,
    words: () => {
      loaded ??= load();
      return loaded;
    },
  };
  return {
    close,
    search: (query, limits) => search(engines, query, limits),
    async rows(query, most) {
      const { numbers, words } = await search(engines, query);
      const byNumber = numbers ? numberRows(numbers) : [];
      const first = words?.results.slice(0, Math.max(most, FIRST)) ?? [];
      const data = await Promise.all(first.map((result) => result.data()));
      const byWords = exactTitlesFirst(data, query);
      return withoutDoubles([...byNumber, ...byWords.map(wordRow)]).slice(0, most);
    },
  };
}
