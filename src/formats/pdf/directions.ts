import type { Glyph } from './content.ts';
import type { Matrix } from './matrix.ts';
import type { Shown } from './show-text.ts';

/** Where a page lies in the plane of what is seen, and how large it is there. */
export interface SeenPage {
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
}

/** A way in which text runs: to the right, or turned from that by quarters against the clock. */
export type Quarter = 0 | 90 | 180 | 270;

/** More characters than these say how a page is read. */
const ENOUGH = 20;
/** How far a line may run from a straight one, as part of its length. */
const STRAIGHT = 0.1;

/**
 * @param view the part of the page that is shown: left, bottom, right, top
 * @param rotate by how much it is turned with the clock to be seen
 */
export function seenPage(view: readonly number[], rotate: number): SeenPage {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [width, height] = [right - left, top - bottom];
  switch ((((rotate % 360) + 360) % 360) as Quarter) {
    case 90:
      return { base: [0, -1, 1, 0, -bottom, right], width: height, height: width };
    case 180:
      return { base: [-1, 0, 0, -1, right, top], width, height };
    case 270:
      return { base: [0, 1, -1, 0, top, -left], width: height, height: width };
    default:
      return { base: [1, 0, 0, 1, -left, -bottom], width, height };
  }
}

/** @returns the way in which a character runs; undefined when it stands askew */
export function quarterOf({ from, to, up }: Shown): Quarter | undefined {
  const drawn = Math.hypot(to[0] - from[0], to[1] - from[1]) > 0.01;
  const [dx, dy] = drawn ? [to[0] - from[0], to[1] - from[1]] : [up[1], -up[0]];
  if (Math.abs(dy) <= STRAIGHT * Math.abs(dx)) return dx >= 0 ? 0 : 180;
  if (Math.abs(dx) <= STRAIGHT * Math.abs(dy)) return dy > 0 ? 90 : 270;
  return undefined;
}

/** @returns the way in which most of the characters of a page run */
export function usualQuarter(all: readonly Shown[]): Quarter {
  const counts = new Map<Quarter | undefined, number>();
  for (const shown of all) {
    if (shown.blank) continue;
    const quarter = quarterOf(shown);
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[0] !== undefined && most[1] >= ENOUGH ? most[0] : 0;
}

/** @returns a character in the plane in which its line runs to the right */
export function toGlyph(shown: Shown, quarter: Quarter): Glyph {
  const { text, size, bold, italic, blank, font } = shown;
  const [from, to] = [turn(shown.from, quarter), turn(shown.to, quarter)];
  const [x, end] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  return { text, x, end, y: from[1], size, bold, italic, blank, font };
}

function turn([x, y]: readonly [number, number], quarter: Quarter): readonly [number, number] {
  switch (quarter) {
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
    default:
      return [x, y];
  }
}
