import type { RawLine } from './source.ts';

/** How many there are, and how many of them are in the draft. */
export interface Part {
  readonly have: number;
  readonly of: number;
}

/** A piece of a text; those of one chain are read one after the other. */
export interface Sequel {
  readonly piece: string;
  readonly chain: number;
}

/** A piece of a word: hyphens and footnote marks part, so that neither makes a difference. */
const PIECE = /\p{L}+|\p{N}+/gu;

/** What a line can start with that tells which item, question or section it is. */
const LINE_MARK =
  /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[A-Z])[.)](?=\s)|^\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s)|^\s*(?:vraag|antwoord|artikel)\s+\d{1,3}[a-z]?(?=[\s.:])/i;

/** @returns the pieces of a text, in one spelling */
export function pieces(text: string): string[] {
  return text.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase().match(PIECE) ?? [];
}

/** Where each piece stands in a text. */
function placesOf(sequence: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, piece] of sequence.entries()) {
    const list = places.get(piece);
    if (list) list.push(at);
    else places.set(piece, [at]);
  }
  return places;
}

/** Numbers of notes stand between words of the source alone. */
const isNumber = (piece: string): boolean => /^\d{1,3}$/.test(piece);
/** In pieces: as far apart as words may stand that follow one another. */
const NEAR = 3;

/**
 * @param kept the pieces of the source that are in the draft
 * @param sequence the pieces of the draft
 * @returns how many of those that follow one another in the source do so in the draft: 0 to 1
 */
export function orderOf(kept: readonly Sequel[], sequence: readonly string[]): number {
  const places = placesOf(sequence.filter((piece) => !isNumber(piece)));
  const words = kept.filter(({ piece }) => !isNumber(piece));
  let pairs = 0;
  let near = 0;
  for (const [at, { piece, chain }] of words.entries()) {
    const before = words[at - 1];
    if (before?.chain !== chain) continue;
    pairs += 1;
    if (areNear(places, before.piece, piece, NEAR)) near += 1;
  }
  return pairs === 0 ? 1 : near / pairs;
}

function areNear(
  places: ReadonlyMap<string, readonly number[]>,
  first: string,
  second: string,
  most: number,
): boolean {
  const after = places.get(second) ?? [];
  let next = 0;
  for (const at of places.get(first) ?? []) {
    while (next < after.length && (after[next] ?? 0) <= at) next += 1;
    if (next < after.length && (after[next] ?? 0) - at <= most) return true;
  }
  return false;
}

/**
 * A mark is in the draft where it stands there before the word that it stands before in the source.
 *
 * @param raw the lines of the source
 * @param sequence the pieces of the draft
 * @returns how many lines start with a mark, and how many of those marks are in the draft
 */
export function marksOf(raw: readonly RawLine[], sequence: readonly string[]): Part {
  const places = placesOf(sequence);
  let [have, of] = [0, 0];
  for (const { text } of raw) {
    const mark = pieces(LINE_MARK.exec(text)?.[0] ?? '').at(-1);
    const word = pieces(text.replace(LINE_MARK, ''))[0];
    if (mark === undefined || word === undefined) continue;
    of += 1;
    if (areNear(places, mark, word, 1)) have += 1;
  }
  return { have, of };
}
