import { textAt } from '../../images/bytes.ts';
import type { PictureEnding } from '../../images/strip.ts';

/** What an image is by its first bytes, and its name to an editor. */
export type PictureFormat =
  | { readonly ending: PictureEnding }
  | { readonly ending?: never; readonly words: string };

const KNOWN: readonly (readonly [start: RegExp, ending: PictureEnding])[] = [
  [/^\x89PNG\r\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
];
const OTHERS: readonly (readonly [start: RegExp, words: string])[] = [
  [/^[\s\S]{40} EMF/, 'EMF, een tekening van Windows'],
  [/^\xd7\xcd\xc6\x9a/, 'WMF, een tekening van Windows'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^BM/, 'BMP'],
  [/^[\s\S]{4}ftyp(?:avi[fs]|hei[cf]|mif1)/, 'AVIF of HEIC'],
  [
    /^\s*(?:ï»¿)?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i,
    'SVG',
  ],
  [/^%PDF/, 'PDF'],
];

/**
 * @param bytes an image
 * @returns what it is: a kind that can come along, or the name of what it is instead
 */
export function formatOf(bytes: Uint8Array): PictureFormat {
  const head = textAt(bytes, 0, 512);
  const known = KNOWN.find(([start]) => start.test(head));
  if (known) return { ending: known[1] };
  return { words: OTHERS.find(([start]) => start.test(head))?.[1] ?? 'een onbekende soort' };
}
