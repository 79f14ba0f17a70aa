import type { Answer } from '../search/answer.ts';
import type { Lookup } from '../search/lookup.ts';

let loaded: Promise<Lookup> | undefined;

/**
 * Looks a number up in the archive. Nothing of it is loaded before the first call; a query without a
 * number then costs no more than the code.
 *
 * @param query what a person typed or pasted
 * @returns what the number leads to, with addresses that can be followed from any page
 * @throws Error when the network fails; the next call tries again
 */
export async function lookup(query: string): Promise<Answer> {
  loaded ??= load().catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return (await loaded)(query);
}

async function load(): Promise<Lookup> {
  const { createLookup } = await import('../search/lookup.ts');
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return createLookup({
    base,
    async fetchJson(name) {
      // The manifest alone changes under its name; all other files are theirs for ever.
      const cache = name === 'index' ? 'no-cache' : 'default';
      const response = await fetch(`${base}/nummers/${name}.json`, { cache });
      if (!response.ok) throw new Error(`/nummers/${name}.json: ${response.status}`);
      return response.json();
    },
  });
}
