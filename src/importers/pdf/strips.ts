import { overlap } from '../../formats/pdf/boxes.ts';
import type { Pixels } from '../../formats/pdf/content.ts';
import type { Painted } from './pictures.ts';

/** In points: how far edges of strips of one image may lie apart. */
const SLACK = 0.6;

/**
 * Joins images that programs cut into strips, each as wide as the others and right under the one before.
 *
 * @param painted the images of a page, in the order in which they are painted
 * @returns the same, with the strips of one image as one
 */
export function joinStrips(painted: readonly Painted[]): Painted[] {
  const out: Painted[] = [];
  for (const one of painted) {
    const before = out.at(-1);
    const joined = before && join(before, one);
    if (joined) out[out.length - 1] = joined;
    else out.push(one);
  }
  return out;
}

function join(first: Painted, second: Painted): Painted | undefined {
  const [a, b] = [first.box, second.box];
  const near = (x: number, y: number): boolean => Math.abs(x - y) < SLACK;
  const fits =
    isPlain(first) &&
    isPlain(second) &&
    first.layered === second.layered &&
    near(a.left, b.left) &&
    near(a.right, b.right);
  if (!fits) return undefined;
  const [upper, lower] = near(a.bottom, b.top)
    ? [first, second]
    : near(b.bottom, a.top)
      ? [second, first]
      : [];
  if (!upper || !lower) return undefined;
  const box = { ...upper.box, bottom: lower.box.bottom };
  return {
    ...second,
    box,
    ctm: [box.right - box.left, 0, 0, box.top - box.bottom, box.left, box.bottom],
    clip: undefined,
    images: [...upper.images, ...lower.images],
    pixels: upper.pixels + lower.pixels,
  };
}

/** Painted as it is, all of it. */
function isPlain({ ctm: [a, b, c, d], box, clip }: Painted): boolean {
  if (a <= 0 || d <= 0 || Math.abs(b) > a / 100 || Math.abs(c) > d / 100) return false;
  const seen = clip ? overlap(box, clip) : box;
  return (
    seen !== undefined &&
    Math.abs(seen.right - seen.left - (box.right - box.left)) < SLACK &&
    Math.abs(seen.top - seen.bottom - (box.top - box.bottom)) < SLACK
  );
}

/** @returns the strips of one image, from top to bottom, as one; undefined when they are no strips of one */
export function stack(strips: readonly Pixels[]): Pixels | undefined {
  const [first, ...rest] = strips;
  if (!first || rest.length === 0) return first;
  if (rest.some(({ width, kind }) => width !== first.width || kind !== first.kind))
    return undefined;
  const data = new Uint8Array(strips.reduce((sum, strip) => sum + strip.data.length, 0));
  let [at, height] = [0, 0];
  for (const strip of strips) {
    data.set(strip.data, at);
    at += strip.data.length;
    height += strip.height;
  }
  return { ...first, height, data };
}
