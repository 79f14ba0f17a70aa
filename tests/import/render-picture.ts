import { encode } from 'fast-png';

/**
 * Draws an image that differs by its number.
 *
 * @param number which image
 * @param size of the image
 * @returns a PNG
 */
export function chart(number: number, { width = 240, height = 160 } = {}): Uint8Array {
  const data = new Uint8Array(width * height * 3).map((_, at) => {
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    return (x * number + y * 3 + (at % 3) * 40) % 256;
  });
  return new Uint8Array(encode({ width, height, data, channels: 3, depth: 8 }));
}

/** @returns a PNG with one chunk more, before its end */
export function withChunk(png: Uint8Array, name: string, text: string): Uint8Array {
  const body = new TextEncoder().encode(name + text);
  const chunk = new Uint8Array(body.length + 8);
  new DataView(chunk.buffer).setUint32(0, body.length - 4);
  chunk.set(body, 4);
  return new Uint8Array([...png.subarray(0, -12), ...chunk, ...png.subarray(-12)]);
}
