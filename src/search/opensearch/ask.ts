import type { Ask } from './engine.ts';

/** What fetches an address: that of a browser or of Node. */
type Fetch = (address: string) => Promise<Response>;

/**
 * @param address where browsers ask OpenSearch
 * @param fetch what fetches it
 * @returns what sends it a question; rejects with the status when it is refused
 */
export function askAt(address: string, fetch: Fetch): Ask {
  return async (question) => {
    const response = await fetch(`${address}?vraag=${encodeURIComponent(question)}`);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };
}
