import { flatten } from '../flatten.ts';
import { stemOf } from '../stem.ts';
import type { Limits, WordQuestion } from '../word-search.ts';

/** Which results of a question are asked for. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** A word of which others are asked: those that begin with it, or are written alike; small letters alone. */
export interface Spelled {
  readonly begins?: string;
  readonly like?: string;
}

/** Characters of an address with a question in it; the guard lets no longer one through. */
export const MOST_CHARACTERS = 4096;
/** So far into its results a question may look, and so many it may ask for at once. */
export const MOST_FROM = 999;
export const MOST_AT_ONCE = 50;
/** Words of a question, forms of one word, forms of all of them together, and chosen values of a filter. */
const MOST_WORDS = 24;
const MOST_FORMS = 12;
const MOST_FORMS_IN_ALL = 96;
const MOST_VALUES = 30;

/**
 * Writes a question as the stored template of the index reads it: JSON with all its names in a fixed order, so that a
 * guard that knows no JSON can tell it from anything else.
 *
 * @param question what a document must have
 * @param limits chosen filters and order
 * @param stretch which results
 * @param spelled a word of which others are asked
 * @returns the question; of one that would be too long the last forms, which are the worst, are left out
 */
export function writeQuestion(
  { words, phrases }: WordQuestion,
  { filters = {}, van = '', tot = '', order = 'beste' }: Limits,
  { from, count }: Stretch,
  { begins = '', like = '' }: Spelled = {},
): string {
  const valuesOf = (name: string) => clean(filters[name] ?? []).slice(0, MOST_VALUES);
  const write = (forms: number) =>
    JSON.stringify({
      woorden: words
        .map((word) => [...new Set(clean(word).map(stemOf))].slice(0, forms))
        .filter((word) => word.length > 0)
        .slice(0, MOST_WORDS),
      frasen: clean(phrases.map(flatten)).slice(0, MOST_WORDS),
      soort: valuesOf('soort'),
      jaar: valuesOf('jaar'),
      organisatie: valuesOf('organisatie'),
      van,
      tot,
      nieuwste: order === 'nieuwste',
      oudste: order === 'oudste',
      vanaf: Math.min(from, MOST_FROM),
      aantal: Math.min(count, MOST_AT_ONCE),
      begint: SPELLED.test(begins) ? begins : '',
      lijkt: SPELLED.test(like) ? like : '',
    });
  const each = Math.floor(MOST_FORMS_IN_ALL / Math.min(words.length, MOST_WORDS));
  let forms = Math.min(MOST_FORMS, each);
  while (forms > 1 && encodeURIComponent(write(forms)).length > MOST_CHARACTERS) forms -= 1;
  return write(forms);
}

/** Letters that words are sought by; in an expression of OpenSearch they stand for themselves. */
const SPELLED = /^[a-z]{3,40}$/;

/** Strings as the guard lets them through: no quotation mark, backslash or control character can stand in them. */
function clean(texts: readonly string[]): string[] {
  return (
    texts
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
      .map((text) => text.replace(/["\\\u0000-\u001f\u007f]+/g, ' ').trim())
      .filter((text) => text !== '')
  );
}

/** How a regular expression says a fixed text, and any character that may stand in a string. */
interface Spelling {
  readonly literal: (text: string) => string;
  readonly character: string;
}

const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As `encodeURIComponent` spells it in an address. */
const ENCODED: Spelling = {
  literal: (text) => exactly(encodeURIComponent(text)),
  character:
    "(?:[A-Za-z0-9_.!~*'()-]|%(?:2[013-9A-F]|[346][0-9A-F]|5[0-9ABD-F]|7[0-9A-E]|[89A-F][0-9A-F]))",
};

/** As it reads when that is undone. */
const PLAIN: Spelling = { literal: exactly, character: '[^"\\\\\\x00-\\x1f\\x7f]' };

/**
 * The grammar of a question, for a guard that can do no more than hold a text against an expression. What passes is
 * one JSON object with these names and nothing that ends a string before its time; how much is in it is bounded by
 * its length and by the cluster.
 *
 * @param encoded whether the guard sees the question as it stands in the address
 * @returns a regular expression that PCRE and RE2 both read
 */
export function questionPattern(encoded: boolean): string {
  const { literal, character } = encoded ? ENCODED : PLAIN;
  const string = `${literal('"')}${character}+${literal('"')}`;
  const some = (item: string) => `${item}(?:${literal(',')}${item})*`;
  const list = (items: string) => `${literal('[')}${items}${literal(']')}`;
  const listOrNone = (item: string) => list(`(?:${some(item)})?`);
  const day = `${literal('"')}(?:\\d{4}-\\d\\d-\\d\\d)?${literal('"')}`;
  const letters = `${literal('"')}(?:[a-z]{3,40})?${literal('"')}`;
  const choice = '(?:true|false)';
  const values = listOrNone(string);
  const fields: readonly (readonly [name: string, pattern: string])[] = [
    ['woorden', listOrNone(list(some(string)))],
    ['frasen', listOrNone(string)],
    ['soort', values],
    ['jaar', values],
    ['organisatie', values],
    ['van', day],
    ['tot', day],
    ['nieuwste', choice],
    ['oudste', choice],
    ['vanaf', '\\d{1,3}'],
    ['aantal', '(?:\\d|[1-4]\\d|50)'],
    ['begint', letters],
    ['lijkt', letters],
  ];
  const body = fields
    .map(([name, pattern]) => `${literal(`"${name}":`)}${pattern}`)
    .join(literal(','));
  return `^${literal('{')}${body}${literal('}')}$`;
}
