/** A stretch of text that may be personal data. */
export interface Match {
  /** Offset in the text that was looked at. */
  readonly start: number;
  /** As it stands there. */
  readonly text: string;
}

/** A web address; the digits in it are no numbers of people. `mailto:` and `tel:` are left as they are. */
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+/gi;

/**
 * @param text any text
 * @returns the same, as long, with spaces in place of web addresses
 */
export function withoutWebAddresses(text: string): string {
  return text.includes('://') ? text.replace(WEB_ADDRESS, (url) => ' '.repeat(url.length)) : text;
}

/** @returns the digits of a number, whatever stands between them */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** What stands just around a stretch of text. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Finds what a pattern fits and what around it does not speak against. After a refusal the search goes
 * on one sign further, so that a date does not swallow the number after it.
 *
 * @param text any text
 * @param pattern a pattern with the flag `g`
 * @param accept whether a stretch counts, by itself and by the signs around it
 * @returns the stretches that count
 */
export function search(
  text: string,
  pattern: RegExp,
  accept: (found: string, around: Around) => boolean,
): Match[] {
  const own = new RegExp(pattern);
  const found: Match[] = [];
  for (let match = own.exec(text); match; match = own.exec(text)) {
    const { 0: words, index } = match;
    const end = index + words.length;
    const before = text.slice(Math.max(0, index - 24), index);
    if (accept(words, { before, after: text.slice(end, end + 2) }))
      found.push({ start: index, text: words.trim() });
    else own.lastIndex = index + 1;
  }
  return found;
}
