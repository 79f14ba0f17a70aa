import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import { type Gaps, wordGap } from './gaps.ts';
import { isItemMark } from './item-marks.ts';
import { recordStarts } from './record-rows.ts';
import { type Character, partOf, type Row, segments, toRuns } from './rows.ts';

/** A table without drawn lines: rows of which the parts start at the same places. */
export interface Aligned {
  /** Rows of the page that belong to it, by index: from, and up to but not with. */
  readonly from: number;
  readonly to: number;
  /** The rows of the table; of each column the rows of the page in it. */
  readonly rows: readonly (readonly (readonly Row[])[])[];
  /** True when its rows are told by its first column alone. */
  readonly unsure: boolean;
}

const SLACK = 3;
/** Where gaps as narrow as this part words, the file has no spaces of its own. */
const NO_SPACES = 0.3;

/**
 * @param rows the rows of a column of text, top to bottom
 * @param leading usual distance between base lines
 * @param gaps how wide a gap parts columns
 * @returns the tables in it
 */
export function findAligned(rows: readonly Row[], leading: number, gaps: Gaps): Aligned[] {
  const tables: Aligned[] = [];
  for (let from = 0; from < rows.length; from++) {
    const columns = startsOf(rows[from] as Row, gaps);
    if (columns.length < 2) continue;
    let to = from + 1;
    while (to < rows.length && fits(rows[to] as Row, rows[to - 1] as Row, columns, leading, gaps)) {
      to += 1;
    }
    // What stands alone under the table, in its first column, is text after it.
    while (to - 1 > from && isAlone(rows, to - 1, columns, leading, gaps)) to -= 1;
    const own = rows.slice(from, to).map((row) => splitAt(row, columns, gaps));
    const full = own.filter(
      (parts) => parts.filter((part) => part !== undefined).length > 1,
    ).length;
    if (full < 2) continue;
    tables.push({ from, to, ...toTableRows(own, leading, gaps) });
    from = to - 1;
  }
  return tables;
}

/** Where the parts of a row start; a bullet and its text are no columns. */
function startsOf(row: Row, gaps: Gaps): number[] {
  const parts = segments(row, gaps);
  const first = parts[0]?.filter((character) => !character.blank) ?? [];
  if (isItemMark(first.map((character) => character.text).join(''))) return [];
  return parts.map((part) => part.find((character) => !character.blank)?.x ?? 0);
}

/** A row is of the table when each of its parts starts at a column and ends before the next. */
function fits(
  row: Row,
  before: Row,
  columns: readonly number[],
  leading: number,
  gaps: Gaps,
): boolean {
  if (before.y - row.y > leading * 2.6) return false;
  const parts = splitAt(row, columns, gaps);
  if (parts.every((part) => part === undefined)) return false;
  const starts = parts.every(
    (part, index) =>
      part === undefined ||
      Math.abs(part.left - (columns[index] ?? 0)) <= SLACK + (index === 0 ? 2 : 12),
  );
  const inside = parts.every(
    (part, index) =>
      part === undefined ||
      index + 1 >= columns.length ||
      part.right <= (columns[index + 1] ?? 0) + 1,
  );
  return starts && inside;
}

function isAlone(
  rows: readonly Row[],
  at: number,
  columns: readonly number[],
  leading: number,
  gaps: Gaps,
): boolean {
  const [row, before] = [rows[at], rows[at - 1]];
  if (!row || !before || before.y - row.y <= leading * 1.3) return false;
  return splitAt(row, columns, gaps).every((part, index) => (part === undefined) === index > 0);
}

const isLabel = (part: Row | undefined, gaps: Gaps): boolean =>
  part !== undefined && readLabel(runsText(toRuns(part, gaps))) !== undefined;

/**
 * Cuts a row where a word starts at a column. Words of running text start there by chance too: the
 * gap must be wider than a space, or have no space of the file in it where the file has spaces.
 */
function splitAt(row: Row, columns: readonly number[], gaps: Gaps): (Row | undefined)[] {
  const parts: Character[][] = columns.map(() => []);
  let column = 0;
  let last: Character | undefined;
  let spaced = false;
  for (const character of row.characters) {
    if (character.blank) {
      parts[column]?.push(character);
      spaced = true;
      continue;
    }
    const gap = last ? character.x - last.end : Number.POSITIVE_INFINITY;
    const told = !spaced && wordGap(gaps, character) > NO_SPACES;
    if (gap > row.size * (told ? 0.2 : 0.9)) {
      while (column + 1 < columns.length && character.x >= (columns[column + 1] ?? 0) - SLACK)
        column += 1;
    }
    parts[column]?.push(character);
    last = character;
    spaced = false;
  }
  return parts.map((characters) =>
    characters.some((character) => !character.blank) ? partOf(row, characters) : undefined,
  );
}

/** Rows of the page as rows of the table: parted by space, or else by what stands in the first column. */
function toTableRows(
  own: readonly (readonly (Row | undefined)[])[],
  leading: number,
  spacing: Gaps,
): Pick<Aligned, 'rows' | 'unsure'> {
  const y = (parts: readonly (Row | undefined)[]): number => parts.find((part) => part)?.y ?? 0;
  const gaps = own.map((parts, index) => (index === 0 ? 0 : y(own[index - 1] ?? []) - y(parts)));
  const spaced =
    gaps.some((gap) => gap > leading * 1.3) &&
    gaps.some((gap, index) => index > 0 && gap <= leading * 1.3);
  const rows: Row[][][] = [];
  const records = spaced ? undefined : recordStarts(own, [...own.keys()].slice(1));
  for (const [index, parts] of own.entries()) {
    const opens =
      index === 0 ||
      records?.has(index) ||
      isLabel(parts[0], spacing) ||
      (spaced ? (gaps[index] ?? 0) > leading * 1.3 : !records && parts[0] !== undefined);
    if (opens) rows.push(parts.map(() => []));
    const current = rows.at(-1);
    for (const [column, part] of parts.entries()) if (part) current?.[column]?.push(part);
  }
  return { rows, unsure: !spaced && rows.length < own.length };
}
