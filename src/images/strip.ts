import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

/** Kinds of images that a page can show and that can be stripped of what no reader sees. */
export type PictureEnding = 'png' | 'jpg' | 'gif' | 'webp';

/** An image without what no reader sees: places, names, cameras, comments, earlier versions. */
export interface Stripped {
  readonly bytes: Uint8Array;
  /** What was taken out, in words to an editor. */
  readonly removed: readonly string[];
  readonly width: number;
  readonly height: number;
}

const STRIPPERS = { png: stripPng, jpg: stripJpeg, gif: stripGif, webp: stripWebp } as const;

/** @returns whether an image of this kind can be stripped */
export function canStrip(kind: string): kind is PictureEnding {
  return Object.hasOwn(STRIPPERS, kind);
}

/**
 * Takes out of an image everything that does not make the picture. What a reader sees stays as it is, to
 * the bit: nothing is decoded and encoded again. The colour profile stays, because colours hang on it.
 *
 * @param bytes an image
 * @param ending its kind
 * @returns the image and its size, or undefined when it is damaged
 */
export function strip(bytes: Uint8Array, ending: PictureEnding): Stripped | undefined {
  try {
    const stripped = STRIPPERS[ending](bytes);
    if (!stripped || stripped.width === 0 || stripped.height === 0) return undefined;
    return { ...stripped, removed: [...new Set(stripped.removed)] };
  } catch (cause) {
    // A length in a damaged file that points past its end.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
