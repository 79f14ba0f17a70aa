import type { Box, Rule } from '../../formats/pdf/content.ts';

/** A grid of drawn lines. */
export interface Grid extends Box {
  /** Left edges of the columns and the right edge of the last, from left to right. */
  readonly xs: readonly number[];
  /** Top edges of the rows and the bottom edge of the last, from top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

const NEAR = 3;
/** The sides of an open row reach at least this far beyond the last line. */
const OPEN = 6;

/**
 * @param rules the lines drawn on a page
 * @returns the grids that they make, from top to bottom; one cell is no table
 */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const grids: Grid[] = [];
  for (const group of connected(rules)) {
    const horizontal = group.filter((rule) => rule.y1 === rule.y2);
    const vertical = group.filter((rule) => rule.y1 !== rule.y2);
    const xs = distinct(vertical.map((rule) => rule.x1));
    const lines = horizontal.filter((rule) => isEdge(rule, xs));
    const ys = withOpenEnds(distinct(lines.map((rule) => rule.y1)), vertical).reverse();
    if (xs.length < 3 || ys.length < 2 || xs.length > 40 || ys.length > 400) continue;
    const cells = toCells(xs, ys, lines, vertical);
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    grids.push({ left, right, top, bottom, xs, ys, cells });
  }
  return grids.sort((a, b) => b.top - a.top);
}

/** The edge of a cell reaches from one side to another; a line under words ends where they do. */
function isEdge({ x1, x2 }: Rule, xs: readonly number[]): boolean {
  const [first = x1, last = x2] = [xs[0], xs.at(-1)];
  const meets = (x: number): boolean =>
    x < first || x > last || xs.some((side) => Math.abs(side - x) <= NEAR);
  return meets(x1) && meets(x2);
}

/** A row that goes on on another page has no line under it, or above it: its sides just end. */
function withOpenEnds(ys: readonly number[], vertical: readonly Rule[]): number[] {
  const low = Math.min(...vertical.map((rule) => rule.y1));
  const high = Math.max(...vertical.map((rule) => rule.y2));
  const [first = low, last = high] = [ys[0], ys.at(-1)];
  return [...(first - low > OPEN ? [low] : []), ...ys, ...(high - last > OPEN ? [high] : [])];
}

/** Lines that touch one another, in groups. */
function connected(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules]
    .sort((a, b) => Math.max(b.y1, b.y2) - Math.max(a.y1, a.y2))
    .slice(0, 5000);
  const groups: { rules: Rule[]; box: Box }[] = [];
  for (const rule of sorted) {
    const box = {
      left: rule.x1 - NEAR,
      right: rule.x2 + NEAR,
      bottom: rule.y1 - NEAR,
      top: rule.y2 + NEAR,
    };
    const touching = groups.filter((group) => overlaps(group.box, box));
    const merged = { rules: [rule], box };
    for (const group of touching) {
      merged.rules.push(...group.rules);
      merged.box = {
        left: Math.min(merged.box.left, group.box.left),
        right: Math.max(merged.box.right, group.box.right),
        bottom: Math.min(merged.box.bottom, group.box.bottom),
        top: Math.max(merged.box.top, group.box.top),
      };
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;

/** Positions that lie apart, in rising order. */
function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > NEAR);
}

function toCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): GridCell[] {
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const edgeX = (x: number, top: number, bottom: number): boolean =>
    vertical.some(
      (rule) =>
        Math.abs(rule.x1 - x) <= NEAR &&
        rule.y1 <= (top + bottom) / 2 &&
        rule.y2 >= (top + bottom) / 2,
    );
  const edgeY = (y: number, left: number, right: number): boolean =>
    horizontal.some(
      (rule) =>
        Math.abs(rule.y1 - y) <= NEAR &&
        rule.x1 <= (left + right) / 2 &&
        rule.x2 >= (left + right) / 2,
    );
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      const [top, bottom] = [at(ys, row), at(ys, row + 1)];
      let colspan = 1;
      while (
        column + colspan < xs.length - 1 &&
        !edgeX(at(xs, column + colspan), top, bottom) &&
        !taken.has(`${row} ${column + colspan}`)
      )
        colspan += 1;
      const [left, right] = [at(xs, column), at(xs, column + colspan)];
      let rowspan = 1;
      while (row + rowspan < ys.length - 1 && !edgeY(at(ys, row + rowspan), left, right))
        rowspan += 1;
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) taken.add(`${r} ${c}`);
      cells.push({
        row,
        column,
        colspan,
        rowspan,
        left,
        right,
        top,
        bottom: at(ys, row + rowspan),
      });
    }
  }
  return cells;
}
