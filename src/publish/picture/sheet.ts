import { escapeHtml } from '../../archive/escape.ts';
import type { Placed } from './design.ts';
import type { Widths } from './metrics.ts';

/** A word as it is drawn: how dark each dot is, in rows. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Distance from the left and from the top to the point where the baseline of the word starts. */
  readonly left: number;
  readonly base: number;
  readonly dots: Uint8Array;
  /** Where there is ink, since most of a word is paper: row, first dot and the dot after the last. */
  readonly runs: Uint16Array;
}

/** Draws an SVG; four bytes a dot, the last its opacity. */
export type Rasterise = (svg: string) => { readonly width: number; readonly pixels: Uint8Array };

/** @returns by what a drawn word is known */
export function wordKey({ voice, size, text }: Pick<Placed, 'voice' | 'size' | 'text'>): string {
  return `${voice}/${size}/${text}`;
}

const WIDTH = 1200;
/** Dots that letters may reach beyond their own width. */
const PAD = 8;

/**
 * Draws many words on one sheet, because starting a drawing takes far more time than a word in it.
 *
 * @param words words of one voice to draw; those of the same key once
 * @param widths widths of its letters
 * @param family the name of its font
 * @param rasterise draws the sheet
 * @returns each word by its key
 */
export function drawWords(
  words: readonly Placed[],
  widths: Widths,
  family: string,
  rasterise: Rasterise,
): Map<string, Drawn> {
  const cells = new Map<string, Cell>();
  let [x, y, row] = [0, 0, 0];
  for (const word of words) {
    const key = wordKey(word);
    if (cells.has(key)) continue;
    const width = Math.min(WIDTH, Math.ceil(widths(word.text) * word.size) + 2 * PAD);
    const height = Math.ceil(word.size * 1.5);
    if (x + width > WIDTH) {
      x = 0;
      y += row;
      row = 0;
    }
    cells.set(key, { word, x, y, width, height, base: Math.round(word.size * 1.1) });
    x += width;
    row = Math.max(row, height);
  }
  if (cells.size === 0) return new Map();
  const texts = [...cells.values()].map(
    ({ word, x, y, base }) =>
      `<text x="${x + PAD}" y="${y + base}" font-family="${family}" font-size="${word.size}">${escapeHtml(word.text)}</text>`,
  );
  const { width, pixels } = rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + row}">${texts.join('')}</svg>`,
  );
  return new Map([...cells].map(([key, cell]) => [key, cutOut(cell, width, pixels)]));
}

interface Cell {
  readonly word: Placed;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly base: number;
}

function cutOut({ x, y, width, height, base }: Cell, stride: number, pixels: Uint8Array): Drawn {
  const dots = new Uint8Array(width * height);
  const runs: number[] = [];
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * stride + x) * 4 + 3;
    let first = -1;
    for (let i = 0; i < width; i++) {
      const dark = pixels[from + i * 4] ?? 0;
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
