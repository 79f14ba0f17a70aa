import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { wordsOf } from './element-text.ts';

/** Characters from which a cell is read as prose: two lines of a column. */
const PROSE = 60;

/** Elements that only prose has in a cell. */
const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote']);

/**
 * Readies a table with prose in its cells for narrow screens, where each row becomes a block and each cell stands under
 * its head: every cell gets the words of its head (`data-kop`).
 *
 * @param table the table; changed in place
 * @returns whether it can be read so: there is prose, and one row of heads with a cell under each
 */
export function dressProse(table: Element): boolean {
  const [head, ...more] = rowsOf(table, 'thead');
  const rows = rowsOf(table, 'tbody');
  if (!head || more.length > 0 || head.length < 2) return false;
  const fits = [head, ...rows].every(
    (cells) =>
      cells.length === head.length &&
      cells.every(({ properties: p }) => !p['colSpan'] && !p['rowSpan']),
  );
  const annexes = String(table.properties['className']) === 'bijlagen';
  if (!fits || !(annexes || rows.some((cells) => cells.some(isProse)))) return false;
  for (const cells of rows)
    for (const [column, cell] of cells.entries()) {
      const label = wordsOf(head[column]);
      if (label) cell.properties['dataKop'] = label;
    }
  return true;
}

/** The cells of each row of a part of a table. */
function rowsOf(table: Element, part: string): Element[][] {
  const groups = elementsIn(table).filter(({ tagName }) => tagName === part);
  return groups
    .flatMap(elementsIn)
    .filter(({ tagName }) => tagName === 'tr')
    .map(elementsIn);
}

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === 'element');

function isProse(cell: Element): boolean {
  const blocks = elementsIn(cell).filter(({ tagName }) => BLOCKS.has(tagName));
  return blocks.length > 1 || textOf(cell).trim().length >= PROSE;
}
