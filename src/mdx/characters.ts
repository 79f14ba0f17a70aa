import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';

/** Characters that no page shows and no XML may hold, and those that turn the order of what stands around them. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
/** Characters that mean what the font of one program says. */
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;
/** Two or three letters in one character, as PDF has them. */
const LIGATURE = /[\ufb00-\ufb06]/gu;

const KINDS = [
  ['teken-besturing', CONTROL],
  ['teken-eigen', PRIVATE],
  ['teken-ligatuur', LIGATURE],
] as const;

/**
 * Finds characters that a paper never means: what a word processor or a PDF left behind.
 *
 * @param text the whole file
 * @param file name for messages
 * @returns a problem for the first of each kind on a line
 */
export function findStrangeCharacters(text: string, file: string): Problem[] {
  if (!KINDS.some(([, pattern]) => text.search(pattern) >= 0)) return [];
  return text.split('\n').flatMap((line, i) =>
    KINDS.flatMap(([rule, pattern]) => {
      const found = [...line.matchAll(pattern)];
      const [first] = found;
      if (!first) return [];
      const place = { file, line: i + 1, column: first.index + 1 };
      return [problem(rule, place, nameOf(first[0]), found.length, first[0].normalize('NFKC'))];
    }),
  );
}

const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
