import type { PaperKeys } from './paper-keys.ts';

/**
 * Ends of the words that Pagefind is given, letters that no key has (`fold.ts`). Pagefind finds what begins with
 * a word, and where nothing does what the word begins with; with an end of its own a word is found as it is alone.
 */
export const IN_TEXT = 'þ';
export const IN_TITLE = 'ƿ';

/** The highest weight that Pagefind takes; what counts for more is written more than once. */
const MOST = 10;
/** What a title of one word counts for: little, so that the score goes up with the weight. */
const TITLE = 0.5;

/**
 * Writes what a document is found by as a page for Pagefind: each key with its weight.
 *
 * @param keys what the document is found by
 * @returns the page
 */
export function pagefindPage({ text, title }: PaperKeys): string {
  const byWeight = new Map<string, string[]>();
  const add = (word: string, weight: number) => {
    for (let left = weight; left > 0; left -= MOST) {
      const rounded = Math.min(MOST, left).toFixed(2);
      const words = byWeight.get(rounded);
      if (words) words.push(word);
      else byWeight.set(rounded, [word]);
    }
  };
  for (const [key, weight] of text) add(key + IN_TEXT, weight);
  for (const [key, share] of title) add(key + IN_TITLE, share * TITLE);
  const pieces = [...byWeight].map(
    ([weight, words]) => `<p data-pagefind-weight="${weight}">${words.join(' ')}</p>`,
  );
  return `<!doctype html><html><body>${pieces.join('')}</body></html>`;
}
