import { textAt, viewOf } from './bytes.ts';

/** What a reader or an editor must know of EXIF. */
export interface Exif {
  /** Which side of the picture is up, 1 to 8, where it says so. */
  readonly side: number | undefined;
  /** What it is, in words to an editor. */
  readonly words: readonly string[];
}

const SIDE = 0x0112;
const PLACE = 0x8825;

/**
 * @param tiff EXIF as cameras and programs write it into images. Source: Exif 2.32, 4.6.4
 * @returns what it says that matters here; damaged EXIF says nothing
 */
export function readExif(tiff: Uint8Array): Exif {
  const view = viewOf(tiff);
  const little = textAt(tiff, 0, 2) === 'II';
  const directory = tiff.length < 14 ? tiff.length : view.getUint32(4, little);
  const end =
    directory + 2 > tiff.length ? 0 : directory + 2 + 12 * view.getUint16(directory, little);
  const words = ['gegevens van de camera of het programma (EXIF)'];
  let side: number | undefined;
  for (let entry = directory + 2; entry + 12 <= Math.min(tiff.length, end); entry += 12) {
    const tag = view.getUint16(entry, little);
    if (tag === PLACE) words.unshift('de plaats waar zij is gemaakt (GPS)');
    if (tag === SIDE) side ??= view.getUint16(entry + 8, little);
  }
  return { side, words };
}
