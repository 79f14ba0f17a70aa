/** Two or three letters that are one sound. Longest first. */
const SOUNDS =
  /ë[iu]|eeuw|ieuw|[ao]oi|oei|aai|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyàáâèéêìíîòóôùúû]|[äëïöü]/g;
/** Ends in which two vowels that look like one sound are two: `museum`, `aquarium`, `radio`. */
const TWO = /(?:eum|ieus|eüs)$/;

/**
 * Counts the syllables of a Dutch word by its vowels: `ee`, `oe`, `ij` and the like are one sound,
 * `ia`, `io`, `ea` are two, and a diaeresis begins a new syllable. Source: Woordenlijst Nederlandse
 * Taal, Leidraad, on dividing words; what it cannot see are foreign words with a silent e.
 *
 * @param word a word in any case
 * @returns the number of syllables, 1 at least
 */
export function syllables(word: string): number {
  const lower = word.toLowerCase().normalize('NFC');
  // Capitals alone are read letter by letter.
  if (/^\p{Lu}{2,6}$/u.test(word)) return word.length;
  const found =
    lower
      .replace(/qu/g, 'kw')
      .replace(/^y(?=[aeou])/, 'j')
      .match(SOUNDS)?.length ?? 0;
  return Math.max(1, found + (TWO.test(lower) ? 1 : 0));
}
