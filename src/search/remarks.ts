/** What was done with a word of a question that could not be answered as it was asked. */
export type Remark =
  /** It stands nowhere; another word was asked instead. */
  | {
      readonly what: 'vervangen';
      readonly word: string;
      readonly by: string;
      readonly others: readonly string[];
    }
  /** It stands nowhere, and nothing is like it; the others were asked. */
  | { readonly what: 'onbekend'; readonly word: string }
  /** It is there, but in nothing that has the others. */
  | { readonly what: 'weggelaten'; readonly word: string }
  /** It stands nowhere, and without it the question says nothing. */
  | { readonly what: 'niets'; readonly word: string }
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
      return `Geen stuk heeft al deze woorden. Zonder ‘${remark.word}’ gezocht.`;
    case 'niets':
      return `‘${remark.word}’ staat in geen stuk.`;
    case 'leeg':
      return 'Hierin staat geen woord en geen nummer. Typ een woord, een naam, een datum of een nummer.';
  }
}
