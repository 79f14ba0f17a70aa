/** A transformation of the plane as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** @returns what `first` does after `second` has been done */
export function multiply(first: Matrix, second: Matrix): Matrix {
  return [
    first[0] * second[0] + first[2] * second[1],
    first[1] * second[0] + first[3] * second[1],
    first[0] * second[2] + first[2] * second[3],
    first[1] * second[2] + first[3] * second[3],
    first[0] * second[4] + first[2] * second[5] + first[4],
    first[1] * second[4] + first[3] * second[5] + first[5],
  ];
}

/** @returns where a point goes */
export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** @returns the matrix in the numbers of an argument, which may be any list of numbers */
export function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Object.values(value as ArrayLike<number>);
  return [a, b, c, d, e, f];
}

/** @returns what undoes a transformation; one that cannot be undone sends all to one place */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const scale = a * d - b * c;
  if (scale === 0) return [0, 0, 0, 0, 0, 0];
  return [
    d / scale,
    -b / scale,
    -c / scale,
    a / scale,
    (c * f - d * e) / scale,
    (b * e - a * f) / scale,
  ];
}
