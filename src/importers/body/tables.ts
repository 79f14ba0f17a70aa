import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast';
import { WARNINGS } from '../messages.ts';
import { allIn, blockText } from '../runs.ts';
import type { Block, Cell, Paragraph, Table, Warning } from '../source.ts';

/** How the text around makes its own parts. */
export interface CellWriter {
  readonly phrasing: (paragraph: Paragraph, plain: boolean) => PhrasingContent[];
  readonly blocks: (blocks: readonly Block[], plain?: boolean) => BlockContent[];
}

/**
 * @param table a table
 * @param caption what stands above or under it as its caption
 * @param write makes the content of the cells
 * @param warn takes what is not sure
 * @returns a Markdown table when it is simple, otherwise the allowed HTML
 */
export function toTable(
  table: Table,
  caption: Paragraph | undefined,
  write: CellWriter,
  warn: (warning: Warning) => void,
): RootContent {
  const rows = table.rows.filter((row) => row.length > 0);
  const heads = table.heads ?? guessHeads(rows, table, warn);
  const simple =
    caption === undefined &&
    heads === 1 &&
    rows.every(
      (row, index) =>
        row.length === rows[0]?.length && row.every((cell) => isSimple(cell, index === 0)),
    );
  if (simple) {
    return {
      type: 'table',
      children: rows.map(
        (row, index): TableRow => ({
          type: 'tableRow',
          children: row.map((cell) => ({
            type: 'tableCell',
            children: cell.blocks[0]
              ? write.phrasing(cell.blocks[0] as Paragraph, index === 0)
              : [],
          })),
        }),
      ),
    };
  }
  const rowOf = (row: readonly Cell[], head: boolean): BlockContent =>
    element(
      'tr',
      row.map((cell) => cellOf(cell, head, write)),
    );
  const body = rows.slice(heads).map((row) => rowOf(row, false));
  return element('table', [
    ...(caption ? [element('caption', write.blocks([caption]))] : []),
    ...(heads > 0
      ? [
          element(
            'thead',
            rows.slice(0, heads).map((row) => rowOf(row, true)),
          ),
        ]
      : []),
    ...(body.length > 0 ? [element('tbody', body)] : []),
  ]);
}

/** The first row is taken as head; a page without head cells cannot be read by everyone. */
function guessHeads(rows: Table['rows'], table: Table, warn: (warning: Warning) => void): number {
  const first = rows[0] ?? [];
  const bold = first.every((cell) =>
    cell.blocks.every((block) => block.type === 'paragraph' && allIn(block, 'bold')),
  );
  const short = first.every((cell) => {
    const text = cell.blocks.map(blockText).join(' ').trim();
    return text !== '' && text.split(' ').length <= 8 && !/[.;?]$/.test(text);
  });
  if (!bold && !short) warn({ ...table.place, message: WARNINGS.tableHead() });
  return 1;
}

function isSimple(cell: Cell, inHead: boolean): boolean {
  const [block, ...rest] = cell.blocks;
  return (
    rest.length === 0 &&
    cell.colspan === 1 &&
    cell.rowspan === 1 &&
    (inHead || !cell.headsRow) &&
    (block === undefined || (block.type === 'paragraph' && !block.item))
  );
}

function cellOf(cell: Cell, inHead: boolean, write: CellWriter): BlockContent {
  const head = inHead || cell.headsRow === true;
  const [across, down] = [cell.colspan > 1, cell.rowspan > 1];
  const ofRow = down ? 'rowgroup' : 'row';
  const attributes = {
    ...(inHead ? { scope: across ? 'colgroup' : 'col' } : head ? { scope: ofRow } : {}),
    ...(cell.colspan > 1 ? { colspan: String(cell.colspan) } : {}),
    ...(cell.rowspan > 1 ? { rowspan: String(cell.rowspan) } : {}),
  };
  return element(head ? 'th' : 'td', write.blocks(cell.blocks, head), attributes);
}

/** An element on lines of its own, as MDX wants it. */
export function element(
  name: string,
  children: readonly BlockContent[],
  attributes: Readonly<Record<string, string>> = {},
): BlockContent {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
  } as unknown as BlockContent;
}
