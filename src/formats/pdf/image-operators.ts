import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pixels } from './content.ts';
import { type Matrix, toMatrix } from './matrix.ts';

/** A mask of bits through which one colour is painted: its name or its bits. */
export interface Stencil {
  readonly data: string | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An image in the unit square, with what places it there. */
export interface ImagePainting {
  readonly matrix?: Matrix;
  readonly image?: string | Pixels;
  /** How many pixels it has; an image within the text of a page does not say, and is small. */
  readonly pixels?: number;
  readonly stencil?: Stencil;
  /** True for a stencil that lets the colour through everywhere. */
  readonly solid?: boolean;
}

/** @returns the images that an operator paints; pdf.js gathers many small ones in one operator */
export function imagesOf(
  operator: number | undefined,
  args: readonly unknown[],
): readonly ImagePainting[] {
  const [first, a, b, c, d] = args;
  switch (operator) {
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
      return [{ image: first as string | Pixels, pixels: Number(a ?? 0) * Number(b ?? 0) }];
    case OPS.paintImageMaskXObject:
      return [{ stencil: first as Stencil }];
    case OPS.paintSolidColorImageMask:
      return [{ solid: true }];
    case OPS.paintImageXObjectRepeat:
      return pairs(args[3]).map(([x, y]) => ({
        matrix: [Number(a), 0, 0, Number(b), x, y],
        image: first as string,
      }));
    case OPS.paintImageMaskXObjectRepeat:
      return pairs(args[5]).map(([x, y]) => ({
        matrix: [Number(a), Number(b), Number(c), Number(d), x, y],
        stencil: first as Stencil,
      }));
    case OPS.paintImageMaskXObjectGroup:
      return (first as readonly (Stencil & { transform: unknown })[]).map((stencil) => ({
        matrix: toMatrix(stencil.transform),
        stencil,
      }));
    case OPS.paintInlineImageXObjectGroup:
      return (a as readonly { transform: unknown }[]).map(({ transform }) => ({
        matrix: toMatrix(transform),
      }));
    default:
      return [];
  }
}

function pairs(values: unknown): (readonly [number, number])[] {
  const list = Object.values(values as ArrayLike<number>);
  return list.flatMap((x, at) => (at % 2 === 0 ? [[x, list[at + 1] ?? 0] as const] : []));
}
