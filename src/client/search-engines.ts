import type { Pagefind } from '../search/pagefind-api.ts';
import type { Found } from '../search/search.ts';
import type { Limits, WordSearch } from '../search/word-search.ts';
import { lookup } from './lookup.ts';

/** From so many documents on a search is long enough to be worth the weight of a worker. */
const MANY = 3000;

let loaded: Promise<WordSearch> | undefined;

/**
 * Searches the archive for numbers and words. Nothing of it is loaded before the first call.
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

function words(): Promise<WordSearch> {
  loaded ??= load().catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function load(): Promise<WordSearch> {
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const [{ createInstance }, { createWordSearch }] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<{
      createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
    }>,
    import('../search/word-search.ts'),
  ]);
  const documents = document.querySelector<HTMLElement>('[data-stukken]')?.dataset['stukken'];
  const noWorker = Number(documents ?? 0) < MANY;
  return createWordSearch(createInstance({ basePath: `${base}pagefind/`, noWorker }), base);
}
