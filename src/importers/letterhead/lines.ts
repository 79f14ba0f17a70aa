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
  /** Size of its letters in points, where the source has sizes. */
  readonly size?: number;
  readonly bold?: boolean;
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
 * @param isBare true for a paper that has no letterhead
 * @returns the lines of the letterhead, and the blocks of the text
 */
export function splitLetterhead(
  blocks: readonly Block[],
  kind: ImportKind,
  isBare = false,
): { lines: HeadLine[]; body: Block[] } {
  const main = blocks.filter((block) => block.zone === 'main');
  const body = main.slice(isBare ? 0 : bodyStart(main, kind));
  const inBody = new Set(body);
  const lines: HeadLine[] = [];
  let group = 0;
  let paragraph = 0;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (inBody.has(block)) continue;
    paragraph += 1;
    if (block.type === 'paragraph') {
      if (!isSibling(previous, block)) group += 1;
      const at = { group, paragraph };
      lines.push(...block.lines.map((line) => ({ ...headLine(line, block.zone), ...at })));
    } else if (block.type === 'table') {
      for (const cell of tableCells(block)) {
        group += 1;
        for (const { apart, ...line } of cell) {
          if (apart) group += 1;
          paragraph += 1;
          lines.push({ ...line, group, paragraph });
        }
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
  const text = clean(runsText(line.runs));
  const bold = line.runs.every((run) => run.bold || run.text.trim() === '');
  return {
    text,
    place: line.place,
    zone,
    ...(link ? { link } : {}),
    ...(line.size === undefined ? {} : { size: line.size }),
    ...(bold ? { bold } : {}),
  };
}

/** Word makes a paragraph of each line of an address; what an empty one parts is apart. */
function isSibling(before: Block | undefined, block: Paragraph): boolean {
  const single = (one: Block | undefined): boolean =>
    one?.type === 'paragraph' && one.lines.length === 1 && !isPositioned(one);
  return single(before) && single(block) && before?.zone === block.zone && !block.afterGap;
}

/** A line in a cell; apart from the one before where an empty paragraph stands between. */
type CellLine = Omit<HeadLine, 'group' | 'paragraph'> & { readonly apart: boolean };

/** A table in a letterhead: label and value beside one another, or columns of lines. */
function tableCells(table: Table): CellLine[][] {
  return table.rows.flatMap((row) => {
    const cells = row.map((cell) => cell.blocks.map(blockText).filter(Boolean));
    const [first = [], ...rest] = cells;
    if (rest.length > 0 && first.length === 1 && readLabel(first[0] ?? '') !== undefined) {
      const text = cells.map((lines) => lines.join(' ')).join('\t');
      const place = firstPlace(row.flatMap((cell) => cell.blocks)) ?? table.place;
      return [[{ text, place, zone: table.zone, apart: false }]];
    }
    return row.flatMap((cell): CellLine[][] => {
      const own = cell.blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.lines.map((line) => ({
              ...headLine(line, table.zone),
              apart: block.afterGap === true,
            }))
          : [],
      );
      const inner = cell.blocks.flatMap((block) =>
        block.type === 'table' ? tableCells(block) : [],
      );
      return [own, ...inner];
    });
  });
}

function firstPlace(blocks: readonly Block[]): SourcePlace | undefined {
  const block = blocks[0];
  return block?.type === 'paragraph' ? block.lines[0]?.place : block?.place;
}

/**
 * Index of the first block that is text and not letterhead. Where nothing starts the text, the letterhead ends
 * after the last block that is certainly part of it; where none is, there is no letterhead.
 */
function bodyStart(main: readonly Block[], kind: ImportKind): number {
  let titled = false;
  let named = false;
  let known = 0;
  for (const [index, block] of main.entries()) {
    if (block.type === 'picture') continue;
    if (block.type === 'table') {
      if (!isLetterheadTable(block)) return index;
      titled ||= hasTitle(block);
      known = index + 1;
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
      known = index + 1;
      continue;
    }
    if (words >= 25 || (kind === 'brief' && titled && words > 6 && !/\d{4} ?[A-Z]{2}\b/.test(text)))
      return index;
    // A report starts with its title, and no letterhead follows it.
    if (kind === 'onderzoek' && named && readDate(text) === undefined) return index;
    if (kind === 'onderzoek' || LETTERHEAD_LINE.test(text)) known = index + 1;
    named = true;
  }
  return known;
}

/** The letterhead prints `Bijlagen` too; there a number follows it. */
function labelledHead(block: Paragraph, next: Block | undefined): boolean {
  if (!/^bijlagen?$/i.test(paragraphText(block)) || next?.type !== 'paragraph') return false;
  return /^(\d{1,2}|geen|div(?:ersen?)?\.?)$/i.test(lineText(next.lines[0] as Line));
}

/** A letterhead has fewer rows than this; a longer table has columns that are called as labels are. */
const MOST_ROWS = 14;

function isLetterheadTable(table: Table): boolean {
  if (table.rows.length > MOST_ROWS || table.place.page > 1) return false;
  const rows = table.rows.map((row) =>
    row.map((cell) => cell.blocks.map(blockText).join(' ').trim()),
  );
  const lines = tableCells(table).flat();
  const labels = lines.filter(({ text }) => readLabel(text) !== undefined).length;
  return (
    rows.flat().every((text) => text === '') ||
    rows.some((row) => readLabel(row[0] ?? '') !== undefined && row.length > 1) ||
    labels > 1 ||
    lines.some(({ text }) => LETTERHEAD_LINE.test(text))
  );
}

const LETTERHEAD_LINE =
  /^>? ?retouradres\b|^ter (?:besluitvorming|beslissing|informatie|ondertekening|bespreking)$/i;

function hasTitle(table: Table): boolean {
  return tableCells(table)
    .flat()
    .some(({ text }) => readLabel(text)?.field === 'titel');
}
