import { encode } from 'fast-png';
import { ImageKind } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Pixels } from '../../formats/pdf/content.ts';
import type { Matrix } from '../../formats/pdf/matrix.ts';

/** Part of the plane that is seen of an image, as parts of its width and height from the top left. */
export type Window = Box;

/** A matrix turns an image by a quarter when its slant is this small a part of it. */
const UPRIGHT = 0.02;

/** @returns whether an image stands straight: as it is, mirrored, or turned by quarters */
export function isStraight([a, b, c, d]: Matrix): boolean {
  const [along, across] = [Math.min(Math.abs(a), Math.abs(d)), Math.max(Math.abs(b), Math.abs(c))];
  const [turned, straight] = [
    Math.min(Math.abs(b), Math.abs(c)),
    Math.max(Math.abs(a), Math.abs(d)),
  ];
  return across <= along * UPRIGHT || straight <= turned * UPRIGHT;
}

/**
 * Writes what a reader of the page sees of an image: the part that is shown, the right way up.
 *
 * @param pixels the image
 * @param ctm how it is put on the page; straight
 * @param window the part that is shown
 * @returns a PNG
 */
export function encodePicture(pixels: Pixels, ctm: Matrix, window: Window): Uint8Array {
  const [a, b, c, d] = ctm;
  const turned = Math.abs(b) > Math.abs(a);
  const [across, down] = turned ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const left = Math.round(window.left * across);
  const top = Math.round(window.top * down);
  const width = Math.max(1, Math.round(window.right * across) - left);
  const height = Math.max(1, Math.round(window.bottom * down) - top);
  const channels = channelsOf(pixels);
  const data = new Uint8Array(width * height * channels);
  const read = reader(pixels, channels);
  // The rows of an image start at its top; those of the page at its foot.
  const column = (x: number): number => ((turned ? c > 0 : a < 0) ? across - 1 - x : x);
  const row = (y: number): number => ((turned ? b > 0 : d < 0) ? down - 1 - y : y);
  let at = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const [i, j] = turned ? [row(y), column(x)] : [column(x), row(y)];
      read(i, j, data, at);
      at += channels;
    }
  }
  return encode({ width, height, data, channels, depth: 8 });
}

/** Grey, colours, or colours of which some can be seen through. */
function channelsOf({ kind, data }: Pixels): 1 | 3 | 4 {
  if (kind === ImageKind.GRAYSCALE_1BPP) return 1;
  if (kind === ImageKind.RGB_24BPP) return 3;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return 4;
  return 3;
}

type Read = (i: number, j: number, into: Uint8Array, at: number) => void;

function reader({ kind, width, data }: Pixels, channels: number): Read {
  if (kind === ImageKind.GRAYSCALE_1BPP) {
    const stride = (width + 7) >> 3;
    return (i, j, into, at) => {
      const byte = data[j * stride + (i >> 3)] ?? 0;
      into[at] = byte & (0x80 >> (i & 7)) ? 255 : 0;
    };
  }
  const size = kind === ImageKind.RGB_24BPP ? 3 : 4;
  return (i, j, into, at) => {
    const from = (j * width + i) * size;
    for (let channel = 0; channel < channels; channel++)
      into[at + channel] = data[from + channel] ?? 0;
  };
}
