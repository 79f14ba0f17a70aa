import { ImageKind, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ink } from './colour.ts';
import type { Pixels } from './content.ts';
import type { Stencil } from './image-operators.ts';
import { apply, invert, type Matrix } from './matrix.ts';

/** @returns what a page holds under a name: an image or the bits of a stencil; null when it cannot be read */
export function unpacked<T>(page: PDFPageProxy, name: string): Promise<T | null> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => void store.get(name, resolve));
}

/** Tells what an image puts on a place of the page. */
export type InkAt = (x: number, y: number) => Ink;

/**
 * @param pixels an image
 * @param ctm how it is put on the page
 * @param usual how all of it is mixed with what is under it
 */
export function imageInk({ width, height, kind, data }: Pixels, ctm: Matrix, usual: Ink): InkAt {
  const place = placeIn(ctm, width, height);
  const stride = (width + 7) >> 3;
  return (x, y) => {
    const [i, j] = place(x, y);
    if (kind === ImageKind.GRAYSCALE_1BPP) {
      const bit = (data[j * stride + (i >> 3)] ?? 0) & (0x80 >> (i & 7)) ? 1 : 0;
      return { ...usual, colour: [bit, bit, bit] };
    }
    const size = kind === ImageKind.RGB_24BPP ? 3 : 4;
    const part = (at: number): number => (data[(j * width + i) * size + at] ?? 0) / 255;
    const alpha = size === 4 ? usual.alpha * part(3) : usual.alpha;
    return { ...usual, alpha, colour: [part(0), part(1), part(2)] };
  };
}

/** @returns what a stencil lets through of its ink: where its bits are not set */
export function stencilInk(
  { width, height }: Stencil,
  bits: Uint8Array,
  ctm: Matrix,
  ink: Ink,
): InkAt {
  const place = placeIn(ctm, width, height);
  const stride = (width + 7) >> 3;
  return (x, y) => {
    const [i, j] = place(x, y);
    const set = (bits[j * stride + (i >> 3)] ?? 0xff) & (0x80 >> (i & 7));
    return set ? { ...ink, alpha: 0 } : ink;
  };
}

/** Finds the pixel that lies on a place; the rows of an image start at its top. */
function placeIn(
  ctm: Matrix,
  width: number,
  height: number,
): (x: number, y: number) => readonly [number, number] {
  const back = invert(ctm);
  const within = (value: number, most: number): number =>
    Math.max(0, Math.min(most - 1, Math.floor(value)));
  return (x, y) => {
    const [u, v] = apply(back, x, y);
    return [within(u * width, width), within((1 - v) * height, height)];
  };
}
