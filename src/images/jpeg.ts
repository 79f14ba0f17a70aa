import { joinBytes, sameBytes, textAt, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import type { Stripped } from './strip.ts';
import { BEHIND, OTHER, REMARK, XMP } from './words.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
const COMMENT = 0xfe;
const APP = 0xe0;

/**
 * @param bytes a JPEG
 * @returns it without EXIF, XMP, comments, thumbnails and what stands behind its end; how the picture is
 *   turned stays. Undefined when it has no size or no end
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  const removed: string[] = [];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    // SOF0 to SOF15, without the tables among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const until = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    const segment = bytes.subarray(at, until);
    const { keep, words } = sorted(marker, segment);
    if (keep) parts.push(keep);
    if (!keep || !sameBytes(keep, segment)) removed.push(...words);
    at = until;
  }
  parts.push(Uint8Array.of(0xff, END));
  if (at + 2 < bytes.length) removed.push(BEHIND);
  return size && { bytes: joinBytes(parts), removed, ...size };
}

/** Where the coded picture ends: at a marker that is no restart and no byte 255 of the picture itself. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

/** What of a segment is kept, and what it is called when it is not, or not all of it. */
function sorted(
  marker: number,
  segment: Uint8Array,
): { keep: Uint8Array | undefined; words: readonly string[] } {
  if (marker === COMMENT) return { keep: undefined, words: [REMARK] };
  if (marker < APP || marker > APP + 15) return { keep: segment, words: [] };
  const name = textAt(segment, 4, 12);
  if (marker === APP && name.startsWith('JFIF\0'))
    return { keep: withoutThumbnail(segment), words: ['een kleine versie van het beeld'] };
  if (marker === APP + 1 && name.startsWith('Exif\0\0')) {
    const { side = 1, words } = readExif(segment.subarray(10));
    // The one thing in EXIF that a reader sees.
    return { keep: side > 1 && side <= 8 ? orientation(side) : undefined, words };
  }
  if (marker === APP + 1 && name.startsWith('http:')) return { keep: undefined, words: [XMP] };
  if (marker === APP + 13) return { keep: undefined, words: ['gegevens van Photoshop (IPTC)'] };
  const colours =
    (marker === APP + 2 && name === 'ICC_PROFILE\0') ||
    (marker === APP + 14 && name.startsWith('Adobe'));
  return { keep: colours ? segment : undefined, words: [OTHER] };
}

function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const short = segment.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

/** An EXIF segment that says which side is up, and no more. */
const orientation = (side: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, APP + 1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0],
    ...[0, 0, 0, 0],
  );
