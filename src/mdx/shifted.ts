/** Characters that Unicode has above the line, in the order of those on it. */
const ABOVE = ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'] as const;
const BELOW = ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'] as const;

/** Endings that Dutch, French and English write above the line and people type on it: `2e`, `1er`, `Mme`. */
const ENDING = /^(?:e|de|ste|er|re|me|lle|gr|a|o|st|nd|rd|th|bis|ter)$/;

/**
 * Writes words that stand above or below the line in a line: `10<sup>6</sup>` as `10⁶`, `CO<sub>2</sub>` as `CO₂`,
 * `2<sup>e</sup>` as `2e`, and what Unicode has no characters for between brackets, `x^(max)`. Source: Unicode 17,
 * Superscripts and Subscripts.
 *
 * @param words the words
 * @param form whether they stand above or below
 * @param last the character before them
 * @returns what to write before them, the words themselves in as many UTF-16 units, and what to write after them
 */
export function shifted(
  words: string,
  form: 'hoog' | 'laag',
  last: string,
): readonly [before: string, words: string, after: string] {
  const [plain, moved] = form === 'hoog' ? ABOVE : BELOW;
  const found = [...words].map((character) => moved[plain.indexOf(character)]);
  if (found.every((character) => character !== undefined)) return ['', found.join(''), ''];
  if (form === 'hoog' && ENDING.test(words) && /[\p{L}\d]/u.test(last)) return ['', words, ''];
  return [form === 'hoog' ? '^(' : '_(', words, ')'];
}
