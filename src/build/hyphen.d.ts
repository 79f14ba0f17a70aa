/** The package has no types of its own. */
declare module 'hyphen/nl/index.js' {
  const dutch: {
    /** Puts soft hyphens (U+00AD) where Dutch may break the words of a text. */
    hyphenateSync(text: string, options?: { minWordLength?: number }): string;
  };
  export default dutch;
}
