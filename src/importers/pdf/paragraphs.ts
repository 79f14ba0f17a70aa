import { readLabel } from '../letterhead/labels.ts';
import { runsText } from '../runs.ts';
import type { Line, Paragraph, Zone } from '../source.ts';
import type { Gaps } from './gaps.ts';
import { isItemNumber } from './item-marks.ts';
import { partOf, type Row, segments, toRuns } from './rows.ts';

/** What a paragraph builder must know of the column it works in. */
export interface ColumnShape {
  readonly zone: Zone;
  readonly left: number;
  readonly right: number;
  /** Usual distance between base lines. */
  readonly leading: number;
  readonly gaps: Gaps;
}

const BULLET = /^[•▪◦●○■□·➢►✓]$/;
const DASH = /^[-–o*]$/;

/** A line that is a paragraph by itself: a salutation, the number of a question or an answer. */
const STANDS_ALONE =
  /^(?:geachte\b[^.]{0,60},|(?:vraag|antwoord|vragen|antwoorden|antwoord op vraag|artikel)\s+\d{1,3}[a-z]?(?:(?:, ?| en | t\/m | tot en met |[-–] ?| )\d{1,3}[a-z]?)*[.:]?)$/i;

interface Marked {
  readonly marker: string;
  readonly left: number;
  readonly textLeft: number;
  readonly row: Row;
}

/**
 * Makes paragraphs and items of rows, by the space between them, their dress and their length.
 *
 * @param rows the rows of one column of one page, top to bottom
 * @param shape the column
 * @returns paragraphs with their lines
 */
export function toParagraphs(rows: readonly Row[], shape: ColumnShape): Paragraph[] {
  const groups: { rows: Row[]; item?: Marked }[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.rows.at(-1);
    const marked = readMarker(row, shape, before, group?.item);
    if (marked) groups.push({ rows: [marked.row], item: marked });
    else if (group && before && goesOn(before, row, group.item, shape)) group.rows.push(row);
    else groups.push({ rows: [row] });
  }
  const levels = itemLevels(groups.map((group) => group.item));
  return groups.map((group, index): Paragraph => {
    const { marker } = group.item ?? {};
    const printed = marker !== undefined && isItemNumber(marker) ? { printed: marker } : {};
    return {
      type: 'paragraph',
      zone: shape.zone,
      lines: group.rows.map((row) => toLine(row, shape.gaps)),
      ...(group.item ? { item: { level: levels[index] ?? 0, ...printed } } : {}),
    };
  });
}

/** @returns a row as a line of the source */
function toLine(row: Row, gaps: Gaps): Line {
  return {
    runs: toRuns(row, gaps),
    place: { page: row.page, line: row.line },
    left: row.left,
    right: row.right,
    size: row.size,
  };
}

/** A bullet or number at the start of a row, with space behind it. */
function readMarker(
  row: Row,
  shape: ColumnShape,
  before: Row | undefined,
  open: Marked | undefined,
): Marked | undefined {
  const inked = row.characters.filter((character) => !character.blank);
  let count = 1;
  while (
    count < Math.min(6, inked.length) &&
    (inked[count]?.x ?? 0) - (inked[count - 1]?.end ?? 0) < row.size * 0.15
  ) {
    const between = row.characters.slice(
      row.characters.indexOf(inked[count - 1] as never) + 1,
      row.characters.indexOf(inked[count] as never),
    );
    if (between.some((character) => character.blank)) break;
    count += 1;
  }
  const marker = inked
    .slice(0, count)
    .map((character) => character.text)
    .join('');
  const next = inked[count];
  if (!next || inked[0]?.raised) return undefined;
  const gap = next.x - (inked[count - 1]?.end ?? 0);
  const indented = row.left > shape.left + 3;
  const sibling = open !== undefined && Math.abs(open.left - row.left) < 4;
  const start =
    before === undefined || /[:.;?!]$/.test(runsText(toRuns(before, shape.gaps)).trim());
  const certain = BULLET.test(marker);
  const wide = gap > row.size * 0.8;
  // A dash or a number at the start of a line can be the middle of a sentence.
  const opens = sibling || (start && (indented || wide)) || (wide && indented);
  const dash = DASH.test(marker) && opens;
  // A bold number starts a heading; the number is part of it.
  const bold = inked.every((character) => character.bold);
  const numbered = isItemNumber(marker) && !bold && gap > row.size * 0.2 && opens;
  if (!certain && !dash && !numbered) return undefined;
  const rest = row.characters.slice(row.characters.indexOf(next));
  return { marker, left: row.left, textLeft: next.x, row: partOf(row, rest) };
}

function goesOn(before: Row, row: Row, item: Marked | undefined, shape: ColumnShape): boolean {
  const gap = before.y - row.y;
  const size = Math.max(before.size, row.size);
  if (gap > shape.leading * 1.3 && gap > size * 1.55) return false;
  if (Math.abs(before.size - row.size) > 0.9) return false;
  if (item) return row.left > item.left + 2 && !isOutside(row, item);
  const text = runsText(toRuns(row, shape.gaps));
  if (STANDS_ALONE.test(text.trim())) return false;
  const [first, second] = [dressOf(before), dressOf(row)];
  if (
    first !== second &&
    !goesOnInDress(before, row, shape) &&
    (first !== 'plain' || second === 'bold')
  )
    return false;
  const previous = runsText(toRuns(before, shape.gaps)).trim();
  if (STANDS_ALONE.test(previous)) return false;
  if (shape.zone === 'side') return first === second || first === 'plain';
  if (readLabel(text) && (text.includes('\t') || previous.includes('\t'))) return true;
  if (segments(row, shape.gaps).length > 1) return true;
  return !endsEarly(before, row, previous, shape);
}

const isOutside = (row: Row, item: Marked): boolean =>
  row.left < item.textLeft - 6 && row.left < item.left + 8;

/** A sentence that ends well before the edge, though the next word would have fitted. */
function endsEarly(before: Row, row: Row, previous: string, shape: ColumnShape): boolean {
  if (!/[.?!:]["'”’)\]]*$/.test(previous)) return false;
  const word = firstWordWidth(row);
  return before.right + before.size * 0.4 + word + before.size * 1.6 < shape.right;
}

function firstWordWidth(row: Row): number {
  const inked = row.characters;
  const end = inked.findIndex(
    (character, index) =>
      index > 0 && (character.blank || character.x - (inked[index - 1]?.end ?? 0) > row.size * 0.4),
  );
  const last = inked[(end < 0 ? inked.length : end) - 1];
  return (last?.end ?? row.right) - row.left;
}

/** A sentence may go on in the dress of the row before it, and leave it later on. */
function goesOnInDress(before: Row, row: Row, shape: ColumnShape): boolean {
  const last = before.characters.findLast((character) => !character.blank && !character.raised);
  const next = row.characters.find((character) => !character.blank && !character.raised);
  const same = last?.bold === next?.bold && last?.italic === next?.italic;
  const full = before.right + firstWordWidth(row) + before.size > shape.right;
  return same && full && /[\p{L}\d,«‘“(-]$/u.test(last?.text ?? '');
}

/** The dress of a whole row. */
function dressOf(row: Row): 'bold' | 'italic' | 'plain' {
  const inked = row.characters.filter((character) => !character.blank && !character.raised);
  if (inked.every((character) => character.bold)) return 'bold';
  return inked.every((character) => character.italic) ? 'italic' : 'plain';
}

/** Levels of items by how far they stand in; each stretch of items starts anew. */
function itemLevels(items: readonly (Marked | undefined)[]): number[] {
  const levels: number[] = [];
  let lefts: number[] = [];
  for (const item of items) {
    if (!item) {
      lefts = [];
      levels.push(0);
      continue;
    }
    while (lefts.length > 0 && (lefts.at(-1) ?? 0) > item.left + 4) lefts.pop();
    if (lefts.length === 0 || (lefts.at(-1) ?? 0) < item.left - 4) lefts.push(item.left);
    levels.push(lefts.length - 1);
  }
  return levels;
}

/** @returns the usual distance between the base lines of rows, in points */
export function usualLeading(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before || before.page !== row.page) continue;
    const gap = Math.round((before.y - row.y) * 2) / 2;
    if (gap > 2 && gap < row.size * 2.2) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [gap, count] of counts) if (count > most) [best, most] = [gap, count];
  return best || (rows[0]?.size ?? 10) * 1.25;
}
