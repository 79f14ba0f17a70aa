/** @returns the characters of a text, one byte each */
export const latin = (text: string): number[] =>
  [...text].map((character) => character.charCodeAt(0));

/** @returns texts and numbers as the bytes of one file */
export const bytes = (...parts: (string | number | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? latin(part) : part)));
