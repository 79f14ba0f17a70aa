import { REASONS, WARNINGS } from '../messages.ts';
import { allIn, blockText, lineText, paragraphText } from '../runs.ts';
import type { Block, Cell, LeftOut, Paragraph, SourceFormat, Table, Warning } from '../source.ts';

/** Blocks made whole again where a page ended. */
export interface Joined {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

/** Formats that say themselves where a paragraph and a table end. */
const HAS_PARAGRAPHS: ReadonlySet<SourceFormat> = new Set(['docx', 'odt', 'html']);

/** In points: letters of one paragraph differ by less. */
const ONE_SIZE = 0.9;

const ENDS = /[.?!:;]["'”’)\]]*$/;

/**
 * Joins what the end of a page, or the footnotes at its foot, cut in two: paragraphs, items of lists,
 * tables and their rows.
 *
 * @param blocks the text in reading order, without letterhead and footnotes
 * @param format a PDF has positions, by which more is sure
 * @returns the blocks, and what was left out or is not sure
 */
export function joinBlocks(blocks: readonly Block[], format: SourceFormat): Joined {
  const out: Block[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: Warning[] = [];
  const edge = rightEdge(blocks);
  for (const block of blocks) {
    const before = out.at(-1);
    if (before?.type === 'table' && block.type === 'table' && !HAS_PARAGRAPHS.has(format)) {
      const joined = joinTables(before, block, leftOut, warnings);
      if (joined) {
        out[out.length - 1] = joined;
        continue;
      }
    }
    if (before?.type === 'paragraph' && block.type === 'paragraph') {
      const verdict = continues(before, block, format, edge);
      if (verdict === 'yes') {
        out[out.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
        continue;
      }
      const place = block.lines[0]?.place;
      if (verdict === 'unsure' && place)
        warnings.push({ ...place, message: WARNINGS.openParagraph() });
    }
    out.push(block);
  }
  return { blocks: out, leftOut, warnings };
}

function rightEdge(blocks: readonly Block[]): number {
  let edge = 0;
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const { right } of block.lines) if (right !== undefined && right > edge) edge = right;
  }
  return edge;
}

function continues(
  before: Paragraph,
  next: Paragraph,
  format: SourceFormat,
  edge: number,
): 'yes' | 'no' | 'unsure' {
  if (next.item || next.level !== undefined || before.level !== undefined) return 'no';
  if (format === 'pdf' && !next.opensPage) return 'no';
  if (HAS_PARAGRAPHS.has(format)) return 'no';
  const [size, nextSize] = [before.lines.at(-1)?.size, next.lines[0]?.size];
  if (size !== undefined && nextSize !== undefined && Math.abs(size - nextSize) > ONE_SIZE)
    return 'no';
  const first = paragraphText(withoutMarks(before));
  const second = paragraphText(next);
  const dressed = (['bold', 'italic'] as const).some(
    (dress) => allIn(before, dress) !== allIn(next, dress),
  );
  if (dressed || first.split(' ').length < 3) return 'no';
  if (!ENDS.test(first)) {
    if (/^[\p{Ll}(‘“"'€\d-]/u.test(second)) return 'yes';
    if (format !== 'pdf') return 'no';
    return allIn(before, 'bold') || allIn(before, 'italic') ? 'no' : 'yes';
  }
  const last = before.lines.at(-1);
  const full = format === 'pdf' && (last?.right ?? 0) > edge * 0.93;
  return full && /[.?!]["'”’)\]]*$/.test(first) && !before.item ? 'unsure' : 'no';
}

/** What a sentence ends with is not the mark of its note. */
function withoutMarks(paragraph: Paragraph): Paragraph {
  const lines = paragraph.lines.map((line) => ({
    ...line,
    runs: line.runs.filter(({ raised, text }) => raised !== 'sup' || !/^\s*\d/.test(text)),
  }));
  return { ...paragraph, lines };
}

const columns = (table: Table): number =>
  Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));

function joinTables(
  first: Table,
  second: Table,
  leftOut: LeftOut[],
  warnings: Warning[],
): Table | undefined {
  if (columns(first) !== columns(second)) return undefined;
  let rows = [...second.rows];
  const head = first.rows[0]?.map(cellText).join('\t');
  if (rows[0] && head !== '' && rows[0].map(cellText).join('\t') === head) {
    leftOut.push({
      ...second.place,
      text: rows[0].map(cellText).join(' '),
      reason: REASONS.repeatedHead,
    });
    rows = rows.slice(1);
  }
  const last = first.rows.at(-1);
  const next = rows[0];
  if (last && next && last.length === next.length && cellText(next[0] as Cell) === '') {
    const joined = last.map((cell, index) => ({
      ...cell,
      blocks: joinCell(cell.blocks, next[index]?.blocks ?? []),
    }));
    warnings.push({ ...second.place, message: WARNINGS.tableJoined() });
    return { ...first, rows: [...first.rows.slice(0, -1), joined, ...rows.slice(1)] };
  }
  return { ...first, rows: [...first.rows, ...rows] };
}

const cellText = (cell: Cell): string => cell.blocks.map(blockText).join(' ').trim();

/** The two halves of a cell; a sentence that the page cut is one paragraph again. */
function joinCell(first: readonly Block[], second: readonly Block[]): Block[] {
  const before = first.at(-1);
  const next = second[0];
  if (before?.type !== 'paragraph' || next?.type !== 'paragraph' || next.item)
    return [...first, ...second];
  if (
    ENDS.test(paragraphText(before)) ||
    !/^[\p{Ll}(\d-]/u.test(lineText(next.lines[0] ?? { runs: [], place: { page: 1, line: 1 } }))
  ) {
    return [...first, ...second];
  }
  return [
    ...first.slice(0, -1),
    { ...before, lines: [...before.lines, ...next.lines] },
    ...second.slice(1),
  ];
}
