import type { Compiled } from '../../mdx/types.ts';
import type { Place } from '../../model/problem.ts';

/** What a reader sees of a document, text and notes. */
export interface Shown {
  readonly text: string;
  /** @returns where the character at an offset of the text stands in the source; undefined where nowhere */
  readonly toSource: (offset: number) => number | undefined;
  /** @returns the place of that character; that of the text as a whole where it stands nowhere in the source */
  readonly placeOf: (offset: number) => Place;
}

/**
 * @param compiled a document made ready for the page
 * @param source the whole file
 * @param placeOf the place of an offset in the source
 * @returns what a reader sees of it, text and notes one after the other
 */
export function shownOf(
  { seen: [text, notes] }: Compiled,
  source: string,
  placeOf: (offset: number) => Place,
): Shown {
  const { length } = text.text;
  const toSource = (offset: number) =>
    offset < length ? text.sourceOffset(offset) : notes.sourceOffset(offset - length);
  return {
    text: text.text + notes.text,
    toSource,
    placeOf: (offset) => placeOf(toSource(offset) ?? bodyStart(source)),
  };
}

/**
 * @param shown what a reader sees
 * @returns the same with digits above and below the line on it, where a number may be written with them
 */
export function onTheLine(shown: Shown): Shown[] {
  const text = shown.text.replace(RAISED, (digits) => digits.normalize('NFKC'));
  return text === shown.text ? [] : [{ ...shown, text }];
}

/** Digits above or below the line, in a row. */
const RAISED = /(?:[⁰¹²³⁴-⁹]{2,}|[₀-₉]{2,})/g;

/**
 * @param file name for messages
 * @param source the whole file
 * @returns the place of an offset in it
 */
export function placesIn(file: string, source: string): (offset: number) => Place {
  return (offset) => {
    const before = source.slice(0, offset);
    const line = before.split('\n').length;
    return { file, line, column: offset - before.lastIndexOf('\n') };
  };
}

/** @returns where the text begins after the frontmatter; 0 where there is none */
export function bodyStart(source: string): number {
  const end = /^---[ \t]*$/m.exec(source.slice(3));
  return source.startsWith('---') && end ? 3 + end.index + end[0].length : 0;
}
