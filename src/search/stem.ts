import { stemmer } from '@orama/stemmers/dutch';

/** Endings that make another word, and their inflected forms; of those only the inflection goes. */
const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/ing(?:en|s)$/, 'ing'],
  [/(?<=..)(?:heden|heids)$/, 'heid'],
  [/(?<=..)lijke[rn]?$/, 'lijk'],
  [/bare$/, 'baar'],
  [/(?:schappen|schaps)$/, 'schap'],
  [/ische$/, 'isch'],
  [/(?<=..)ie(?:s|n|en)$/, 'ie'],
];
const WHOLE = /(?:ing|heid|lijk|baar|schap|isch|ie)$/;
/** One syllable that the ending leaves open has a long vowel: `weten` is of `weet`, `wetten` of `wet`. */
const OPEN = /^([^aeiou]*)([aeou])([^aeiouj])(?:e|en)$/;
const LONG = /^[^aeiou]*([aeou])\1[^aeiou]$/;

/**
 * @param word a folded word: small letters without accents
 * @returns what its inflected forms share. Made with the stemmer of Snowball, but it keeps what makes
 *   another word (`regel` and `regeling`, `wet` and `weten`) and joins what spelling alone keeps apart
 *   (`brief`, `brieven`)
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  for (const [ending, kept] of DERIVED) if (ending.test(word)) return word.replace(ending, kept);
  if (WHOLE.test(word) || LONG.test(word)) return word;
  return (OPEN.test(word) ? word.replace(OPEN, '$1$2$2$3') : shortened(stemmer(word)))
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** Of longer words the spelling does not tell whether a vowel is long: `maatregelen`, `evalueren`. */
function shortened(stem: string): string {
  const single = stem.replace(/([bcdfgklmnprstvz])\1$/, '$1');
  return /[aeiou].*[^aeiou].*[aeiou]/.test(single)
    ? single.replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
    : single;
}
