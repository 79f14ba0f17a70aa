import { syllables } from './syllables.ts';

/** What makes a text hard, as far as a formula sees it. */
export interface Readability {
  /** Flesch-Douma: 100 is very easy, 0 is very hard. */
  readonly score: number;
  readonly sentences: number;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /** The word with the most syllables. */
  readonly hardestWord: string;
}

/** Abbreviations after which a point ends no sentence, and the point of a number or an initial. */
const NO_END =
  /(?:\b(?:nr|art|bijv|mr|dr|drs|ir|ing|prof|c\.s|o\.a|d\.w\.z|enz|ca|mln|mld|blz|p)|\b\p{Lu}|\d)\.$/u;

/**
 * @param text some sentences
 * @returns the sentences
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const part of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…]["”’')]?) (?=["“‘'(]?[\p{Lu}\d])/u)) {
    current = current === '' ? part : `${current} ${part}`;
    if (NO_END.test(current)) continue;
    sentences.push(current);
    current = '';
  }
  if (current !== '') sentences.push(current);
  return sentences;
}

/**
 * The reading ease of Flesch as W.H. Douma fitted it to Dutch in 1960: 206.84 - 0.77 times the
 * syllables of a hundred words - 0.93 times the words of a sentence. His scale: 60-70 is normal, 45-60
 * fairly hard (mulo), below 45 hard. Source: W.H. Douma, De leesbaarheid van landbouwbladen,
 * Wageningen 1960; the scale as given at dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php.
 *
 * Names are counted as words but not for their syllables, because an editor cannot choose shorter ones:
 * words with a capital inside a sentence.
 *
 * @param text some sentences
 * @returns the score and what weighs on it; undefined for a text without words
 */
export function readability(text: string): Readability | undefined {
  const sentences = sentencesOf(text).map(
    (sentence) => sentence.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [],
  );
  const words = sentences.flat();
  if (words.length === 0) return undefined;
  const plain = sentences.flatMap((sentence) =>
    sentence.filter((word, i) => i === 0 || !/^\p{Lu}/u.test(word)),
  );
  const count = plain.reduce((sum, word) => sum + syllables(word), 0);
  const score = 206.84 - (77 * count) / plain.length - (0.93 * words.length) / sentences.length;
  return {
    score: Math.round(score),
    sentences: sentences.length,
    longestSentence: Math.max(...sentences.map(({ length }) => length)),
    hardestWord: plain.reduce((a, b) => (syllables(b) > syllables(a) ? b : a)),
  };
}
