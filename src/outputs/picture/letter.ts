import { escapeHtml } from '../../archive/escape.ts';
import type { Placed } from './design.ts';
import type { Widths } from './metrics.ts';

/** A letter as it is drawn: how dark each dot is, in rows. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Distance from the left and from the top to the point where the baseline of the letter starts. */
  readonly left: number;
  readonly base: number;
  readonly dots: Uint8Array;
  /** Where there is ink, since most of a letter is paper: row, first dot and the dot after the last. */
  readonly runs: Uint16Array;
}

/** Draws an SVG; four bytes a dot, the last its opacity. */
export type Rasterise = (svg: string) => { readonly width: number; readonly pixels: Uint8Array };

/** @returns by what a drawn letter is known */
export function letterKey({ voice, size, text }: Pick<Placed, 'voice' | 'size' | 'text'>): string {
  return `${voice}/${size}/${text}`;
}

/** Dots that a letter may reach beyond its own width. */
const PAD = 8;

/**
 * Draws a letter by itself, so that its dots are the same whatever else is drawn.
 *
 * @param letter the letter, with its voice and size
 * @param widths widths of the letters of that voice
 * @param family the name of its font
 * @param rasterise draws it
 * @returns the letter as it is drawn
 */
export function drawLetter(
  { text, size }: Pick<Placed, 'text' | 'size'>,
  widths: Widths,
  family: string,
  rasterise: Rasterise,
): Drawn {
  const width = Math.ceil(widths(text) * size) + 2 * PAD;
  const height = Math.ceil(size * 1.5);
  const base = Math.round(size * 1.1);
  const { pixels } = rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="${PAD}" y="${base}" font-family="${family}" font-size="${size}">${escapeHtml(text)}</text></svg>`,
  );
  const dots = new Uint8Array(width * height);
  const runs: number[] = [];
  for (let row = 0; row < height; row++) {
    let first = -1;
    for (let i = 0; i < width; i++) {
      const dark = pixels[(row * width + i) * 4 + 3] ?? 0;
      dots[row * width + i] = dark;
      if (dark > 0 && first < 0) first = i;
      if (dark === 0 && first >= 0) {
        runs.push(row, first, i);
        first = -1;
      }
    }
    if (first >= 0) runs.push(row, first, width);
  }
  return { width, height, left: PAD, base, dots, runs: Uint16Array.from(runs) };
}
