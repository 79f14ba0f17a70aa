import type { Box } from './content.ts';
import { apply, type Matrix } from './matrix.ts';

/**
 * @param ctm a transformation
 * @param bounds left, bottom, right and top, as pdf.js gives them
 * @returns the box around where they go, or undefined when there are none
 */
export function transformed(ctm: Matrix, bounds: unknown): Box | undefined {
  if (!bounds || typeof bounds !== 'object') return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Object.values(bounds as ArrayLike<number>);
  return around([apply(ctm, x1, y1), apply(ctm, x1, y2), apply(ctm, x2, y1), apply(ctm, x2, y2)]);
}

/** @returns the box around points */
export function around(points: readonly (readonly [number, number])[]): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
  };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** @returns what two boxes share, if they do */
export function overlap(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
  return box.left < box.right && box.bottom < box.top ? box : undefined;
}

/** @returns whether a point is in a box */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}
