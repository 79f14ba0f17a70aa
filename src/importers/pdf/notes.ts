import type { Rule } from '../../formats/pdf/content.ts';
import { runsText } from '../runs.ts';
import type { Gaps } from './gaps.ts';
import { type Character, partOf, type Row, segments, toRuns } from './rows.ts';

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

/** What of the page and those before it tells where notes are. */
export interface NoteClues {
  readonly bodySize: number;
  /** Usual distance between base lines of the text. */
  readonly leading: number;
  readonly rules: readonly Rule[];
  /** The number of the last note of the pages before; 0 where there is none yet. */
  readonly last: number;
}

/** In sizes of letters: after more space than this something else stands under the notes. */
const END = 2.6;
/** In points: how far left edges of one column differ. */
const SLACK = 3;
/** In points: the line above notes is at least this long. */
const LINE = 30;

/**
 * Takes the footnotes off the foot of a page: rows in smaller letters than the text, or rows that start with
 * a raised number, below all other text. Two things must tell that they are notes: a line or a gap above
 * them, the number that comes next, or a mark with that number on the page.
 *
 * @param all the rows of the text column, top to bottom
 * @param gaps how wide a gap parts words
 * @param clues what tells where notes are
 */
export function takeNotes(all: readonly Row[], gaps: Gaps, clues: NoteClues): NotedPage {
  const numbered = withNumbers(all);
  const none: NotedPage = { rows: all, notes: [], overflow: [] };
  let start = numbered.length;
  while (start > 0 && isSmall(numbered[start - 1] as Row, clues.bodySize)) start -= 1;
  if (start === numbered.length) start = raisedStart(numbered);
  if (start >= numbered.length) return none;
  const rows = [...numbered.slice(0, start), ...inColumns(numbered.slice(start), gaps)];
  const parted = isParted(rows, start, clues);
  let first = start;
  while (first < rows.length && !isFirst(rows, first, parted && first === start, gaps, clues))
    first += 1;
  const lead = rows.slice(start, first);
  const goesOn = clues.last > 0 && parted && start > 0;
  if (first === rows.length)
    return goesOn ? { rows: rows.slice(0, start), notes: [], overflow: lead } : none;
  const end = endOf(rows, first, gaps);
  const rest = rows.slice(end);
  const notes = notesOf(rows.slice(first, end), gaps);
  // Small rows before the first number go on with a note of the page before, or are no notes at all.
  if (goesOn) return { rows: [...rows.slice(0, start), ...rest], notes, overflow: lead };
  return { rows: [...rows.slice(0, first), ...rest], notes, overflow: [] };
}

const isSmall = (row: Row, bodySize: number): boolean => row.size < bodySize - 0.4;

/** A number that is set apart from its note, a little above it, is put in its row. */
function withNumbers(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [row, next] = [rows[at] as Row, rows[at + 1]];
    const inked = row.characters.filter(({ blank }) => !blank);
    const isNumber = inked.length <= 3 && inked.every(({ text }) => /^\d$/.test(text));
    if (isNumber && next && row.right < next.left && row.y - next.y < next.size * 0.9) {
      const raised = inked.map((character): Character => ({ ...character, raised: 'sup' }));
      out.push({ ...next, characters: [...raised, ...next.characters], left: row.left });
      at += 1;
    } else out.push(row);
  }
  return out;
}

/** Notes at the foot of two columns: those of the first and then those of the second, which starts with a number. */
function inColumns(rows: readonly Row[], gaps: Gaps): Row[] {
  const edges = rows.flatMap((row) => {
    const [, ...beside] = segments(row, gaps).map((part) => partOf(row, part));
    return beside.filter((part) => plainDigits(part, gaps, undefined) > 0).map(({ left }) => left);
  });
  if (edges.length === 0) return [...rows];
  const edge = Math.min(...edges) - SLACK;
  const cut = (isOwn: (character: Character) => boolean): Row[] =>
    rows.flatMap((row) => {
      const own = row.characters.filter(isOwn);
      return own.some(({ blank }) => !blank) ? [partOf(row, own)] : [];
    });
  return [...cut(({ x }) => x < edge), ...cut(({ x }) => x >= edge)];
}

/** First of the rows at the foot that start with a raised number, where notes are as large as text. */
function raisedStart(rows: readonly Row[]): number {
  const starts = rows.map(
    (row) => row.characters.find((character) => !character.blank)?.raised === 'sup',
  );
  const first = starts.findIndex((raised, index) => raised && index > 0);
  return first < 0 ? rows.length : first;
}

/** A line, or more space than between lines of text. */
function isParted(rows: readonly Row[], at: number, { rules, leading }: NoteClues): boolean {
  const [above, row] = [rows[at - 1], rows[at] as Row];
  const top = above?.y ?? Number.POSITIVE_INFINITY;
  if (above && above.y - row.y > leading * 1.6) return true;
  return rules.some(
    ({ x1, x2, y1, y2 }) =>
      Math.abs(y1 - y2) < 0.5 &&
      x2 - x1 >= LINE &&
      y1 < top &&
      y1 > row.y &&
      y1 - row.y < leading * 3,
  );
}

function isFirst(
  rows: readonly Row[],
  at: number,
  parted: boolean,
  gaps: Gaps,
  clues: NoteClues,
): boolean {
  const label = readMark(rows[at] as Row, gaps, undefined)?.label;
  if (label === undefined) return false;
  const next = Number(label) === clues.last + 1;
  const marked = rows.slice(0, at).some((row) => marksOf(row).includes(label));
  return [parted || isParted(rows, at, clues), next, marked].filter(Boolean).length > 1;
}

/** The raised numbers of a row, each as a whole. */
function marksOf(row: Row): string[] {
  const text = row.characters
    .map((character) => (character.raised === 'sup' ? character.text : ' '))
    .join('');
  return text.match(/\d{1,3}/g) ?? [];
}

/** Where the notes end: at the foot, or before something that stands well under them. */
function endOf(rows: readonly Row[], first: number, gaps: Gaps): number {
  for (let at = first + 1; at < rows.length; at++) {
    const [before, row] = [rows[at - 1] as Row, rows[at] as Row];
    const far = before.y - row.y > Math.max(before.size, row.size) * END;
    if (far && readMark(row, gaps, undefined) === undefined) return at;
  }
  return rows.length;
}

function notesOf(rows: readonly Row[], gaps: Gaps): FootNote[] {
  const notes: { label: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const before = notes.at(-1)?.label;
    const mark = readMark(row, gaps, before === undefined ? undefined : Number(before) + 1);
    if (mark) notes.push({ label: mark.label, rows: mark.rest ? [mark.rest] : [] });
    else notes.at(-1)?.rows.push(row);
  }
  return notes;
}

/** The number that a note starts with: raised, or plain when it is the one that is expected. */
function readMark(
  row: Row,
  gaps: Gaps,
  expected: number | undefined,
): { label: string; rest: Row | undefined } | undefined {
  const inked = row.characters.filter((character) => !character.blank);
  const raised = inked.findIndex(
    (character) =>
      !(character.raised === 'sup' || character.size < row.size * 0.85) ||
      !/\d/.test(character.text),
  );
  const isRaised = raised > 0 || raised < 0;
  const count = isRaised ? (raised < 0 ? inked.length : raised) : plainDigits(row, gaps, expected);
  if (count === 0 || count > 3) return undefined;
  const label = inked
    .slice(0, count)
    .map((character) => character.text)
    .join('');
  const rest = row.characters.slice(
    row.characters.indexOf(inked[count - 1] as (typeof inked)[number]) + 1,
  );
  return {
    label,
    rest: rest.some((character) => !character.blank) ? partOf(row, rest) : undefined,
  };
}

function plainDigits(row: Row, gaps: Gaps, expected: number | undefined): number {
  const match = /^(\d{1,3})\s+\S/.exec(runsText(toRuns(row, gaps)));
  if (!match?.[1]) return 0;
  return expected === undefined || Number(match[1]) === expected ? match[1].length : 0;
}
