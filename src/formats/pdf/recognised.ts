import { holds } from './boxes.ts';
import type { Box, PaintedImage } from './content.ts';
import { middleOf } from './paint-page.ts';
import { colourAt, type Ground, type PaintedText } from './visibility.ts';

/** A page is a scan when images lie on this part of it. */
const SCANNED = 0.5;
/** Of a black bar in a scan nearly all is this dark. */
const DARK = 0.3;
const NEARLY = 0.95;
/** What differs less has no letter on it. */
const EVEN = 0.1;
/** How finely a word is looked at: parts of the height of its letters, and places for each letter. */
const LEVELS = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55];
const PLACES = 8;

/** @returns whether images lie on so much of a page that it is a scan */
export function isScan(page: Box, images: readonly PaintedImage[]): boolean {
  const area = ({ left, right, bottom, top }: Box): number =>
    Math.max(0, Math.min(right, page.right) - Math.max(left, page.left)) *
    Math.max(0, Math.min(top, page.top) - Math.max(bottom, page.bottom));
  return images.reduce((sum, { box }) => sum + area(box), 0) >= area(page) * SCANNED;
}

/**
 * Finds the characters that were put under or invisibly over a scan by text recognition: what people see
 * of them is the image.
 *
 * @param texts the characters of the page
 * @param images the images of a page that is a scan
 * @returns each of them with the order at which its image is painted
 */
export function findRecognised(
  texts: readonly PaintedText[],
  images: readonly PaintedImage[],
): Map<PaintedText, number> {
  const found = new Map<PaintedText, number>();
  for (const text of texts) {
    const [x, y] = middleOf(text.shown);
    const image = images.findLast(
      ({ box, order }) => holds(box, x, y) && (text.inks.length === 0 || order > text.order),
    );
    if (image) found.set(text, image.order);
  }
  return found;
}

/**
 * Finds the recognised words where the image is black or shows nothing: there it was made unreadable, and
 * the text layer still tells what stood there.
 *
 * @param recognised characters with the order of their image
 * @param ground what is painted on the page
 * @returns the characters of which the image shows no letter
 */
export function findBurned(
  recognised: ReadonlyMap<PaintedText, number>,
  ground: Ground,
): Set<PaintedText> {
  const burned = new Set<PaintedText>();
  let word: PaintedText[] = [];
  const close = (): void => {
    if (isBurned(word, ground)) for (const text of word) burned.add(text);
    word = [];
  };
  for (const text of recognised.keys()) {
    const last = word.at(-1);
    if (last && (text.shown.blank || !isNext(last, text))) close();
    if (!text.shown.blank) word.push(text);
  }
  if (word.length > 0) close();
  return burned;
}

function isNext({ shown: before }: PaintedText, { shown }: PaintedText): boolean {
  const gap = Math.hypot(shown.from[0] - before.to[0], shown.from[1] - before.to[1]);
  return gap < before.size * 0.25;
}

function isBurned(word: readonly PaintedText[], ground: Ground): boolean {
  const lights: number[] = [];
  for (const { from, to, up } of word.map(({ shown }) => shown)) {
    for (let place = 0; place < PLACES; place++) {
      for (const level of LEVELS) {
        const t = (place + 0.5) / PLACES;
        const x = from[0] + (to[0] - from[0]) * t + up[0] * level;
        const y = from[1] + (to[1] - from[1]) * t + up[1] * level;
        const colour = colourAt(ground, x, y);
        if (!colour) return false;
        lights.push((colour[0] + colour[1] + colour[2]) / 3);
      }
    }
  }
  const dark = lights.filter((light) => light < DARK).length;
  return dark >= lights.length * NEARLY || Math.max(...lights) - Math.min(...lights) < EVEN;
}
