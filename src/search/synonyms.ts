import type { Begrip } from '../model/begrip.ts';

/** What a text is also to be found by: gives the words that it does not say but means. */
export type Synonyms = (text: string) => string[];

/** One name of a thing, and the other names by which people ask for it. */
interface Name {
  readonly name: string;
  /** An abbreviation is one only in its own capitals: `Woo` is the act, `woo` is not. */
  readonly exact: boolean;
  readonly others: readonly string[];
}

/**
 * @param begrippen terms and abbreviations with what they stand for
 * @returns a function from a text to the other names of what it names: abbreviations written out,
 *   written out names abbreviated, and other spellings
 */
export function createSynonyms(begrippen: readonly Begrip[]): Synonyms {
  const names = begrippen.flatMap(namesOf);
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Set<string>();
    for (const { name, exact, others } of names) {
      if (says(exact ? text : lower, exact ? name : name.toLowerCase())) {
        for (const other of others) found.add(other);
      }
    }
    return [...found].filter((other) => !says(lower, other.toLowerCase()));
  };
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

/** True where the text has these words as words, not as a part of others. */
function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length)))
      return true;
  }
  return false;
}
