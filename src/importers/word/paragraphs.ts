import { PICTURES, WARNINGS } from '../messages.ts';
import { writtenAlt } from '../pictures/alt.ts';
import { blockText } from '../runs.ts';
import type {
  Block,
  Cell,
  Line,
  Paragraph,
  Picture,
  Run,
  Table,
  Warning,
  Zone,
} from '../source.ts';
import type { WordNode } from './mammoth-types.ts';
import { MARKS } from './prepare.ts';

/** What reading goes on with from one paragraph to the next. */
export interface Reading {
  page: number;
  line: number;
  zone: Zone;
  /** Next number of each list, by list and level. */
  readonly counters: Map<string, number>;
  /** Notes in the order of their marks. */
  readonly noteIds: WordNode[];
  /** True when the file says where its pages end; otherwise only breaks do. */
  readonly knowsPages: boolean;
  /** True when the last paragraph was empty. */
  gap: boolean;
  readonly warnings: Warning[];
  /** The bytes of each image that the file holds. */
  readonly images: ReadonlyMap<WordNode, Uint8Array>;
}

const CAPTION = /^(?:caption|bijschrift)\b/i;
const HEADING = /^(?:heading|kop|kopje) ?([1-6])\b/i;

/**
 * @param nodes what mammoth read
 * @param reading where reading is
 * @returns the blocks; tables that only place text are taken apart
 */
export function readNodes(nodes: readonly WordNode[], reading: Reading): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') return readParagraph(node, reading);
    if (node.type === 'table') return readTable(node, reading);
    return readNodes(node.children ?? [], reading);
  });
}

function readParagraph(node: WordNode, reading: Reading): Block[] {
  const before = reading.page;
  const pictures: Picture[] = [];
  const lines: Run[][] = [[]];
  let list: string | undefined;
  let zone = reading.zone;
  const walk = (child: WordNode, dress: Omit<Run, 'text'>): void => {
    switch (child.type) {
      case 'bookmarkStart':
        if (child.name === MARKS.page) nextPage(reading);
        if (child.name === MARKS.framed) zone = 'side';
        if (child.name === MARKS.cropped) refuseLast(pictures, PICTURES.cropped());
        if (child.name === MARKS.drawn)
          pictures.push(pictureAt(reading, zone, { refused: PICTURES.drawing() }));
        if (child.name?.startsWith(MARKS.list)) list = child.name.slice(MARKS.list.length);
        return;
      case 'text':
        lines.at(-1)?.push({ ...dress, text: child.value ?? '' });
        return;
      case 'tab':
        lines.at(-1)?.push({ ...dress, text: '\t' });
        return;
      case 'checkbox':
        lines.at(-1)?.push({ ...dress, text: child.checked ? '☒' : '☐' });
        return;
      case 'break':
        if (child.breakType === 'page' && !reading.knowsPages) nextPage(reading);
        if (child.breakType === 'line') lines.push([]);
        return;
      case 'image':
        pictures.push(readPicture(child, zone, reading));
        return;
      case 'noteReference':
        reading.noteIds.push(child);
        lines.at(-1)?.push({ ...dress, text: '', note: String(reading.noteIds.length) });
        return;
    }
    const next =
      child.type === 'run'
        ? { ...dress, ...dressOf(child) }
        : child.href
          ? { ...dress, link: child.href }
          : dress;
    for (const one of child.children ?? []) walk(one, next);
  };
  for (const child of node.children ?? []) walk(child, {});
  const place = { page: reading.page, line: reading.line };
  const full = lines.filter((runs) =>
    runs.some((run) => run.text.trim() !== '' || run.note !== undefined),
  );
  if (full.length === 0) {
    reading.gap = true;
    return pictures;
  }
  const afterGap = reading.gap;
  reading.gap = false;
  reading.line += 1;
  const level = HEADING.exec(node.styleName ?? '')?.[1];
  const item = level === undefined ? itemOf(node, list, reading) : undefined;
  if (level !== undefined && node.numbering?.isOrdered) {
    reading.warnings.push({ ...place, message: WARNINGS.headingNumber() });
  }
  const block: Paragraph = {
    type: 'paragraph',
    zone,
    lines: full.map((runs): Line => ({ runs, place })),
    ...(level ? { level: Number(level) } : {}),
    ...(item ? { item } : {}),
    ...(afterGap ? { afterGap } : {}),
    ...(reading.page > before ? { opensPage: true } : {}),
    ...(CAPTION.test(node.styleName ?? '') ? { caption: true } : {}),
  };
  return [...pictures, block];
}

function readPicture(node: WordNode, zone: Zone, reading: Reading): Picture {
  const image = reading.images.get(node) ?? { refused: PICTURES.damaged() };
  const alt = writtenAlt(node.altText);
  return { ...pictureAt(reading, zone, image), ...(alt === undefined ? {} : { alt }) };
}

function pictureAt({ page, line }: Reading, zone: Zone, image: Picture['image']): Picture {
  return { type: 'picture', zone, place: { page, line }, image };
}

function refuseLast(pictures: Picture[], refused: string): void {
  const last = pictures.pop();
  if (last) pictures.push({ ...last, image: { refused } });
}

function nextPage(reading: Reading): void {
  reading.page += 1;
  reading.line = 1;
}

function dressOf(run: WordNode): Omit<Run, 'text'> {
  const raised = { superscript: 'sup', subscript: 'sub' }[run.verticalAlignment ?? ''] as
    | 'sup'
    | 'sub'
    | undefined;
  return {
    ...(run.isBold ? { bold: true } : {}),
    ...(run.isItalic ? { italic: true } : {}),
    ...(raised ? { raised } : {}),
  };
}

function itemOf(node: WordNode, list: string | undefined, reading: Reading): Paragraph['item'] {
  if (!node.numbering) return undefined;
  const level = Number(node.numbering.level);
  if (!node.numbering.isOrdered) return { level };
  const key = `${list ?? node.styleName ?? ''} ${level}`;
  const number = (reading.counters.get(key) ?? 0) + 1;
  reading.counters.set(key, number);
  // A new item starts the numbers of the levels under it again.
  for (const other of reading.counters.keys()) {
    const [name, deeper] = [
      other.slice(0, other.lastIndexOf(' ')),
      Number(other.slice(other.lastIndexOf(' ') + 1)),
    ];
    if (name === (list ?? node.styleName ?? '') && deeper > level) reading.counters.delete(other);
  }
  return { level, printed: `${number}.` };
}

function readTable(node: WordNode, reading: Reading): Block[] {
  const place = { page: reading.page, line: reading.line };
  const source = (node.children ?? []).filter((row) => row.type === 'tableRow');
  const rows = source.map((row): Cell[] =>
    (row.children ?? []).map((cell) => ({
      blocks: readNodes(cell.children ?? [], reading),
      colspan: cell.colSpan ?? 1,
      rowspan: cell.rowSpan ?? 1,
    })),
  );
  const placing = rows.every(
    (row) => row.filter((cell) => cell.blocks.some(hasContent)).length <= 1,
  );
  if (placing) return rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  const heads = source.findIndex((row) => !row.isHeader);
  const table: Table = {
    type: 'table',
    zone: reading.zone,
    rows,
    place,
    ...(heads > 0 ? { heads } : {}),
  };
  return [table];
}

const hasContent = (block: Block): boolean => block.type === 'picture' || blockText(block) !== '';
