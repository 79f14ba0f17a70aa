import { joinBytes, textAt, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import type { Stripped } from './strip.ts';
import { BEHIND, OTHER, XMP } from './words.ts';

/** Chunks that make the picture or its colours. Source: RFC 9649. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of `VP8X` that announce EXIF and XMP. */
const ANNOUNCED = 0x0c;

/**
 * @param bytes a WebP image
 * @returns it without EXIF, XMP and what stands behind its end; undefined when it has no size
 */
export function stripWebp(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  const removed: string[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const name = textAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (next > end) return undefined;
    const chunk = bytes.slice(at, next);
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
    if (KEPT.has(name)) parts.push(chunk);
    else removed.push(...wordsOf(name, chunk.subarray(8, 8 + length)));
    size ??= sizeOf(name, viewOf(chunk));
    at = next;
  }
  const head = bytes.slice(0, 12);
  const body = joinBytes(parts);
  viewOf(head).setUint32(4, body.length + 4, true);
  if (end < bytes.length) removed.push(BEHIND);
  return size && { bytes: joinBytes([head, body]), removed, ...size };
}

function wordsOf(name: string, data: Uint8Array): readonly string[] {
  if (name === 'EXIF') return readExif(data).words;
  return [name === 'XMP ' ? XMP : OTHER];
}

function sizeOf(name: string, chunk: DataView): { width: number; height: number } | undefined {
  if (name === 'VP8X') {
    const at = (place: number): number =>
      chunk.getUint16(place, true) + (chunk.getUint8(place + 2) << 16) + 1;
    return { width: at(12), height: at(15) };
  }
  if (name === 'VP8 ') {
    return {
      width: chunk.getUint16(14, true) & 0x3fff,
      height: chunk.getUint16(16, true) & 0x3fff,
    };
  }
  if (name !== 'VP8L') return undefined;
  const bits = chunk.getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
