import { blockText, lineText, paragraphText, runsText } from '../runs.ts';
import type { Block, Line, Paragraph, SourcePlace, Table, Zone } from '../source.ts';
import { readDate } from './date.ts';
import type { ImportKind } from './kind.ts';
import { readLabel } from './labels.ts';

/** A line of the letterhead, wherever on the page it stands. */
export interface HeadLine {
  /** A tab where a column ends. */
  readonly text: string;
  readonly link?: string;
  readonly place: SourcePlace;
  readonly zone: Zone;
  /** Lines of one group stand together; a gap, or another part of the page, starts a new one. */
  readonly group: number;
  /** Lines of one paragraph have the same number. */
  readonly paragraph: number;
}

/** Headings with which the text of a nota starts. */
export const NOTA_SECTION =
  /^(?:\d{1,2}[.)]? )?(aanleiding(?:\/.*)?|geadviseerd besluit|kern|kernpunten|toelichting|inleiding|samenvatting|besluit|advies|gevraagd besluit|bijlagen|krachtenveld|informatie die niet openbaar ?gemaakt kan worden.*)$/i;

const SALUTATION =
  /^(geachte|mijnheer de voorzitter|beste|hierbij|met deze brief|in antwoord op)\b/i;

/**
 * Parts a paper in its letterhead and its text.
 *
 * @param blocks all blocks, in reading order
 * @param kind the kind of paper
 * @returns the lines of the letterhead, and the blocks of the text
 */
export function splitLetterhead(
  blocks: readonly Block[],
  kind: ImportKind,
): { lines: HeadLine[]; body: Block[] } {
  const main = blocks.filter((block) => block.zone === 'main');
  const body = main.slice(bodyStart(main, kind));
  const inBody = new Set(body);
  const lines: HeadLine[] = [];
  let group = 0;
  let paragraph = 0;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (inBody.has(block)) continue;
    const whole = block.type === 'paragraph' && block.lines.length === 1 && !isPositioned(block);
    const alone = previous?.type === 'paragraph' && previous.lines.length === 1;
    if (!(whole && alone && previous?.zone === block.zone)) group += 1;
    paragraph += 1;
    if (block.type === 'paragraph') {
      const at = { group, paragraph };
      lines.push(...block.lines.map((line) => ({ ...headLine(line, block.zone), ...at })));
    }
    if (block.type === 'table') {
      for (const row of tableLines(block)) {
        lines.push({ ...row, group: group++, paragraph: paragraph++ });
      }
    }
    previous = block;
  }
  return { lines: lines.filter(({ text }) => text.trim() !== ''), body };
}

/** Where lines have positions, gaps between them tell what belongs together. */
const isPositioned = (block: Paragraph): boolean => block.lines[0]?.left !== undefined;

/** Single spaces, tabs kept: they tell where a column ends. */
const clean = (text: string): string => text.replace(/[^\S\t]+/g, ' ').trim();

function headLine(line: Line, zone: Zone): Omit<HeadLine, 'group' | 'paragraph'> {
  const link = line.runs.find((run) => run.link !== undefined)?.link;
  const text = runsText(line.runs)
    .replace(/[^\S\t]+/g, ' ')
    .trim();
  return { text, place: line.place, zone, ...(link ? { link } : {}) };
}

/** A table in a letterhead: label and value beside one another, or one above the other. */
function tableLines(table: Table): Omit<HeadLine, 'group' | 'paragraph'>[] {
  return table.rows.flatMap((row) => {
    const cells = row.map((cell) => cell.blocks.map(blockText).filter(Boolean));
    const labelled = cells.length > 1 && readLabel(cells[0]?.[0] ?? '') !== undefined;
    const place = firstPlace(row.flatMap((cell) => cell.blocks)) ?? table.place;
    if (labelled) {
      const text = cells.map((lines) => lines.join(' ')).join('\t');
      return [{ text, place, zone: table.zone }];
    }
    return row.flatMap((cell) =>
      cell.blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.lines.map(({ runs, place: at }) => ({
              text: clean(runsText(runs)),
              place: at,
              zone: table.zone,
            }))
          : block.type === 'table'
            ? tableLines(block)
            : [],
      ),
    );
  });
}

function firstPlace(blocks: readonly Block[]): SourcePlace | undefined {
  const block = blocks[0];
  return block?.type === 'paragraph' ? block.lines[0]?.place : block?.place;
}

/** Index of the first block that is text and not letterhead. */
function bodyStart(main: readonly Block[], kind: ImportKind): number {
  let titled = false;
  let named = false;
  for (const [index, block] of main.entries()) {
    if (block.type === 'picture') continue;
    if (block.type === 'table') {
      if (isLetterheadTable(block)) titled ||= hasTitle(block);
      else return index;
      continue;
    }
    const text = paragraphText(block);
    const words = text.split(' ').length;
    // In running text a line may start with the word of a label; in a letterhead the first one does.
    const tested = words < 25 ? block.lines : block.lines.slice(0, 1);
    const labelled = tested.some((line) => readLabel(runsText(line.runs)) !== undefined);
    if (kind !== 'onderzoek' && NOTA_SECTION.test(text) && !labelledHead(block, main[index + 1]))
      return index;
    if (SALUTATION.test(text) && words > 1) return index;
    if (block.item && words > 3) return index;
    if (labelled) {
      titled ||= block.lines.some((line) => readLabel(runsText(line.runs))?.field === 'titel');
      continue;
    }
    if (words >= 25 || (kind === 'brief' && titled && words > 6 && !/\d{4} ?[A-Z]{2}\b/.test(text)))
      return index;
    // A report starts with its title, and no letterhead follows it.
    if (kind === 'onderzoek' && named && readDate(text) === undefined) return index;
    named = true;
  }
  return main.length;
}

/** The letterhead prints `Bijlagen` too; there a number follows it. */
function labelledHead(block: Paragraph, next: Block | undefined): boolean {
  if (!/^bijlagen?$/i.test(paragraphText(block)) || next?.type !== 'paragraph') return false;
  return /^(\d{1,2}|geen|div(?:ersen?)?\.?)$/i.test(lineText(next.lines[0] as Line));
}

function isLetterheadTable(table: Table): boolean {
  const rows = table.rows.map((row) =>
    row.map((cell) => cell.blocks.map(blockText).join(' ').trim()),
  );
  const text = rows.flat().join(' ');
  return (
    text === '' ||
    rows.some((row) => readLabel(row[0] ?? '') !== undefined && row.length > 1) ||
    rows.some((row) =>
      row.some((cell) =>
        /^>? ?retouradres\b|^ter (besluitvorming|beslissing|informatie|ondertekening)$/i.test(cell),
      ),
    )
  );
}

function hasTitle(table: Table): boolean {
  return table.rows.some(
    (row) => readLabel((row[0]?.blocks ?? []).map(blockText).join(' '))?.field === 'titel',
  );
}
