/** A document in which a word stands, by its place in the part, and how much the word tells of it. */
export interface Posting {
  readonly place: number;
  /** From 1 to `MOST_WEIGHT`. */
  readonly weight: number;
}

export const MOST_WEIGHT = 63;
/** Characters that JSON and a URL leave alone. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HALF = 32;

/**
 * @param postings in the order of their places
 * @returns them as text: of each the distance to the one before, five bits a character, and its weight
 */
export function writePostings(postings: readonly Posting[]): string {
  let text = '';
  let last = -1;
  for (const { place, weight } of postings) {
    let gap = place - last - 1;
    last = place;
    for (; gap >= HALF; gap = Math.floor(gap / HALF)) text += DIGITS[HALF + (gap % HALF)];
    text += `${DIGITS[gap]}${DIGITS[weight]}`;
  }
  return text;
}

/** @returns the postings of a text that `writePostings` made */
export function readPostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    let gap = 0;
    let unit = 1;
    let digit = DIGITS.indexOf(text.charAt(at++));
    for (; digit >= HALF; digit = DIGITS.indexOf(text.charAt(at++))) {
      gap += (digit - HALF) * unit;
      unit *= HALF;
    }
    last += gap + digit * unit + 1;
    postings.push({ place: last, weight: DIGITS.indexOf(text.charAt(at++)) });
  }
  return postings;
}
