import { runsText } from '../runs.ts';
import { type Gaps, partOf, type Row, toRuns } from './rows.ts';

/** A footnote as rows, its number taken off. */
interface FootNote {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** A page without its footnotes. */
export interface NotedPage {
  readonly rows: readonly Row[];
  readonly notes: readonly FootNote[];
  /** Rows at the foot that go on with the last note of the page before. */
  readonly overflow: readonly Row[];
}

/**
 * Takes the footnotes off the foot of a page: rows in smaller letters than the text, or rows that
 * start with a raised number, below all other text.
 *
 * @param rows the rows of the text column, top to bottom
 * @param bodySize size of the letters of the text
 * @param gaps how wide a gap parts words
 * @param open true when the page before ended with a note
 */
export function takeNotes(
  rows: readonly Row[],
  bodySize: number,
  gaps: Gaps,
  open: boolean,
): NotedPage {
  let start = rows.length;
  while (start > 0 && isSmall(rows[start - 1] as Row, bodySize)) start -= 1;
  const none: NotedPage = { rows, notes: [], overflow: [] };
  if (start === rows.length) start = raisedStart(rows);
  if (start >= rows.length) return none;
  const foot = rows.slice(start);
  const first = foot.findIndex((row) => readMark(row, gaps, undefined) !== undefined);
  if (first < 0) {
    return open && start > 0 ? { rows: rows.slice(0, start), notes: [], overflow: foot } : none;
  }
  // Small rows before the first number go on with a note of the page before, or are no notes at all.
  const lead = foot.slice(0, first);
  if (lead.length > 0 && !open) {
    return {
      rows: rows.slice(0, start + first),
      ...notesOf(foot.slice(first), gaps),
      overflow: [],
    };
  }
  return { rows: rows.slice(0, start), ...notesOf(foot.slice(first), gaps), overflow: lead };
}

const isSmall = (row: Row, bodySize: number): boolean => row.size < bodySize - 0.4;

/** First of the rows at the foot that start with a raised number, where notes are as large as text. */
function raisedStart(rows: readonly Row[]): number {
  const starts = rows.map((row) => row.signs.find((sign) => !sign.blank)?.raised === 'sup');
  const first = starts.findIndex((raised, index) => raised && index > 0);
  return first < 0 ? rows.length : first;
}

function notesOf(rows: readonly Row[], gaps: Gaps): { notes: FootNote[] } {
  const notes: { label: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const before = notes.at(-1)?.label;
    const mark = readMark(row, gaps, before === undefined ? undefined : Number(before) + 1);
    if (mark) notes.push({ label: mark.label, rows: mark.rest ? [mark.rest] : [] });
    else notes.at(-1)?.rows.push(row);
  }
  return { notes };
}

/** The number that a note starts with: raised, or plain when it is the one that is expected. */
function readMark(
  row: Row,
  gaps: Gaps,
  expected: number | undefined,
): { label: string; rest: Row | undefined } | undefined {
  const inked = row.signs.filter((sign) => !sign.blank);
  const raised = inked.findIndex(
    (sign) => !(sign.raised === 'sup' || sign.size < row.size * 0.85) || !/\d/.test(sign.text),
  );
  const isRaised = raised > 0 || raised < 0;
  const count = isRaised ? (raised < 0 ? inked.length : raised) : plainDigits(row, gaps, expected);
  if (count === 0 || count > 3) return undefined;
  const label = inked
    .slice(0, count)
    .map((sign) => sign.text)
    .join('');
  const rest = row.signs.slice(row.signs.indexOf(inked[count - 1] as (typeof inked)[number]) + 1);
  return { label, rest: rest.some((sign) => !sign.blank) ? partOf(row, rest) : undefined };
}

function plainDigits(row: Row, gaps: Gaps, expected: number | undefined): number {
  const match = /^(\d{1,3})\s+\S/.exec(runsText(toRuns(row, gaps)));
  if (!match?.[1]) return 0;
  return expected === undefined || Number(match[1]) === expected ? match[1].length : 0;
}
