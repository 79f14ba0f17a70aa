import { blockText } from '../runs.ts';
import type { Block, Table } from '../source.ts';

/** The list of annexes at the end of a paper. */
export interface AnnexTable {
  readonly columns: readonly [string, string];
  readonly annexes: readonly { readonly nummer: string; readonly titel: string }[];
}

const NUMBER = /^(?:volgnummer|volgnr\.?|nr\.?|nummer|bijlage(?:nummer)?|#)$/i;
const NAME = /^(?:naam|titel|omschrijving|onderwerp|document|stuk|bijlage)$/i;

/** @returns whether the table lists annexes, whatever else it says of them */
export function isAnnexTable(table: Table): boolean {
  const head = cells(table, 0);
  return head.length >= 2 && NUMBER.test(head[0] ?? '') && NAME.test(head[1] ?? '');
}

/**
 * @param table a table of the text
 * @returns the annexes when it lists them with a number and a name and no more
 */
export function readAnnexTable(table: Table): AnnexTable | undefined {
  const [number, name, ...more] = cells(table, 0);
  if (!isAnnexTable(table) || number === undefined || name === undefined || more.length > 0)
    return undefined;
  const annexes = table.rows.slice(1).map((_, index) => {
    const [nummer = '', titel = ''] = cells(table, index + 1);
    return { nummer, titel };
  });
  const whole = annexes.every(({ nummer, titel }) => nummer !== '' && titel !== '');
  return whole && annexes.length > 0 ? { columns: [number, name], annexes } : undefined;
}

const cells = (table: Table, row: number): string[] =>
  (table.rows[row] ?? []).map((cell) =>
    cell.blocks
      .map((block: Block) => blockText(block))
      .join(' ')
      .trim(),
  );
