import { joinBytes, textAt, viewOf } from './bytes.ts';
import type { Stripped } from './strip.ts';
import { BEHIND, OTHER, REMARK } from './words.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
/** Extensions that make the picture: how long a frame stands, and how often all of them. */
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const COMMENT = 0xfe;

/**
 * @param bytes a GIF
 * @returns it without comments, XMP and what stands behind its end; undefined when it is damaged
 */
export function stripGif(bytes: Uint8Array): Stripped | undefined {
  const view = viewOf(bytes);
  const tableOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableOf(view.getUint8(10));
  const parts = [bytes.subarray(0, at)];
  const removed: string[] = [];
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === TRAILER) break;
    if (kind !== IMAGE && kind !== EXTENSION) return undefined;
    const start = at;
    at += kind === IMAGE ? 11 + tableOf(view.getUint8(at + 9)) : 2;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
    if (kind === IMAGE || isPicture(bytes, start)) parts.push(bytes.subarray(start, at));
    else removed.push(bytes[start + 1] === COMMENT ? REMARK : OTHER);
  }
  parts.push(Uint8Array.of(TRAILER));
  if (at + 1 < bytes.length) removed.push(BEHIND);
  return {
    bytes: joinBytes(parts),
    removed,
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
  };
}

function isPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return (
    label === CONTROL ||
    (label === APPLICATION && /^(?:NETSCAPE2|ANIMEXTS1)\.0$/.test(textAt(bytes, at + 3, 11)))
  );
}
