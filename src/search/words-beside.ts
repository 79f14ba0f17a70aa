import { normalise } from '../references/normalise.ts';
import { parseReferences } from '../references/parse.ts';
import { readDateQuestion } from './date-question.ts';
import { isNumberQuery } from './question.ts';
import { type PreparedQuery, prepareQuery } from './words.ts';

/** Words that belong to how a number is written. */
const CITING =
  /^(?:kst|kamerstuk(?:ken)?|kenmerk|dossier|handelingen|aanhangsel|bijlage|vergaderjaar|nrs?|no|nummers?|p|pp|pag|blz|ii?|ek|tk|zaaknummer|documentnummer|referentie)$/i;

/** What to ask of the index of words; `number` where it is the number itself, which is looked up first. */
export interface Beside extends PreparedQuery {
  readonly number: boolean;
}

/**
 * @param query what a person typed or pasted
 * @returns what to ask of the index of words. Of a number only what stands beside it: a number is
 *   looked up, and by words it would find its neighbours. Bare digits may be a year or an amount, so
 *   they are asked for just as they stand; undefined when there is nothing to ask
 */
export function wordsBeside(query: string): Beside | undefined {
  if (!isNumberQuery(query)) {
    const prepared = prepareQuery(query);
    return prepared.words.length + prepared.phrases.length > 0
      ? { ...prepared, number: false }
      : undefined;
  }
  // Papers that speak of a day are asked for where none is of that day.
  const date = readDateQuestion(query);
  if (date) return { words: [], phrases: [date.name], number: true };
  const { text } = normalise(query);
  const references = parseReferences(text);
  let rest = '';
  let done = 0;
  for (const { start, end } of references) {
    rest += `${text.slice(done, start)} `;
    done = end;
  }
  rest += text.slice(done);
  const prepared = prepareQuery(rest);
  const words = prepared.words.filter((word) => !isPartOfNumber(word));
  const phrases = prepared.phrases.filter((phrase) => !isNumberQuery(phrase));
  if (words.length + phrases.length > 0) return { words, phrases, number: false };
  const bare = text.trim().replace(/^["']+|["']+$/g, '');
  return references.length === 0 && !/\s/.test(bare)
    ? { words: [bare], phrases: [], number: true }
    : undefined;
}

function isPartOfNumber(word: string): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < 2 || /\d/.test(letters) || CITING.test(letters);
}
