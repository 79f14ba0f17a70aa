import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../hosting/serve.ts';
import { createLookup } from '../search/lookup.ts';
import { openNames } from '../search/open-names.ts';
import { openWords } from '../search/open-words.ts';
import { askAt } from '../search/opensearch/ask.ts';
import { createOpenSearch } from '../search/opensearch/engine.ts';
import { createOpenSearchVocabulary } from '../search/opensearch/vocabulary.ts';
import { PAGEFIND_FOLDER, type PagefindCode } from '../search/pagefind-api.ts';
import type { Remark } from '../search/remarks.ts';
import {
  nameRow,
  numberRows,
  type ResultRow,
  withoutDoubles,
  wordRow,
} from '../search/result-rows.ts';
import { type Found, search, type WordEngines } from '../search/search.ts';
import type { FetchJson } from '../search/shard-reader.ts';
import { NAMES_FILE, PARTS_FILE, WORDS_FOLDER } from '../search/word-files.ts';
import type { Limits } from '../search/word-search.ts';

/** What a question gives on the command line. */
interface Rows {
  /** The first results as lines, best first. */
  readonly rows: readonly ResultRow[];
  /** What was done to the question. */
  readonly remarks: readonly Remark[];
}

/** A built site that can be asked as its search page is. */
export interface BuiltSearch {
  search(query: string, limits?: Limits): Promise<Found>;
  ask(query: string, most: number): Promise<Rows>;
  close(): Promise<void>;
}

/**
 * @param dir folder with a built site, made to stand at the root of its host
 * @param address where OpenSearch is asked for words; without it they are in the files of the site
 * @returns its search, over a server of its own until it is closed
 * @throws Error with code `ENOENT` when there is no site with a search index
 */
export async function openBuiltSearch(dir: string, address?: URL): Promise<BuiltSearch> {
  await readFile(path.resolve(dir, WORDS_FOLDER, address ? NAMES_FILE : PARTS_FILE));
  const { origin, close } = await serve(dir);
  const fetchFrom =
    (folder: string): FetchJson =>
    async (name) => {
      const response = await fetch(`${origin}/${folder}/${name}.json`);
      if (!response.ok) throw new Error(`/${folder}/${name}.json: ${response.status}`);
      return response.json();
    };
  const fetchWords = fetchFrom(WORDS_FOLDER);
  const loadCode = (part: string): Promise<PagefindCode> =>
    import(pathToFileURL(path.resolve(dir, PAGEFIND_FOLDER, part, 'pagefind.js')).href);
  const load = async (): Promise<WordEngines> => {
    if (!address) return openWords({ fetchJson: fetchWords, address: origin, base: '', loadCode });
    const ask = askAt(address.href, fetch);
    const vocabulary = createOpenSearchVocabulary(ask);
    return { vocabulary, engine: createOpenSearch(ask, ''), names: openNames(fetchWords) };
  };
  let loaded: Promise<WordEngines> | undefined;
  const engines = {
    lookup: createLookup({ fetchJson: fetchFrom('nummers') }),
    words: () => {
      loaded ??= load();
      return loaded;
    },
  };
  return {
    close,
    search: (query, limits) => search(engines, query, limits),
    async ask(query, most) {
      const { numbers, names, words } = await search(engines, query);
      const hits = (await words?.take(0, most)) ?? [];
      const remarks = words?.remarks ?? [];
      const rows = withoutDoubles([
        ...(numbers ? numberRows(numbers) : []),
        ...names.exact.map((name) => nameRow(name, '')),
        ...hits.slice(0, 1).map((hit) => wordRow(hit, remarks)),
        ...names.partly.slice(0, 1).map((name) => nameRow(name, '')),
        ...hits.slice(1).map((hit) => wordRow(hit, remarks)),
        ...names.partly.map((name) => nameRow(name, '')),
      ]);
      return { rows: rows.slice(0, most), remarks };
    },
  };
}
