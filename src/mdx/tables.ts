import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';
import { dressProse } from './table-rows.ts';
import { EMPTY } from './types.ts';
import { idsOf, SKIP, walkElements } from './walk.ts';

const ALIGN: Readonly<Record<string, string>> = {
  left: 'links',
  center: 'midden',
  right: 'rechts',
};

/**
 * Makes tables fit for every reader: alignment as a class (an inline style would break the site's
 * Content-Security-Policy), `scope` on the head cells, and a box of its own to scroll in, which the
 * keyboard reaches and which carries the name of the table. A table with prose is readied for phones as well.
 *
 * @param tree the text; changed in place
 * @param file name for messages
 * @returns a problem for each table without head cells
 */
export function dressTables(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const taken = idsOf({ text: tree, notes: EMPTY });
  let count = 0;
  walkElements(tree, (node, index, parent) => {
    if (node.tagName !== 'table' || !parent) return undefined;
    count += 1;
    let heads = 0;
    let caption: Element | undefined;
    walkElements(node, (cell) => {
      if (cell.tagName === 'caption') caption = cell;
      if (cell.tagName === 'th') {
        if (cell.children.length > 0 && textOf(cell).trim() !== '') heads += 1;
        cell.properties['scope'] ??= 'col';
      }
      const align = cell.properties['align'];
      if (typeof align === 'string') {
        delete cell.properties['align'];
        cell.properties['className'] = [ALIGN[align] ?? 'links'];
      }
    });
    if (heads === 0) {
      const start = node.position?.start;
      problems.push(
        problem('tabel-zonder-kop', { file, line: start?.line ?? 1, column: start?.column ?? 1 }),
      );
    }
    node.children = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (String(node.properties['className']) !== 'bijlagen') alignFigures(node);
    const label = name(caption, node, count, taken);
    const prose = dressProse(node);
    node.properties['className'] = [node.properties['className'] ?? [], COMPONENT]
      .flat()
      .map(String);
    const box: Element = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['tabel', ...(prose ? ['tabel--tekst'] : []), ...widthOf(node)],
        role: 'region',
        tabIndex: 0,
        ...label,
      },
      children: [node satisfies ElementContent],
    };
    parent.children[index] = box;
    return SKIP;
  });
  return problems;
}

/** A table of NL Design System, whose parts are told by their elements. */
const COMPONENT = ['utrecht-table', 'utrecht-table--html-table'];

/** Columns from which a table is set smaller on paper, and from which it stands on a page that is turned. */
const WIDE = 7;
const VERY_WIDE = 10;

/** Classes for paper, where nothing scrolls. */
function widthOf(table: Element): string[] {
  let columns = 0;
  walkElements(table, (row) => {
    if (row.tagName !== 'tr') return undefined;
    const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
    const width = cells.reduce(
      (sum, { properties }) => sum + Number(properties['colSpan'] ?? 1),
      0,
    );
    columns = Math.max(columns, width);
    return SKIP;
  });
  return columns < WIDE ? [] : [columns < VERY_WIDE ? 'tabel--breed' : 'tabel--liggend'];
}

/** A number as papers print it: `1.250.000`, `€ 13,5`, `14%`. */
const FIGURE = /^[€\s]*-?\d[\d.]*(,\d+)?\s*%?$/;

/** Gives the class `getal` to columns of numbers, head included, unless the paper aligns them itself. */
function alignFigures(table: Element): void {
  const rows: Element[][] = [];
  walkElements(table, (row) => {
    if (row.tagName !== 'tr') return undefined;
    rows.push(row.children.filter((cell): cell is Element => cell.type === 'element'));
    return SKIP;
  });
  const spans = rows
    .flat()
    .some(({ properties: p }) => p['colSpan'] || p['rowSpan'] || p['className']);
  if (spans) return;
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const body = cells.filter(({ tagName }) => tagName === 'td');
    if (body.length === 0 || !body.every((cell) => FIGURE.test(textOf(cell)))) continue;
    for (const cell of cells) cell.properties['className'] = ['getal'];
  }
}

function name(
  caption: Element | undefined,
  table: Element,
  count: number,
  taken: ReadonlySet<string>,
): Element['properties'] {
  if (caption) {
    // A heading of the paper may say “Tabel 1”.
    const own = `tabel-${count}`;
    caption.properties['id'] ??= taken.has(own) ? `${own}-bijschrift` : own;
    return { ariaLabelledBy: [String(caption.properties['id'])] };
  }
  return {
    ariaLabel: String(table.properties['className']) === 'bijlagen' ? 'Bijlagen' : `Tabel ${count}`,
  };
}
