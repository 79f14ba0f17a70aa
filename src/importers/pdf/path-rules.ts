import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { transformed } from './boxes.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Box, Rule } from './page-content.ts';

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

/** A filled shape thinner than this is a line. */
const THIN = 2.5;
/** Shorter than this a line is part of a drawing. */
const SHORT = 6;

/**
 * @param ctm the transformation in force
 * @param args the arguments of `constructPath`
 * @returns the box of a shape that is filled, and so hides what is under it
 */
export function filledBox(ctm: Matrix, args: readonly unknown[]): Box | undefined {
  return FILLS.includes(Number(args[0])) ? transformed(ctm, args[2]) : undefined;
}

type Point = readonly [number, number];

/**
 * @param ctm the transformation in force
 * @param args the arguments of `constructPath`: how it is painted, the path, its bounds
 * @returns the horizontal and vertical lines that it draws
 */
export function pathRules(ctm: Matrix, args: readonly unknown[]): Rule[] {
  const operator = Number(args[0]);
  const filled = FILLS.includes(operator);
  if (!filled && !STROKES.includes(operator)) return [];
  const data = (args[1] as readonly unknown[] | undefined)?.[0];
  if (!data || typeof data !== 'object') return [];
  const shapes = readShapes(Object.values(data as ArrayLike<number>), ctm);
  return shapes.flatMap((points) => {
    const rule = filled ? thinShape(points) : undefined;
    if (rule) return [rule];
    return STROKES.includes(operator) ? edges(points) : [];
  });
}

function readShapes(data: readonly number[], ctm: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let at = 0;
  const point = (offset: number): Point =>
    apply(ctm, data[at + offset] ?? 0, data[at + offset + 1] ?? 0);
  while (at < data.length) {
    const step = data[at];
    if (step === STEP.move) {
      shapes.push([point(1)]);
      at += 3;
    } else if (step === STEP.line) {
      shapes.at(-1)?.push(point(1));
      at += 3;
    } else if (step === STEP.curve || step === STEP.quadratic) {
      const size = step === STEP.curve ? 7 : 5;
      shapes.push([point(size - 2)]);
      at += size;
    } else {
      const shape = shapes.at(-1);
      if (shape?.[0]) shape.push(shape[0]);
      at += 1;
    }
  }
  return shapes;
}

function thinShape(points: readonly Point[]): Rule | undefined {
  if (points.length < 2) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x1, x2] = [Math.min(...xs), Math.max(...xs)];
  const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
  if (y2 - y1 <= THIN && x2 - x1 >= SHORT) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 };
  if (x2 - x1 <= THIN && y2 - y1 >= SHORT) return { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 };
  return undefined;
}

function edges(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((to, index) => {
    const rule = thinShape([points[index] as Point, to]);
    return rule ? [rule] : [];
  });
}
