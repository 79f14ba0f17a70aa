import type { KindName } from '../model/kind-names.ts';
import type { Imported } from './import-file.ts';
import type { Part } from './order.ts';
import type { Warning } from './source.ts';

/** What became of one file of many. */
export type BatchRow = {
  readonly file: string;
  /** Made: a draft that is not written; written; kept: one to look at first; refused. */
  readonly outcome: 'made' | 'written' | 'kept' | 'refused';
} & (
  | { readonly outcome: 'refused'; readonly reason: string }
  | {
      readonly outcome: 'made' | 'written' | 'kept';
      readonly kind: KindName;
      readonly address: string;
      /** As parts of 1. */
      readonly words: number;
      readonly order: number;
      readonly notes: Part;
      readonly marks: Part;
      readonly pages: Part;
      readonly lookAt: readonly Warning[];
      readonly reason?: string;
    }
);

const ENOUGH_WORDS = 0.98;
const ENOUGH_ORDER = 0.97;

/**
 * @param result what an import gave
 * @returns whether its draft can be written without a look at it first: nearly all words are there, in order,
 *   every page was read, and nothing warns of what must not become public
 */
export function isSound({ share, order, pages, warnings }: Imported): boolean {
  return (
    share >= ENOUGH_WORDS &&
    order >= ENOUGH_ORDER &&
    pages.have === pages.of &&
    !warnings.some(({ grave }) => grave === 'leak')
  );
}

/** @returns the row of a file that was imported */
export function rowOf(
  file: string,
  outcome: 'made' | 'written' | 'kept',
  { kind, id, share, order, notes, marks, pages, warnings }: Imported,
): BatchRow {
  const address = `/${kind}/${id}/`;
  return {
    file,
    outcome,
    kind,
    address,
    words: share,
    order,
    notes,
    marks,
    pages,
    lookAt: warnings,
  };
}

const OUTCOMES: Readonly<Record<BatchRow['outcome'], string>> = {
  made: 'te schrijven',
  written: 'geschreven',
  kept: 'eerst nakijken',
  refused: 'niet ingevoerd',
};

/**
 * @param rows what became of each file
 * @returns one table for the editor, what needs most work first, and how many there are of each outcome
 */
export function batchTable(rows: readonly BatchRow[]): string {
  const heads = ['bestand', 'uitkomst', 'soort', 'adres', 'woorden', 'volgorde', 'na te kijken'];
  const cells = [...rows].sort(worstFirst).map((row) => {
    if (row.outcome === 'refused') return [row.file, OUTCOMES.refused, '', row.reason, '', '', ''];
    const { file, outcome, kind, address, words, order, lookAt } = row;
    const grave = lookAt.filter((one) => one.grave).length;
    const look = grave > 0 ? `${lookAt.length}, ernstig ${grave}` : String(lookAt.length);
    return [file, OUTCOMES[outcome], kind, address, percent(words), percent(order), look];
  });
  const widths = heads.map((head, at) =>
    Math.max(
      head.length,
      ...cells.map((own) => (own[5] === '' && at === 3 ? 0 : (own[at] ?? '').length)),
    ),
  );
  const line = (own: readonly string[]): string =>
    own
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const counts = Object.entries(OUTCOMES).flatMap(([outcome, words]) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return [
    line(heads),
    ...cells.map(line),
    '',
    `${rows.length} bestanden: ${counts.join(', ')}.`,
    '',
  ].join('\n');
}

const percent = (part: number): string =>
  `${(Math.floor(part * 1000) / 10).toFixed(1).replace('.', ',')} %`;

/** Refused, then with what is grave, then by what is missing. */
function worstFirst(a: BatchRow, b: BatchRow): number {
  const weight = (row: BatchRow): number =>
    row.outcome === 'refused'
      ? -1
      : Math.min(row.words, row.order) - (row.lookAt.some(({ grave }) => grave) ? 1 : 0);
  return weight(a) - weight(b) || (a.file < b.file ? -1 : 1);
}
