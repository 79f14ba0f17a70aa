/** In pixels; a page of A4 at 600 dots an inch has 35 million. */
const LARGEST = 40_000_000;
/** In pixels, all images of a file together; what they hold goes through memory. */
const TOGETHER = 120_000_000;

/** In pixels; an image within the text of a page is not announced, and is small. */
const WITHIN = 1_000_000;
/** In bytes: the directory of an image is no longer before and after the word that tells it is one. */
const NEAR = 2000;

/** How large an image may be for it to be read, and how many of the file are larger. */
export interface ImageLimit {
  readonly largest: number;
  readonly above: number;
}

/**
 * Tells from the directories of the images in a PDF, without unpacking one, how large an image may be so
 * that all that are no larger fit in memory and in a minute. The reader of PDFs unpacks every image of a
 * page before it tells of any, and passes over those above a limit; so the limit must be known before.
 * Images are streams, and those are never packed in other objects: each can be seen.
 *
 * @param bytes the file
 * @returns the limit in pixels
 */
export function limitImages(bytes: Uint8Array): ImageLimit {
  const text = new TextDecoder('latin1').decode(bytes);
  const sizes: number[] = [];
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index, index + NEAR);
    const directory = `${before.slice(before.lastIndexOf(' obj') + 1)}${after.split('stream', 1)[0]}`;
    const [width, height] = ['Width', 'Height'].map((name) =>
      Number(new RegExp(`/${name}\\s+(\\d{1,9})(?!\\d|\\s+\\d+\\s+R)`).exec(directory)?.[1]),
    );
    // A size that stands elsewhere in the file can be any.
    sizes.push(width && height ? width * height : LARGEST);
  }
  sizes.sort((a, b) => a - b);
  let sum = 0;
  const fits = sizes.findIndex((size) => {
    sum += size;
    return size > LARGEST || sum > TOGETHER;
  });
  const largest = fits < 0 ? Math.max(sizes.at(-1) ?? 0, WITHIN) : (sizes[fits] ?? 1) - 1;
  return { largest, above: sizes.filter((size) => size > largest).length };
}
