import type { Colour } from './colours.ts';
import { BARS, type Ink, type Placed, SIZE } from './design.ts';
import { type Drawn, letterKey } from './letter.ts';

/** The colours of one picture. */
export interface Inks {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly hue: Colour;
  readonly rule: Colour;
}

/** Steps from paper to ink, and from paper to the hue: with paper and rule, sixteen colours in all. */
const STEPS = { ink: 8, hue: 6 } as const;
const FIRST = { ink: 1, hue: 1 + STEPS.ink } as const;
const RULE = 1 + STEPS.ink + STEPS.hue;

/**
 * @param inks the colours
 * @returns the sixteen colours that a picture is made of, three bytes each
 */
export function paletteOf({ paper, ink, hue, rule }: Inks): Uint8Array {
  const ramp = (to: Colour, steps: number) =>
    Array.from({ length: steps }, (_, i) => {
      const share = (i + 1) / steps;
      return paper.map((from, c) => Math.round(from + ((to[c] ?? 0) - from) * share));
    }).flat();
  return Uint8Array.from([...paper, ...ramp(ink, STEPS.ink), ...ramp(hue, STEPS.hue), ...rule]);
}

/** Number of the palette for each darkness of a dot, 0 where the paper shows. */
const SHADES: Readonly<Record<Ink, Uint8Array>> = { ink: shades('ink'), hue: shades('hue') };

function shades(ink: Ink): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, dark) => {
    const step = Math.round((dark * STEPS[ink]) / 255);
    return step === 0 ? 0 : FIRST[ink] + step - 1;
  });
}

/** Bytes of a row of PNG: one that names its filter, none here, and two dots in each other. */
const ROW = 1 + SIZE.width / 2;

/** @returns a picture without words, in the rows of `encodePng`: a number of the palette for each dot */
export function blankRows(): Uint8Array {
  const rows = new Uint8Array(ROW * SIZE.height);
  for (const { x, y, width, height, colour } of BARS) {
    const number = colour === 'rule' ? RULE : RULE - 1;
    for (let row = y; row < y + height; row++) {
      const from = row * ROW + 1 + x / 2;
      rows.fill((number << 4) | number, from, from + width / 2);
    }
  }
  return rows;
}

/**
 * @param words every letter in its place
 * @param drawn the letters as they are drawn, by their key
 * @param blank the picture without words, as `blankRows` gives it
 * @param rows room for the picture, as long; asking for it anew each time costs as much as drawing
 * @returns that room with the picture, in rows as `blankRows` gives them
 * @throws Error when a letter was not drawn
 */
export function composePicture(
  words: readonly Placed[],
  drawn: ReadonlyMap<string, Drawn>,
  blank: Uint8Array,
  rows: Uint8Array,
): Uint8Array {
  rows.set(blank);
  for (const word of words) {
    const shape = drawn.get(letterKey(word));
    if (!shape) throw new Error(`The letter ${letterKey(word)} was not drawn.`);
    lay(rows, shape, word.x - shape.left, word.y - shape.base, SHADES[word.ink]);
  }
  return rows;
}

function lay(
  rows: Uint8Array,
  { width, dots, runs }: Drawn,
  left: number,
  top: number,
  shade: Uint8Array,
): void {
  for (let r = 0; r < runs.length; r += 3) {
    const row = runs[r] as number;
    const y = top + row;
    if (y < 0 || y >= SIZE.height) continue;
    const to = y * ROW + 1;
    const from = row * width - left;
    const last = Math.min(left + (runs[r + 2] as number), SIZE.width);
    const first = Math.max(left + (runs[r + 1] as number), 0);
    // Two dots share a byte; where a word has none, what is there stays.
    for (let x = first & ~1; x < last; x += 2) {
      const high = x < first ? 0 : (shade[dots[from + x] as number] as number);
      const low = x + 1 < last ? (shade[dots[from + x + 1] as number] as number) : 0;
      const at = to + (x >> 1);
      const there = rows[at] as number;
      rows[at] = (high === 0 ? there & 0xf0 : high << 4) | (low === 0 ? there & 0x0f : low);
    }
  }
}
