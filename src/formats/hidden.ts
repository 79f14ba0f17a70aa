/**
 * Why nobody who reads a file sees a stretch of its text: something lies over it, it stands outside the
 * page, in a layer that is off, in the colour of its ground, is not painted at all, or its style hides it.
 */
export type Hiding = 'covered' | 'outside' | 'layer' | 'colour' | 'unpainted' | 'style';

/** Text of a file that is not shown: where it is, how much, and how; its words are kept nowhere. */
export interface HiddenText {
  /** From 1; always 1 where a file has no pages. */
  readonly page: number;
  readonly words: number;
  readonly how: Hiding;
}

/** @returns how many words a text has: stretches of letters and digits */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** @returns the same, with one entry for each page and way of hiding */
export function summed(hidden: readonly HiddenText[]): HiddenText[] {
  const sums = new Map<string, HiddenText>();
  for (const { page, words, how } of hidden) {
    const key = `${page} ${how}`;
    sums.set(key, { page, how, words: words + (sums.get(key)?.words ?? 0) });
  }
  return [...sums.values()];
}
