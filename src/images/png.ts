import { joinBytes, textAt, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import type { Stripped } from './strip.ts';
import { BEHIND, OTHER } from './words.ts';

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
  const removed: string[] = [];
  let at = 8;
  for (;;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = textAt(bytes, at + 4, 4);
    if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
    else removed.push(...wordsOf(name, bytes.subarray(at + 8, end - 4)));
    at = end;
    if (name === 'IEND') break;
  }
  if (at < bytes.length) removed.push(BEHIND);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { bytes: joinBytes(parts), removed, ...size };
}

function wordsOf(name: string, data: Uint8Array): readonly string[] {
  if (name === 'eXIf') return readExif(data).words;
  if (name === 'tIME') return ['wanneer zij is gemaakt'];
  return [/^[tzi][TE]X[Tt]$/.test(name) ? 'tekst' : OTHER];
}
