import type { Box } from '../../formats/pdf/content.ts';
import type { Row } from './rows.ts';

/**
 * @param row a row of characters that stand a quarter turn to the others, in the plane in which it is read
 * @returns where its middle is on the page that is seen, in points; a half turn has no place in a cell
 */
function middleOf({ left, right, y, size }: Row): { x: number; y: number } | undefined {
  const middle = (left + right) / 2;
  if (y <= 0 && left >= 0) return { x: -y - size / 3, y: middle };
  if (y >= 0 && right <= 0) return { x: y + size / 3, y: -middle };
  return undefined;
}

/** @returns whether a row that is turned stands within a box of the page: the head of a narrow column */
export function isTurnedIn(row: Row, { left, right, bottom, top }: Box): boolean {
  const middle = middleOf(row);
  return (
    middle !== undefined &&
    middle.x > left &&
    middle.x < right &&
    middle.y > bottom &&
    middle.y < top
  );
}
