import { INDEX_FOLDER, PARTS_FILE, type PartEntry } from '../search/index-files.ts';
import type { Limits, WordSearch } from '../search/pagefind-words.ts';
import type { Found } from '../search/search.ts';
import { lookup } from './lookup.ts';

/** From so many documents on a search is long enough to be worth the weight of a worker. */
const MANY = 3000;

/** Indexes that were opened, by the years that they are of. */
const loaded = new Map<string, Promise<WordSearch>>();

/**
 * Searches the archive for numbers and words. Nothing of it is loaded before the first call, and of the words only the
 * years that are asked for.
 *
 * @param query what a person typed or pasted
 * @param limits chosen filters and order
 * @returns what was found
 * @throws Error when the network fails; the next call tries again
 */
export async function find(query: string, limits: Limits): Promise<Found> {
  const { search } = await import('../search/search.ts');
  return search({ lookup, words: () => words(limits.filters?.['jaar'] ?? []) }, query, limits);
}

function words(years: readonly string[]): Promise<WordSearch> {
  const name = [...years].sort().join();
  const known =
    loaded.get(name) ??
    load(years).catch((cause: unknown) => {
      loaded.delete(name);
      throw cause;
    });
  loaded.set(name, known);
  return known;
}

async function load(years: readonly string[]): Promise<WordSearch> {
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const folder = `${base}${INDEX_FOLDER}/`;
  const [parts, { openParts }, { createWordSearch }] = await Promise.all([
    fetch(folder + PARTS_FILE).then((response) => response.json() as Promise<PartEntry[]>),
    import('../search/parted-index.ts'),
    import('../search/pagefind-words.ts'),
  ]);
  const asked = parts.filter(({ jaar }) => years.includes(jaar));
  const chosen = asked.length > 0 ? asked : parts;
  const { createInstance } = (await import(
    /* @vite-ignore */ `${folder}${chosen[0]?.naam}/pagefind.js`
  )) as { createInstance: Parameters<typeof openParts>[0] };
  const documents = document.querySelector<HTMLElement>('[data-stukken]')?.dataset['stukken'];
  const noWorker = Number(documents ?? 0) < MANY;
  const pagefind = await openParts(createInstance, folder, chosen, { noWorker, baseUrl: base });
  return createWordSearch(pagefind, base);
}
