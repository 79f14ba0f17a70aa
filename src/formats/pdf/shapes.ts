import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { around, holds } from './boxes.ts';
import type { Box, Rule } from './content.ts';
import { apply, type Matrix } from './matrix.ts';

/** Steps of a path as pdf.js packs them: the code, then its coordinates. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const STROKES: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const EVEN_ODD: readonly number[] = [OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke];

/** A filled shape thinner than this is a line. */
const THIN = 2.5;
/** Shorter than this a line is part of a drawing. */
const SHORT = 6;
/** A curve is drawn as this many straight lines. */
const PARTS = 6;

type Point = readonly [number, number];

/** A path as it lies on the page, and how it is painted. */
export interface Shape {
  readonly parts: readonly (readonly Point[])[];
  readonly box: Box;
  readonly filled: boolean;
  readonly stroked: boolean;
  readonly evenOdd: boolean;
}

/** An area of the page. */
export interface Area {
  readonly box: Box;
  readonly holds: (x: number, y: number) => boolean;
}

/**
 * @param ctm the transformation in force
 * @param args the arguments of `constructPath`: how it is painted, the path, its bounds
 * @returns the path, or undefined when it paints nothing
 */
export function readShape(ctm: Matrix, args: readonly unknown[]): Shape | undefined {
  const operator = Number(args[0]);
  const [filled, stroked] = [FILLS.includes(operator), STROKES.includes(operator)];
  const data = (args[1] as readonly unknown[] | undefined)?.[0];
  if ((!filled && !stroked) || !data || typeof data !== 'object') return undefined;
  const parts = readParts(Object.values(data as ArrayLike<number>), ctm);
  if (parts.length === 0) return undefined;
  return {
    parts,
    box: around(parts.flat()),
    filled,
    stroked,
    evenOdd: EVEN_ODD.includes(operator),
  };
}

/** @returns what a shape covers where it is filled */
export function filledArea({ parts, box, evenOdd }: Shape): Area {
  return {
    box,
    holds: (x, y) => {
      if (!holds(box, x, y)) return false;
      const turns = parts.reduce((sum, part) => sum + windings(part, x, y, evenOdd), 0);
      return evenOdd ? turns % 2 === 1 : turns !== 0;
    },
  };
}

/**
 * @param shape a path that is drawn
 * @param width how thick its lines are, in points
 * @returns what its lines cover
 */
export function strokedArea({ parts, box }: Shape, width: number): Area {
  const half = width / 2;
  const wide = {
    left: box.left - half,
    right: box.right + half,
    bottom: box.bottom - half,
    top: box.top + half,
  };
  const near = (x: number, y: number): boolean =>
    parts.some((part) =>
      part.some((to, at) => at > 0 && distance([x, y], part[at - 1] as Point, to) <= half),
    );
  return { box: wide, holds: (x, y) => holds(wide, x, y) && near(x, y) };
}

/** @returns the horizontal and vertical lines that a shape draws, or is */
export function shapeRules({ parts, filled, stroked }: Shape): Rule[] {
  return parts.flatMap((points) => {
    const rule = filled ? thinShape(points) : undefined;
    if (rule) return [rule];
    return stroked ? edges(points) : [];
  });
}

function readParts(data: readonly number[], ctm: Matrix): Point[][] {
  const parts: Point[][] = [];
  let at = 0;
  let pen: Point = [0, 0];
  const take = (offset: number): Point => [data[at + offset] ?? 0, data[at + offset + 1] ?? 0];
  const draw = (to: Point): void => {
    parts.at(-1)?.push(apply(ctm, to[0], to[1]));
    pen = to;
  };
  while (at < data.length) {
    const step = data[at];
    if (step === STEP.move) {
      pen = take(1);
      parts.push([apply(ctm, pen[0], pen[1])]);
      at += 3;
    } else if (step === STEP.line) {
      draw(take(1));
      at += 3;
    } else if (step === STEP.curve || step === STEP.quadratic) {
      const from = pen;
      const points = step === STEP.curve ? [take(1), take(3), take(5)] : [take(1), take(3)];
      for (let part = 1; part <= PARTS; part++) draw(along([from, ...points], part / PARTS));
      at += step === STEP.curve ? 7 : 5;
    } else {
      const part = parts.at(-1);
      if (part?.[0]) part.push(part[0]);
      at += 1;
    }
  }
  return parts;
}

/** A point of a curve (de Casteljau). */
function along(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0] as Point;
  const nearer = points.slice(1).map(([x, y], at): Point => {
    const [x0, y0] = points[at] as Point;
    return [x0 + (x - x0) * t, y0 + (y - y0) * t];
  });
  return along(nearer, t);
}

/** How often a part goes round a point; without direction, how often a line from it meets the part. */
function windings(part: readonly Point[], x: number, y: number, plain: boolean): number {
  let turns = 0;
  for (const [at, [x2, y2]] of part.entries()) {
    const [x1, y1] = (at === 0 ? part.at(-1) : part[at - 1]) as Point;
    if (y1 <= y === y2 <= y) continue;
    if (x >= x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) continue;
    turns += plain || y2 > y1 ? 1 : -1;
  }
  return turns;
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

function thinShape(points: readonly Point[]): Rule | undefined {
  if (points.length < 2) return undefined;
  const { left, right, bottom, top } = around(points);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  if (top - bottom <= THIN && right - left >= SHORT) return { x1: left, x2: right, y1: y, y2: y };
  if (right - left <= THIN && top - bottom >= SHORT) return { x1: x, x2: x, y1: bottom, y2: top };
  return undefined;
}

function edges(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((to, index) => {
    const rule = thinShape([points[index] as Point, to]);
    return rule ? [rule] : [];
  });
}
