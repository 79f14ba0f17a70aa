/** What was done with a question that could not be answered as it was asked. */
export type Remark =
  /** A word stands nowhere; another was asked instead. */
  | {
      readonly what: 'vervangen';
      readonly word: string;
      readonly by: string;
      readonly others: readonly string[];
    }
  /** A word stands nowhere, and nothing is like it; the others were asked. */
  | { readonly what: 'onbekend'; readonly word: string }
  /** Words are there, but in nothing that has the others. */
  | { readonly what: 'weggelaten'; readonly words: readonly string[] }
  /** A word is never with the others; a related one was asked too. */
  | { readonly what: 'verwant'; readonly word: string; readonly by: string }
  /** A word stands nowhere, and without it the question says nothing. */
  | { readonly what: 'niets'; readonly word: string }
  /** Words between quotation marks stand nowhere like that. */
  | { readonly what: 'zin'; readonly phrase: string }
  /** There is no word in the question at all. */
  | { readonly what: 'leeg' };

/** @returns the remark as a sentence to readers */
export function sentenceOf(remark: Remark): string {
  switch (remark.what) {
    case 'vervangen':
      return `‘${remark.word}’ staat in geen stuk. Gezocht op ‘${remark.by}’.`;
    case 'onbekend':
      return `‘${remark.word}’ staat in geen stuk en is weggelaten.`;
    case 'weggelaten':
      return `Geen stuk heeft al deze woorden. Gezocht zonder ${listOf(remark.words)}.`;
    case 'verwant':
      return `Geen stuk heeft al deze woorden. In plaats van ‘${remark.word}’ gezocht op ‘${remark.by}’.`;
    case 'niets':
      return `‘${remark.word}’ staat in geen stuk.`;
    case 'zin':
      return `Geen stuk heeft precies de woorden ‘${remark.phrase}’.`;
    case 'leeg':
      return 'Hierin staat geen woord en geen nummer. Typ een woord, een naam, een datum of een nummer.';
  }
}

function listOf(words: readonly string[]): string {
  const quoted = words.map((word) => `‘${word}’`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} en ${quoted.at(-1)}`;
}
