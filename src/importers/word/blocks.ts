import type { Surroundings } from '../../formats/office/word-dress.ts';
import { paragraphStyle } from '../../formats/office/word-dress.ts';
import { live } from '../../formats/office/word-forms.ts';
import { toggleOf, valOf } from '../../formats/office/word-styles.ts';
import {
  aroundCell,
  aroundRuns,
  headsRows,
  isHiddenRow,
} from '../../formats/office/word-tables.ts';
import { partsOf } from '../../formats/office/word-text.ts';
import { allIn, childOf, type XmlElement } from '../../formats/xml.ts';
import { readLabel } from '../letterhead/labels.ts';
import { WARNINGS } from '../messages.ts';
import { numberHeadings } from '../number-headings.ts';
import { blockText } from '../runs.ts';
import type { Block, Cell, Line, Paragraph, Run, Table, Zone } from '../source.ts';
import { readInline } from './inline.ts';
import { placeOf, type Reading, warn } from './reading.ts';

type Ground = Pick<Surroundings, 'cell' | 'ground'>;

const PLAIN: Ground = { cell: [], ground: undefined };
const CAPTION = /^(?:caption|bijschrift)\b/i;
const HEADING = /^(?:heading|kop|kopje) ?([1-6])\b/i;
const DELETED = new Set(['w:del', 'w:moveFrom']);

/**
 * @param parent an element with paragraphs and tables
 * @param zone part of the page
 * @param reading where reading is
 * @param around the colour and the style that a cell gives to its text
 * @returns its blocks; tables that only place text are taken apart
 */
export function readBlocks(
  parent: XmlElement,
  zone: Zone,
  reading: Reading,
  around: Ground = PLAIN,
): Block[] {
  return numberHeadings(readAll(parent, zone, reading, around));
}

function readAll(parent: XmlElement, zone: Zone, reading: Reading, around: Ground): Block[] {
  return live(parent).flatMap((node): Block[] => {
    if (node.name === 'w:p') return readParagraph(node, zone, reading, around);
    if (node.name === 'w:tbl') return readTable(node, zone, reading);
    if (node.name === 'w:altChunk' || node.name === 'w:subDoc') warn(reading, WARNINGS.altChunk());
    return DELETED.has(node.name) ? [] : readAll(node, zone, reading, around);
  });
}

function readParagraph(node: XmlElement, zone: Zone, reading: Reading, around: Ground): Block[] {
  const before = reading.page;
  const inside = aroundRuns(node, around, reading.styles);
  const properties = inside.paragraph;
  const { name: style = '', chain = [] } = paragraphStyle(properties, reading.styles) ?? {};
  const frame = childOf(properties, 'w:framePr');
  const isInitial = frame?.attributes['w:dropCap'] !== undefined;
  const own: Zone = frame && !isInitial ? 'side' : zone;
  const mark = reading.markOf(properties);
  const { lines, pictures } = readInline(node, inside, own, reading, (box, ground) =>
    readBlocks(box, 'side', reading, { cell: [], ground }),
  );
  const full = lines.filter((runs) =>
    runs.some((run) => run.text.trim() !== '' || run.note !== undefined),
  );
  if (full.length === 0) {
    reading.gap = true;
    return [...pictures];
  }
  if (isInitial) {
    reading.initial = full.flat();
    return [...pictures];
  }
  const place = placeOf(reading);
  const afterGap = reading.gap;
  reading.gap = false;
  reading.line += 1;
  const level = HEADING.exec(style)?.[1] ?? outlineOf(properties, chain, full);
  const [first = [], ...rest] = full;
  const start: Run[] = [...reading.initial, ...first];
  reading.initial = [];
  const block: Paragraph = {
    type: 'paragraph',
    zone: own,
    lines: [start, ...rest].map((runs): Line => ({ runs, place })),
    ...(level ? { level: Number(level) } : {}),
    ...(mark ? { item: mark } : {}),
    ...(afterGap ? { afterGap } : {}),
    ...(reading.page > before ? { opensPage: true } : {}),
    ...(CAPTION.test(style) ? { caption: true } : {}),
  };
  return [...pictures, block];
}

/** In characters; a style for numbered paragraphs of text can have a level too. */
const LONGEST_HEADING = 200;

/** The level that a style of a ministry gives to its headings, whatever it calls them. */
function outlineOf(
  properties: XmlElement | undefined,
  chain: readonly XmlElement[],
  lines: readonly (readonly Run[])[],
): number | undefined {
  const all = [properties, ...chain.map((one) => childOf(one, 'w:pPr'))];
  const said = all.map((one) => valOf(one, 'w:outlineLvl')).find((one) => one !== undefined);
  const length = lines.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (said === undefined || !/^[0-5]$/.test(said) || length > LONGEST_HEADING) return undefined;
  return Number(said) + 1;
}

/** A cell with the columns of the table that it takes. */
interface Placed extends Cell {
  readonly column: number;
  /** True when it goes on with the cell above it. */
  readonly goesOn: boolean;
}

function readTable(table: XmlElement, zone: Zone, reading: Reading): Block[] {
  const place = placeOf(reading);
  const floats = childOf(childOf(table, 'w:tblPr'), 'w:tblpPr') !== undefined;
  const source = partsOf(table, 'w:tr');
  const shown = source.filter((row) => !isHiddenRow(row));
  const placed = shown.map((row) =>
    readRow(table, row, { row: source.indexOf(row), rows: source.length }, zone, reading),
  );
  const rows = merged(placed);
  const placing = rows.every(
    (row) => row.filter((cell) => cell.blocks.some(hasContent)).length <= 1,
  );
  const heads = shown.findIndex((row) => !toggleOf(childOf(row, 'w:trPr'), 'w:tblHeader'));
  const block: Table = {
    type: 'table',
    zone,
    rows,
    place,
    ...(heads > 0 ? { heads } : {}),
  };
  const inner = rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  if (!placing && inner.some(({ type }) => type === 'table')) warn(reading, WARNINGS.nestedTable());
  const blocks = placing ? inner : [block];
  return floats && isLetterhead(inner) ? blocks.map((one) => ({ ...one, zone: 'side' })) : blocks;
}

function readRow(
  table: XmlElement,
  row: XmlElement,
  place: { readonly row: number; readonly rows: number },
  zone: Zone,
  reading: Reading,
): Placed[] {
  const properties = childOf(row, 'w:trPr');
  const [before, after] = [
    spanOf(properties, 'w:gridBefore', 0),
    spanOf(properties, 'w:gridAfter', 0),
  ];
  const blank = (column: number, colspan: number): Placed[] =>
    colspan > 0 ? [{ blocks: [], colspan, rowspan: 1, column, goesOn: false }] : [];
  const out = blank(0, before);
  let column = before;
  const cells = partsOf(row, 'w:tc');
  for (const [index, cell] of cells.entries()) {
    const own = childOf(cell, 'w:tcPr');
    const colspan = spanOf(own, 'w:gridSpan', 1);
    const merge = childOf(own, 'w:vMerge');
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    const at = { ...place, column: index, columns: cells.length };
    const around = aroundCell(table, cell, at, reading.styles);
    const blocks = readBlocks(cell, zone, reading, around);
    const headsRow = index === 0 && headsRows(table, reading.styles);
    out.push({ blocks, colspan, rowspan: 1, column, goesOn, ...(headsRow ? { headsRow } : {}) });
    column += colspan;
  }
  return [...out, ...blank(column, after)];
}

/** Cells that go on with the one above them are part of it. */
function merged(rows: readonly (readonly Placed[])[]): Cell[][] {
  const open = new Map<number, Cell & { blocks: Block[]; rowspan: number }>();
  return rows.map((row) =>
    row.flatMap(({ blocks, column, goesOn, ...rest }) => {
      const above = open.get(column);
      if (goesOn && above?.colspan === rest.colspan) {
        above.rowspan += 1;
        above.blocks.push(...blocks);
        return [];
      }
      const cell = { ...rest, blocks: [...blocks], rowspan: 1 };
      open.set(column, cell);
      return [cell];
    }),
  );
}

function spanOf(properties: XmlElement | undefined, name: string, least: number): number {
  const value = Number(valOf(properties, name) ?? least);
  return Number.isInteger(value) && value >= least && value < 100 ? value : least;
}

/** A table that floats beside the text is letterhead when it has its labels or an address. */
function isLetterhead(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      readLabel(blockText(block)) !== undefined || /\b\d{4} ?[A-Z]{2} /.test(blockText(block)),
  );
}

const hasContent = (block: Block): boolean => block.type === 'picture' || blockText(block) !== '';

/** @returns whether a file says where its pages end */
export function knowsPages(root: XmlElement): boolean {
  for (const { name } of allIn(root)) if (name === 'w:lastRenderedPageBreak') return true;
  return false;
}
