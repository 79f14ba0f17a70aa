/** Endings of words that are made of one another, most of them verbs and what they are called as a noun. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/c(?:eren|eert|eerde|eerden)$/, ['catie', 'cering']],
  [/(?:eren|eert|eerde|eerden)$/, ['atie', 'ering', 'ie', 'ement', 'age']],
  [/iseren$/, ['isering', 'isatie']],
  [/caties?$/, ['ceren']],
  [/aties?$/, ['eren', 'ering', 'atief']],
  [/eringe?n?$/, ['eren', 'atie']],
  [/ing(?:en)?$/, ['en']],
  [/heid$/, ['']],
  [/(?:ers?)$/, ['en']],
  [/(?:en|t)$/, ['ing', 'er', '']],
  [/$/, ['ing', 'en', 'heid']],
];

/**
 * @param word a folded word
 * @returns words that it may be made of, or that may be made of it: `vaccineren` of `vaccinatie`; most of
 *   them are no words
 */
export function relativesOf(word: string): string[] {
  const found = ENDINGS.flatMap(([ending, others]) =>
    ending.test(word) ? others.map((other) => word.replace(ending, other)) : [],
  );
  return [...new Set(found)].filter((other) => other !== word && other.length >= 4);
}
