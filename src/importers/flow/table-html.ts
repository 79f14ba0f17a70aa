import type { Element } from 'hast';
import type { Cell, SourcePlace, Table, Zone } from '../source.ts';
import type { Reading } from './reading-html.ts';

/**
 * @param table a table of an HTML page
 * @param place where it stands
 * @param zone part of the page
 * @param reading takes what is found on the way
 * @param fixed true when lines of the HTML are not lines of the file
 * @returns its rows; its caption is read before it
 */
export function readTable(
  table: Element,
  place: SourcePlace,
  zone: Zone,
  reading: Reading,
  fixed: boolean,
): Table {
  const rows: Cell[][] = [];
  let heads = 0;
  const visit = (node: Element, inHead: boolean): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') {
        const cells = child.children.filter(isCell);
        if (inHead || (rows.length === heads && cells.every((one) => one.tagName === 'th')))
          heads += 1;
        rows.push(
          cells.map((one) => ({
            blocks: reading.readBlocks(one, place, zone, reading, fixed),
            colspan: span(one, 'colSpan'),
            rowspan: span(one, 'rowSpan'),
            ...(one.tagName === 'th' ? { headsRow: true } : {}),
          })),
        );
      } else if (child.tagName !== 'caption') visit(child, inHead || child.tagName === 'thead');
    }
  };
  visit(table, false);
  return { type: 'table', zone, rows, place, ...(heads > 0 ? { heads } : {}) };
}

const isCell = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 && value < 100 ? value : 1;
}
