import { PAGEFIND_FOLDER, type PagefindCode } from '../search/pagefind-api.ts';
import type { Found, WordEngines } from '../search/search.ts';
import type { FetchJson } from '../search/shard-reader.ts';
import { WORDS_FOLDER } from '../search/word-files.ts';
import type { Limits } from '../search/word-search.ts';
import { lookup } from './lookup.ts';

let loaded: Promise<WordEngines> | undefined;

/**
 * Searches the archive for numbers and words. Nothing of it is loaded before the first call, or before it is got ready.
 *
 * @param query what a person typed or pasted
 * @param limits chosen filters and order
 * @returns what was found
 * @throws Error when the network fails; the next call tries again
 */
export async function find(query: string, limits: Limits): Promise<Found> {
  const { search } = await import('../search/search.ts');
  return search({ lookup, words }, query, limits);
}

/** Loads what every question about words needs, so that the first answer comes sooner. A network that fails is not told. */
export function getReady(): void {
  void Promise.all([import('../search/search.ts'), words()])
    .then(([, { getReady: open, names }]) => Promise.all([open?.(), names()]))
    .catch(() => undefined);
}

function words(): Promise<WordEngines> {
  loaded ??= load().catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function load(): Promise<WordEngines> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const fetchJson = async (name: string): Promise<unknown> => {
    const response = await fetch(`${base}/${WORDS_FOLDER}/${name}.json`);
    if (!response.ok) throw new Error(`/${WORDS_FOLDER}/${name}.json: ${response.status}`);
    return response.json();
  };
  const asked = document.querySelector<HTMLElement>('[data-zoekadres]')?.dataset['zoekadres'];
  if (asked) return askOpenSearch(asked, base, fetchJson);
  const { openWords } = await import('../search/open-words.ts');
  const loadCode = (part: string): Promise<PagefindCode> =>
    import(/* @vite-ignore */ `${base}/${PAGEFIND_FOLDER}/${part}/pagefind.js`);
  return openWords({ fetchJson, address: base, base, loadCode });
}

/** OpenSearch, at the address that the site has for it. */
async function askOpenSearch(
  address: string,
  base: string,
  fetchJson: FetchJson,
): Promise<WordEngines> {
  const [{ createOpenSearch }, { createOpenSearchVocabulary }, { askAt }, { openNames }] =
    await Promise.all([
      import('../search/opensearch/engine.ts'),
      import('../search/opensearch/vocabulary.ts'),
      import('../search/opensearch/ask.ts'),
      import('../search/open-names.ts'),
    ]);
  const ask = askAt(address, fetch);
  return {
    vocabulary: createOpenSearchVocabulary(ask),
    engine: createOpenSearch(ask, base),
    names: openNames(fetchJson),
  };
}
