import { joinBytes, textAt, viewOf } from './bytes.ts';
import type { Stripped } from './strip.ts';

/** Chunks that make the picture or its colours. Source: PNG (third edition), 11. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/**
 * @param bytes a PNG
 * @returns it without text, time and EXIF, and without what stands behind its end; undefined when it has
 *   no end
 */
export function stripPng(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  for (;;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = textAt(bytes, at + 4, 4);
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return { bytes: joinBytes(parts), width: view.getUint32(16), height: view.getUint32(20) };
}
