import type { Begrip } from '../model/begrip.ts';

/** What a text is also to be found by: gives what it says and the name that it does not say but means. */
export type Synonyms = (text: string) => (readonly [said: string, other: string])[];

/** One name of a thing, and the other names by which people ask for it. */
interface Name {
  readonly name: string;
  /** An abbreviation is one only in its own capitals: `Woo` is the act, `woo` is not. */
  readonly exact: boolean;
  readonly others: readonly string[];
}

/**
 * @param begrippen terms and abbreviations with what they stand for
 * @param more rows of names that mean the same, as people and papers write them; one of capitals is an abbreviation
 * @returns a function from a text to the other names of what it names: abbreviations written out,
 *   written out names abbreviated, and other spellings
 */
export function createSynonyms(
  begrippen: readonly Begrip[],
  more: readonly (readonly string[])[] = [],
): Synonyms {
  const names = [...begrippen.flatMap(namesOf), ...more.flatMap(rowNames)].map((one) => ({
    ...one,
    // Most names are not in a text, and most of those by their first word.
    first: WORD_AT.exec(one.name.toLowerCase())?.[0] ?? '',
  }));
  return (text) => {
    const lower = text.toLowerCase();
    const words = new Set(lower.match(WORD));
    const found = new Map<string, string>();
    for (const { name, exact, first, others } of names) {
      if (words.has(first) && says(exact ? text : lower, exact ? name : name.toLowerCase()))
        for (const other of others) if (!found.has(other)) found.set(other, name);
    }
    return [...found]
      .filter(([other]) => !says(lower, other.toLowerCase()))
      .map(([other, said]) => [said, other] as const);
  };
}

function rowNames(row: readonly string[]): Name[] {
  return row.map((name) => ({
    name,
    exact: /\p{Lu}.*\p{Lu}/u.test(name) && !name.includes(' '),
    others: row.filter((other) => other !== name),
  }));
}

/** An explanation of a word is no name for it: only what an abbreviation stands for is one. */
function namesOf({ term, vormen, betekenis }: Begrip): Name[] {
  const forms = [term, ...vormen];
  const short = isAbbreviation(term, betekenis);
  const names = short || betekenis.split(' ').length <= 2 ? [...forms, betekenis] : forms;
  return (short ? names : forms)
    .map((name) => ({
      name,
      exact: short && name !== betekenis,
      others: names.filter((other) => other.toLowerCase() !== name.toLowerCase()),
    }))
    .filter(({ others }) => others.length > 0);
}

/** `MBZK` by its capitals, `Woo` by the letters that its words begin with; `n.a.v.` is just short. */
function isAbbreviation(term: string, meaning: string): boolean {
  if (term.includes('.') || term.includes(' ')) return false;
  if ((term.match(/\p{Lu}/gu) ?? []).length > 1) return true;
  const initials = meaning.split(/[\s-]+/).map((word) => word.charAt(0).toLowerCase());
  return initials.length > 1 && initials.join('').includes(term.toLowerCase());
}

const LETTER = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]+/gu;
const WORD_AT = /[\p{L}\p{N}]+/u;

/** True where the text has these words as words, not as a part of others. */
function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length)))
      return true;
  }
  return false;
}
