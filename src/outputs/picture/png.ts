import { joinBytes } from '../../images/bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PngTools {
  /** Compresses as zlib does, RFC 1950. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/**
 * Writes a picture of at most sixteen colours as PNG, half a byte a dot. Source: PNG (ISO/IEC 15948).
 *
 * @param rows the picture from the top: a byte that names the filter of the row, then a number of the
 *   palette for each dot, two in a byte
 * @param size of the picture; the width is even
 * @param palette three bytes a colour
 * @param tools compression and check sums
 * @returns the file
 */
export function encodePng(
  rows: Uint8Array,
  size: { readonly width: number; readonly height: number },
  palette: Uint8Array,
  { deflate, crc32 }: PngTools,
): Uint8Array {
  const { width, height } = size;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([4, 3], 8);
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header, crc32),
    chunk('PLTE', palette, crc32),
    chunk('IDAT', deflate(rows), crc32),
    chunk('IEND', new Uint8Array(), crc32),
  ]);
}

function chunk(name: string, data: Uint8Array, crc32: PngTools['crc32']): Uint8Array {
  const made = new Uint8Array(data.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) made[4 + i] = name.charCodeAt(i);
  made.set(data, 8);
  view.setUint32(data.length + 8, crc32(made.subarray(4, data.length + 8)));
  return made;
}
