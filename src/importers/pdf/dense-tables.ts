import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import type { Gaps } from './gaps.ts';
import { cutAt, findGutters, type Gutter, inkOf } from './gutters.ts';
import { isItemMark } from './item-marks.ts';
import { recordStarts } from './record-rows.ts';
import { partOf, type Row, toRuns } from './rows.ts';

/** The part of a table that is on one page. */
export interface DenseTable {
  readonly page: number;
  /** The rows of the page in it. */
  readonly own: ReadonlySet<Row>;
  /** The rows of the table; of each column the rows of the page in it. */
  readonly rows: readonly (readonly (readonly Row[])[])[];
  /** True when its rows are told by its first column alone, or a line runs through a gutter. */
  readonly unsure: boolean;
}

type Parts = readonly (Row | undefined)[];

/** In sizes of the letters: an empty strip this wide parts columns wherever their words start. */
const STRIP = 0.9;
const HEADED = 0.3;
/** A column goes on for at least this part of its table. */
const WHOLE = 0.7;
/** Fewer rows with more than one cell are no table of this kind. */
const FEWEST = 4;

/**
 * Finds tables without lines of which the cells have several rows of text, justified or not, over all
 * pages that a table is on: a page with only its last rows would tell nothing by itself.
 *
 * @param rows the rows of the text, over all pages, without those in drawn tables
 * @param leading usual distance between base lines
 * @param gaps how wide a gap parts words and columns
 * @returns the tables, a part a page
 */
export function findDense(rows: readonly Row[], leading: number, gaps: Gaps): DenseTable[] {
  return regions(findGutters(rows)).flatMap((gutters) => {
    const from = Math.min(...gutters.map((gutter) => gutter.from));
    const to = Math.max(...gutters.map((gutter) => gutter.to));
    const places = gutters.map(({ x }) => x);
    const own = extend(rows, from, to, places, leading);
    const columns = withStrips(own, places);
    const cut = own.map((row) => partsOf(row, columns));
    const full = cut.filter((parts) => filled(parts) > 1);
    if (full.length < FEWEST || isList(full, gaps) || hasLabels(cut, gaps)) return [];
    return byPage(own, cut, columns, leading);
  });
}

/** Gutters of the same rows, together. */
function regions(gutters: readonly Gutter[]): Gutter[][] {
  const groups: { from: number; to: number; gutters: Gutter[] }[] = [];
  for (const gutter of [...gutters].sort((a, b) => a.from - b.from)) {
    const group = groups.at(-1);
    if (group && gutter.from <= group.to) {
      group.gutters.push(gutter);
      group.to = Math.max(group.to, gutter.to);
    } else groups.push({ from: gutter.from, to: gutter.to, gutters: [gutter] });
  }
  return groups.map((group) => {
    const length = ({ from, to }: Gutter): number => to - from;
    const longest = Math.max(...group.gutters.map(length));
    // Amounts of three digits start under one another, until there is one of four.
    return group.gutters.filter((one) => length(one) >= longest * WHOLE).sort((a, b) => a.x - b.x);
  });
}

/** With the head above, of which the words may stand elsewhere in their columns, and last rows of cells. */
function extend(
  rows: readonly Row[],
  from: number,
  to: number,
  places: readonly number[],
  leading: number,
): Row[] {
  const isClear = (row: Row): boolean =>
    places.every((x) => inkOf(row).every((ink) => ink.x >= x - 1 || ink.end <= x - 1));
  // A line of text that happens to be clear has no more than a space at a gutter.
  const isHead = (row: Row): boolean => {
    const inks = inkOf(row);
    const parted = inks.some((ink, at) => ink.x - (inks[at - 1]?.end ?? ink.x) > row.size);
    return isClear(row) && (parted || row.left > (places[0] ?? 0) - 1);
  };
  const apart = (above: Row, below: Row): number =>
    above.page === below.page ? above.y - below.y : Number.POSITIVE_INFINITY;
  let [first, last] = [from, to];
  // Text before or after can have a word under one of the columns by chance, never under all.
  while (first < last && !isClear(rows[first] as Row)) first += 1;
  while (first < last && !isClear(rows[last] as Row)) last -= 1;
  for (; first > 0; first--) {
    const [row, below] = [rows[first - 1] as Row, rows[first] as Row];
    if (apart(row, below) > leading * 2.2 || !isHead(row)) break;
  }
  for (; last + 1 < rows.length; last++) {
    const [row, above] = [rows[last + 1] as Row, rows[last] as Row];
    if (apart(above, row) > leading * 1.3 || !isClear(row)) break;
  }
  return rows.slice(first, last + 1);
}

/** With the columns of which the words end, and not start, under one another: amounts. */
function withStrips(rows: readonly Row[], places: readonly number[]): number[] {
  const inks = rows.flatMap((row) => inkOf(row)).sort((a, b) => a.x - b.x);
  const size = rows[0]?.size ?? 9;
  // A narrower strip parts columns too where a head starts behind it, set well apart from the head before it.
  const heads = rows[0] ? inkOf(rows[0]) : [];
  const isHeaded = (x: number): boolean =>
    heads.some(
      (head, at) => Math.abs(head.x - x) <= 1 && head.x - (heads[at - 1]?.end ?? head.x) > size,
    );
  const strips: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const ink of inks) {
    const known = places.some((x) => Math.abs(x - ink.x) < 4);
    const strip = size * (isHeaded(ink.x) ? HEADED : STRIP);
    if (ink.x - end > strip && !known) strips.push(ink.x);
    end = end === Number.POSITIVE_INFINITY ? ink.end : Math.max(end, ink.end);
  }
  const supported = strips.filter(
    (x) =>
      rows.filter((row) => {
        const words = inkOf(row);
        return words.some((ink) => ink.x >= x) && words.some((ink) => ink.x < x);
      }).length >= FEWEST,
  );
  return [...places, ...supported].sort((a, b) => a - b);
}

const partsOf = (row: Row, columns: readonly number[]): Parts =>
  cutAt(row, columns).map((characters) =>
    characters.some((character) => !character.blank) ? partOf(row, characters) : undefined,
  );

const filled = (parts: Parts): number => parts.filter((part) => part !== undefined).length;

const textOf = (part: Row | undefined, gaps: Gaps): string =>
  part ? runsText(toRuns(part, gaps)).trim() : '';

/** Two columns of which the first has only bullets or numbers, and no head, are a list. */
function isList(full: readonly Parts[], gaps: Gaps): boolean {
  const before = full.map((parts) => textOf(parts[0], gaps));
  const marked = before.filter(isItemMark).length;
  const numbered = before.every((text) => /^\d{1,3}$/.test(text));
  return (full[0]?.length ?? 0) < 3 && (numbered || marked > full.length * 0.6);
}

/** A letterhead has its labels under one another too; what it is made of is told elsewhere. */
const hasLabels = (cut: readonly Parts[], gaps: Gaps): boolean =>
  cut.filter((parts) => parts[0] && readLabel(textOf(parts[0], gaps)) !== undefined).length > 1;

function byPage(
  own: readonly Row[],
  cut: readonly Parts[],
  columns: readonly number[],
  leading: number,
): DenseTable[] {
  const { opens, sure } = rowStarts(own, cut, leading);
  const crossed = own.some((row) =>
    columns.some((x) => inkOf(row).some((ink) => ink.x < x - 1 && ink.end > x + 1)),
  );
  const tables: { page: number; own: Set<Row>; rows: Row[][][]; unsure: boolean }[] = [];
  for (const [index, row] of own.entries()) {
    let table = tables.at(-1);
    if (table?.page !== row.page) {
      table = { page: row.page, own: new Set(), rows: [], unsure: crossed || !sure };
      tables.push(table);
    }
    table.own.add(row);
    const parts = cut[index] ?? [];
    if (opens.has(index) || table.rows.length === 0) table.rows.push(parts.map(() => []));
    for (const [column, part] of parts.entries()) if (part) table.rows.at(-1)?.[column]?.push(part);
  }
  return tables;
}

/**
 * Where the rows of the table start: where there is more space than between the lines of a cell, or,
 * when there is not, where the first column has something again, and then it is not sure.
 */
function rowStarts(
  own: readonly Row[],
  cut: readonly Parts[],
  usual: number,
): { opens: ReadonlySet<number>; sure: boolean } {
  const leading = cellLeading(cut) ?? usual;
  const indexes = [...own.keys()].filter((index) => own[index - 1]?.page === own[index]?.page);
  const spaced = indexes.filter(
    (index) => (own[index - 1]?.y ?? 0) - (own[index]?.y ?? 0) > leading * 1.08 + 0.5,
  );
  const first = indexes.filter((index) => {
    const [parts = [], before = []] = [cut[index], cut[index - 1]];
    if (parts[0] === undefined) return false;
    return before[0] === undefined || filled(parts) > filled(before) || areOpenings(parts);
  });
  const records = recordStarts(cut, indexes);
  if (records) return { opens: records, sure: false };
  if (spaced.length === 0 || spaced.length < first.length / 2) {
    return { opens: new Set(first), sure: first.length === indexes.length };
  }
  // Where rows start with their first column, space in one other column alone parts paragraphs of a cell.
  const both = spaced.filter((index) => cut[index]?.[0] !== undefined);
  const level = both.length >= first.length * 0.8;
  const starts = spaced.filter(
    (index) => cut[index]?.[0] !== undefined || filled(cut[index] ?? []) > 1,
  );
  return { opens: new Set(level ? starts : spaced), sure: true };
}

/** The second line of a cell seldom starts as a first one does, and that of all cells never. */
const areOpenings = (parts: Parts): boolean =>
  filled(parts) > 1 &&
  parts.every((part) => {
    const character = part?.characters.find(({ blank }) => !blank)?.text;
    return character === undefined || /[\p{Lu}\d]/u.test(character);
  });

/** The usual distance between the lines of one cell; lines of others may stand between them. */
function cellLeading(cut: readonly Parts[]): number | undefined {
  const counts = new Map<number, number>();
  const above = new Map<number, Row>();
  for (const parts of cut) {
    for (const [column, part] of parts.entries()) {
      if (!part) continue;
      const before = above.get(column);
      above.set(column, part);
      if (!before || before.page !== part.page) continue;
      const gap = Math.round((before.y - part.y) * 2) / 2;
      if (gap > 2 && gap < part.size * 2.2) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
