import { isHiddenOdf, isUnshownOdf, odfGround, styleChain } from '../../formats/office/odf-text.ts';
import { allIn, childOf, childrenOf, type XmlElement } from '../../formats/xml.ts';
import { WARNINGS } from '../messages.ts';
import { numberHeadings } from '../number-headings.ts';
import { blockText } from '../runs.ts';
import type { Block, Cell, Paragraph, Picture, Run, Table } from '../source.ts';
import { readOdfInline } from './inline.ts';
import { readOdfPicture } from './pictures.ts';
import { type Around, nextPage, type OdfReading } from './reading.ts';

const PLAIN: Around = { styles: [], ground: undefined };
const CAPTION = /^(?:caption|illustration|figure|table|drawing|bijschrift|figuur|tabel)$/i;

/**
 * @param parent an element with paragraphs, lists and tables
 * @param reading where reading is
 * @param around the styles of a cell
 * @returns its blocks; tables that only place text are taken apart
 */
export function readOdfBlocks(
  parent: XmlElement,
  reading: OdfReading,
  around: Around = PLAIN,
): Block[] {
  return numberHeadings(readAll(parent, reading, around));
}

function readAll(parent: XmlElement, reading: OdfReading, around: Around): Block[] {
  return childrenOf(parent).flatMap((node): Block[] => {
    if (isUnshownOdf(node) || isHiddenOdf(node, reading.styles)) return [];
    if (node.name === 'text:p' || node.name === 'text:h')
      return readParagraph(node, reading, around);
    if (node.name === 'table:table') return readTable(node, reading);
    if (node.name === 'draw:frame') return readFrame(node, reading);
    if (node.name === 'text:soft-page-break') nextPage(reading);
    return readAll(node, reading, around);
  });
}

function readParagraph(node: XmlElement, reading: OdfReading, around: Around): Block[] {
  const before = reading.page;
  const chain = styleChain(node, reading.styles);
  if (breaksBefore(chain) && reading.line > 1) nextPage(reading);
  const inside: Around = {
    styles: [...chain, ...around.styles],
    ground: odfGround(chain, 'paragraph') ?? around.ground,
  };
  const lines: Run[][] = [[]];
  const pictures: Picture[] = [];
  readOdfInline(node, inside, undefined, reading, {
    lines,
    frame(frame) {
      for (const block of readFrame(frame, reading))
        if (block.type === 'picture') pictures.push(block);
    },
  });
  const full = lines.filter((runs) =>
    runs.some((run) => run.text.trim() !== '' || run.note !== undefined),
  );
  if (full.length === 0) {
    reading.gap = true;
    return pictures;
  }
  const place = { page: reading.page, line: reading.line };
  const afterGap = reading.gap;
  reading.gap = false;
  reading.line += 1;
  const level = node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : 0;
  const mark = reading.marks.get(node);
  const block: Paragraph = {
    type: 'paragraph',
    zone: reading.zone,
    lines: full.map((runs) => ({ runs, place })),
    ...(level > 0 ? { level: Math.min(level, 6) } : {}),
    ...(mark ? { item: mark } : {}),
    ...(afterGap ? { afterGap } : {}),
    ...(reading.page > before ? { opensPage: true } : {}),
    ...(chain.some(({ attributes }) => CAPTION.test(attributes['style:name'] ?? ''))
      ? { caption: true }
      : {}),
  };
  return [...pictures, block];
}

function breaksBefore(chain: readonly XmlElement[]): boolean {
  const [style] = chain;
  const properties = childOf(style, 'style:paragraph-properties')?.attributes;
  return properties?.['fo:break-before'] === 'page';
}

/** A frame holds an image, an object, or a box of text that stands beside the text. */
function readFrame(frame: XmlElement, reading: OdfReading): Block[] {
  const box = childOf(frame, 'draw:text-box');
  if (box) {
    const ground = odfGround(styleChain(frame, reading.styles), 'graphic');
    const inBox: OdfReading = { ...reading, zone: 'side' };
    const blocks = readOdfBlocks(box, inBox, { styles: [], ground });
    // An image with its caption is a box too, and stands where it stands.
    if (blocks.some(({ type }) => type === 'picture'))
      return blocks.map((block) => ({ ...block, zone: reading.zone }));
    reading.boxes.push(blocks);
    return [];
  }
  const object = childOf(frame, 'draw:object')?.attributes['xlink:href'];
  if (object !== undefined) {
    const content = reading.opened.xml(`${object.replace(/^\.\//, '')}/content.xml`);
    const isFormula =
      content !== undefined && [...allIn(content)].some(({ name }) => name === 'math:math');
    if (isFormula) {
      reading.warnings.push({
        page: reading.page,
        line: reading.line,
        message: WARNINGS.formula(),
      });
      return [];
    }
  }
  return [readOdfPicture(frame, reading)];
}

function readTable(table: XmlElement, reading: OdfReading): Block[] {
  const place = { page: reading.page, line: reading.line };
  let heads = 0;
  const rows: Cell[][] = [];
  const visit = (parent: XmlElement, inHead: boolean): void => {
    for (const node of childrenOf(parent)) {
      if (isHiddenOdf(node, reading.styles)) continue;
      if (node.name === 'table:table-row') {
        rows.push(childrenOf(node, 'table:table-cell').map((cell) => readCell(cell, reading)));
        if (inHead) heads += 1;
      } else if (/^table:table-(?:header-rows|rows|row-group)$/.test(node.name))
        visit(node, inHead || node.name === 'table:table-header-rows');
    }
  };
  visit(table, false);
  const inner = rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  const hasContent = (block: Block): boolean => block.type === 'picture' || blockText(block) !== '';
  const placing = rows.every(
    (row) => row.filter(({ blocks }) => blocks.some(hasContent)).length <= 1,
  );
  if (placing) return inner;
  if (inner.some(({ type }) => type === 'table'))
    reading.warnings.push({ ...place, message: WARNINGS.nestedTable() });
  const block: Table = {
    type: 'table',
    zone: reading.zone,
    rows,
    place,
    ...(heads > 0 ? { heads } : {}),
  };
  return [block];
}

function readCell(cell: XmlElement, reading: OdfReading): Cell {
  const chain = styleChain(cell, reading.styles);
  const span = (name: string): number => {
    const value = Number(cell.attributes[name] ?? 1);
    return Number.isInteger(value) && value > 0 && value < 100 ? value : 1;
  };
  return {
    blocks: readOdfBlocks(cell, reading, {
      styles: chain,
      ground: odfGround(chain, 'table-cell'),
    }),
    colspan: span('table:number-columns-spanned'),
    rowspan: span('table:number-rows-spanned'),
  };
}
