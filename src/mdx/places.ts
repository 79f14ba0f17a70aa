import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Element, Root, Text } from 'hast';

/**
 * Where the characters of a text stand in the source: pairs of an offset in the text and the offset in the file of the
 * same character, in UTF-16 units. From one pair to the next both go on in step.
 */
export type Places = readonly number[];

declare module 'hast' {
  interface TextData {
    /** Where the text stands in its file; absent for words that are in no file. */
    places?: Places | undefined;
  }
}

/** A character reference: `&amp;`, `&#233;`, `&#xe9;`. */
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{0,31}));/iy;

/**
 * Finds every character of a text in the stretch of Markdown that it was read from, past escapes, character references,
 * and the marks and indentation at the beginning of lines.
 *
 * @param text text as the parser gives it
 * @param source the stretch of Markdown
 * @param start offset of that stretch in the file
 * @returns the places of its characters
 */
function findPlaces(text: string, source: string, start: number): Places {
  const places: number[] = [0, start];
  if (source.startsWith(text)) return places;
  let from = 0;
  let step = 0;
  for (let at = 0; at < text.length && from < source.length; ) {
    const meant = source[from] === '&' ? readReference(source, from) : undefined;
    const found =
      meant !== undefined && text.startsWith(meant.text, at)
        ? { to: at + meant.text.length, from: from + meant.length }
        : source[from] === text[at]
          ? { to: at + 1, from: from + 1 }
          : undefined;
    if (!found) {
      from += 1;
      continue;
    }
    if (from - at !== step) {
      step = from - at;
      places.push(at, start + from);
    }
    at = found.to;
    from = found.from;
  }
  return places;
}

function readReference(source: string, at: number): { text: string; length: number } | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (!found) return undefined;
  const [{ length }, hex, decimal, name] = found;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const text =
    name === undefined
      ? code <= 0x10ffff && String.fromCodePoint(code)
      : decodeNamedCharacterReference(name);
  return text ? { text, length } : undefined;
}

/**
 * @param places the places of a text
 * @param offset an offset in that text
 * @returns the offset of the same character in the file
 */
export function placeAt(places: Places, offset: number): number {
  let pair = 0;
  while (pair + 2 < places.length && (places[pair + 2] ?? 0) <= offset) pair += 2;
  return (places[pair + 1] ?? 0) + offset - (places[pair] ?? 0);
}

/**
 * @param node a text
 * @param from where the part begins
 * @param to where it ends
 * @returns that part of it, which still knows where it stands in the file
 */
export function partOf(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  const { places } = node.data ?? {};
  if (!places) return { type: 'text', value };
  const part = [0, placeAt(places, from)];
  for (let pair = 0; pair < places.length; pair += 2) {
    const at = places[pair] ?? 0;
    if (at > from && at < to) part.push(at - from, places[pair + 1] ?? 0);
  }
  return { type: 'text', value, data: { places: part } };
}

/** Where a stretch of the source begins and ends; undefined for its end. */
type Span = readonly [from: number, to: number | undefined];

/**
 * Writes on every text where its characters stand in the file; words that the file does not have are put where the
 * element around them stands.
 *
 * @param root the text with the positions of the parser; changed in place
 * @param body what was parsed
 * @param shift what to add to an offset in `body` to get that in the file
 */
export function markPlaces(root: Root, body: string, shift: number): void {
  const mark = (node: Root | Element, around: Span | undefined) => {
    for (const child of node.children) {
      const { start, end } = child.position ?? {};
      const own = start?.offset === undefined ? undefined : ([start.offset, end?.offset] as const);
      if (child.type === 'element') mark(child, own ?? around);
      if (child.type !== 'text' || child.value.trim() === '') continue;
      const span = own ?? around;
      if (!span) continue;
      const source = body.slice(...span);
      const at = span[0] + shift;
      // Words of an attribute stand somewhere in their element, words of ours nowhere.
      const places = own
        ? findPlaces(child.value, source, at)
        : [0, at + Math.max(0, source.indexOf(child.value))];
      child.data = { ...child.data, places };
    }
  };
  mark(root, undefined);
}

/** Takes the positions of the parser off a tree, which stand in its texts now; changes it in place. */
export function dropPositions(root: Root | Element): void {
  delete root.position;
  for (const child of root.children) {
    if (child.type === 'element') dropPositions(child);
    else delete child.position;
  }
}
