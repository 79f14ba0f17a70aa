import { tokenOf, wordsOf } from './fold.ts';

/** @returns a text as its folded words, those between hyphens and slashes apart, with a space between */
export function flatten(text: string): string {
  return wordsOf(text)
    .flatMap((word) => {
      const token = tokenOf(word);
      return token ? (token.pieces.length > 0 ? token.pieces : [token.whole]) : [];
    })
    .join(' ');
}
