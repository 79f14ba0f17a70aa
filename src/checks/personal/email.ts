import { normalise } from '../../references/normalise.ts';
import { asGiven, type Match } from './match.ts';

const LOCAL = "[\\p{L}\\d._%+'-]+";
const AT = '(?:@|\\s?[([{]\\s?(?:at|apenstaartje|@)\\s?[)\\]}]\\s?)';
const DOT = '(?:\\.|\\s?[([{]\\s?(?:dot|punt)\\s?[)\\]}]\\s?)';
const ADDRESS = new RegExp(
  `${LOCAL}${AT}[\\p{L}\\d-]+(?:${DOT}[\\p{L}\\d-]+)*${DOT}\\p{L}{2,24}`,
  'giu',
);
/** Spaces that came in between: around the at sign or the dots, or one inside the name of a host. */
const APART = new RegExp(
  `${LOCAL}(?: @ |@ ?)[\\p{L}\\d-]+(?: ?\\. ?[\\p{L}\\d-]+)*?(?: [\\p{L}\\d-]+)? ?\\. ?(?:nl|com|org|net|eu|be|de|fr|uk|info|gov|edu|int)(?![\\p{L}\\d])`,
  'giu',
);
const MAY_HOLD = /@|[([{]\s?(?:at|apenstaartje)\s?[)\]}]/i;

/**
 * @param text any text
 * @param normal the same, normalised
 * @returns e-mail addresses, also those written with `(at)` or with spaces in them
 */
export function findEmails(text: string, normal = normalise(text)): Match[] {
  if (!MAY_HOLD.test(normal.text)) return [];
  const whole = [...normal.text.matchAll(ADDRESS)];
  // What is an address as it stands does not go on behind a space.
  const rest = whole.reduce(
    (left, { 0: found, index }) =>
      left.slice(0, index) + '\n'.repeat(found.length) + left.slice(index + found.length),
    normal.text,
  );
  const found = [...whole, ...rest.matchAll(APART)].map(({ 0: address, index }) => {
    const lead = /^['._%+-]+/.exec(address)?.[0].length ?? 0;
    return { start: index + lead, text: address.slice(lead) };
  });
  return asGiven(normal, found);
}
