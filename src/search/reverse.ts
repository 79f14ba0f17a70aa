/** @returns the letters of a word from the last to the first */
export const reverse = (word: string): string => [...word].reverse().join('');
