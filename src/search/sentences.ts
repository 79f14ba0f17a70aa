/** Longer sentences are shown in part. */
export const MOST_WORDS = 36;
/** Abbreviations that end in a point and no sentence. */
const SHORTENED =
  /^(?:\p{L}|\p{L}\.\p{L}|c\.s|nr|nrs|blz|art|mr|drs|dr|ir|prof|bijv|o\.a|n\.a\.v|i\.v\.m|t\.a\.v|m\.b\.t|d\.w\.z)\.$/iu;

/**
 * @param words a text, word by word
 * @param at one of them
 * @returns whether a sentence ends with it
 */
export function endsSentence(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (
    /[.?!]["'’”)\]]*$/.test(word) &&
    !SHORTENED.test(word) &&
    /^["'‘“([]*[\p{Lu}\p{N}]/u.test(words[at + 1] ?? 'A')
  );
}

/** @returns the sentences of a text, their words apart by single spaces */
export function sentencesOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const sentences: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    if (at < words.length - 1 && !endsSentence(words, at)) continue;
    sentences.push(words.slice(from, at + 1).join(' '));
    from = at + 1;
  }
  return sentences;
}
