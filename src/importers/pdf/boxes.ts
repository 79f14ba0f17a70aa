import { apply, type Matrix } from './matrix.ts';
import type { Box } from './page-content.ts';

/**
 * @param ctm a transformation
 * @param bounds left, bottom, right and top, as pdf.js gives them
 * @returns the box around where they go, or undefined when there are none
 */
export function transformed(ctm: Matrix, bounds: unknown): Box | undefined {
  if (!bounds || typeof bounds !== 'object') return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Object.values(bounds as ArrayLike<number>);
  const corners = [apply(ctm, x1, y1), apply(ctm, x1, y2), apply(ctm, x2, y1), apply(ctm, x2, y2)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
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

/** @returns a box as it stands on a page that starts elsewhere */
export function shifted(box: Box, left: number, bottom: number): Box {
  return {
    left: box.left - left,
    right: box.right - left,
    bottom: box.bottom - bottom,
    top: box.top - bottom,
  };
}
