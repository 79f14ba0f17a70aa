import { normalise } from '../../references/normalise.ts';
import { type Rewritten, rewrite, within } from '../../references/rewrite.ts';

/** A stretch of text that may be personal data. */
export interface Match {
  /** Where it stands in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** As it reads: normalised. */
  readonly text: string;
}

/** Where a stretch stands in a normalised text. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * @param normal a normalised text
 * @param found stretches of it
 * @returns the same with their places in the text as it was given
 */
export function asGiven({ spanOf }: Rewritten, found: readonly Stretch[]): Match[] {
  return found.map(({ start, text }) => ({
    ...spanOf(start, start + text.length),
    text: text.replace(/\s+/g, ' '),
  }));
}

/**
 * @param text any text
 * @returns the same, normalised, with a blank line wherever a line ends: for what stands on lines of
 *   its own
 */
export function normaliseLines(text: string): Rewritten {
  const apart = rewrite(text, /\r?\n/g, () => '\n\n');
  return within(apart, normalise(apart.text));
}

/**
 * @param found matches, the best first
 * @returns them without those that overlap an earlier one
 */
export function withoutOverlap(found: readonly Match[]): Match[] {
  return found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => one.start < end && start < one.end),
  );
}

/**
 * A web address; the digits in it are no numbers of people. `mailto:` and `tel:` are left as they are,
 * in an address that carries one too.
 */
const WEB_ADDRESS = /\bhttps?:\/\/(?:(?!(?:tel|sms|callto|phone)[:=]|wa\.me\/)[^\s<>"')\]])+/gi;

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
 * on one character further, so that a date does not swallow the number after it.
 *
 * @param text a normalised text
 * @param pattern a pattern with the flag `g`
 * @param accept whether a stretch counts, by itself and by the characters around it
 * @returns the stretches that count
 */
export function search(
  text: string,
  pattern: RegExp,
  accept: (found: string, around: Around) => boolean,
): Stretch[] {
  const own = new RegExp(pattern);
  const found: Stretch[] = [];
  for (let match = own.exec(text); match; match = own.exec(text)) {
    const { 0: words, index } = match;
    const end = index + words.length;
    const before = text.slice(Math.max(0, index - 24), index);
    if (accept(words, { before, after: text.slice(end, end + 3) }))
      found.push({ start: index, text: words.trim() });
    else own.lastIndex = index + 1;
  }
  return found;
}
