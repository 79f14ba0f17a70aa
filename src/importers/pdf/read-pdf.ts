import type { PageContent } from '../../formats/pdf/content.ts';
import { type OpenPdf, openPdf } from '../../formats/pdf/open.ts';
import { plainLines } from '../../formats/pdf/plain-lines.ts';
import { readPage } from '../../formats/pdf/read-page.ts';
import { PICTURES, REASONS, REFUSALS, WARNINGS } from '../messages.ts';
import { MOST } from '../pictures/album.ts';
import { ImportRefusal } from '../refusal.ts';
import { squeeze } from '../runs.ts';
import type {
  Block,
  LeftOut,
  Note,
  Paragraph,
  Progress,
  RawLine,
  SourceDoc,
  Warning,
} from '../source.ts';
import { type ImageLimit, limitImages } from './announced-images.ts';
import { splitColumns } from './columns.ts';
import { findDense } from './dense-tables.ts';
import { dropFurniture } from './furniture.ts';
import { type NotedPage, takeNotes } from './notes.ts';
import { isInside, sideBlocks, toBlocks } from './page-blocks.ts';
import { type ColumnShape, toParagraphs, usualLeading } from './paragraphs.ts';
import { type IllustratedPage, takePictures, withoutRepeated } from './pictures.ts';
import { type Gaps, measureGaps, type Row, toRows, usual, usualLeft } from './rows.ts';
import { findGrids } from './ruled-tables.ts';

/** Papers have tens of pages; what is longer is a report, and would only fill the memory. */
const PAGES = 500;
/** More signs than 500 full pages have. */
const SIGNS = 3_000_000;

/**
 * Reads a PDF by where its signs stand.
 *
 * @param bytes the file
 * @param onProgress told after every page
 * @returns its blocks in reading order: text column, column beside it, notes
 * @throws ImportRefusal when it is locked, damaged, too long, or a scan
 */
export async function readPdf(bytes: Uint8Array, onProgress?: Progress): Promise<SourceDoc> {
  const limit = limitImages(bytes);
  const { document, isVisible, close } = await open(bytes, limit);
  try {
    if (document.numPages > PAGES)
      throw new ImportRefusal(REFUSALS.tooManyPages(document.numPages, PAGES));
    const pages: IllustratedPage[] = [];
    const pictures = takePictures();
    let signs = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await readPage(page, isVisible).catch(() => {
        throw new ImportRefusal(REFUSALS.damaged());
      });
      pages.push({ ...content, pictures: await pictures.take(page, content) });
      page.cleanup();
      signs += content.glyphs.length;
      if (signs > SIGNS) throw new ImportRefusal(REFUSALS.tooMuch());
      onProgress?.(number, document.numPages);
    }
    if (signs < 20) throw new ImportRefusal(REFUSALS.scan());
    const source = layOut(pages);
    const warnings = [...source.warnings, ...imageWarnings(limit, pictures.beyond())];
    return { ...source, warnings, unread: limit.above + pictures.beyond() };
  } finally {
    await close();
  }
}

/** Images that are left unread, wherever they stand. */
function imageWarnings({ above }: ImageLimit, beyond: number): Warning[] {
  const at = { page: 1, line: 1 } as const;
  return [
    ...(above > 0 ? [{ ...at, message: PICTURES.tooLargeInFile(above) }] : []),
    ...(beyond > 0 ? [{ ...at, message: PICTURES.tooMany(beyond, MOST) }] : []),
  ];
}

async function open(bytes: Uint8Array, { largest }: ImageLimit): Promise<OpenPdf> {
  const pdf = await openPdf(bytes, largest);
  if (typeof pdf !== 'string') return pdf;
  throw new ImportRefusal(pdf === 'locked' ? REFUSALS.encrypted() : REFUSALS.damaged());
}

/** From signs on pages to blocks in reading order. */
function layOut(pages: readonly IllustratedPage[]): SourceDoc {
  const height = pages[0]?.height ?? 842;
  const gaps = measureGaps(pages.flatMap((page) => page.glyphs));
  const columns = splitColumns(pages, gaps);
  const grids = pages.map((page) => findGrids(page.rules));
  const furniture = dropFurniture(
    columns.map((column) => column.main),
    grids,
    height,
    gaps,
  );
  const main = furniture.pages;
  const bodySize = usual(
    main.flat().flatMap((row) => row.signs.map((sign) => (sign.raised ? row.size : sign.size))),
  );
  const shape = shapeOf(
    main.flat().filter((row) => Math.abs(row.size - bodySize) < 0.5),
    gaps,
  );

  const pictures = withoutRepeated(pages.map((page) => page.pictures));
  const blocks: Block[] = [];
  const besides: Block[] = [];
  const notes: Note[] = [];
  const noted: NotedPage[] = [];
  for (const rows of main)
    noted.push(
      takeNotes(
        rows,
        bodySize,
        gaps,
        noted.some((page) => page.notes.length > 0),
      ),
    );
  const dense = findDense(
    noted.flatMap((page, index) =>
      page.rows.filter((row) => !(grids[index] ?? []).some((grid) => isInside(row, grid))),
    ),
    shape.leading,
    gaps,
  );
  for (const index of pages.keys()) {
    const { rows = [], notes: own = [], overflow = [] } = noted[index] ?? {};
    const text = toBlocks(
      {
        number: index + 1,
        rows,
        grids: grids[index] ?? [],
        tables: dense.filter((table) => table.page === index + 1),
        pictures: pictures[index] ?? [],
      },
      shape,
    );
    blocks.push(
      ...text.map((block, at) =>
        at === 0 && index > 0 && block.type === 'paragraph' ? { ...block, opensPage: true } : block,
      ),
    );
    for (const way of pages[index]?.turned ?? [])
      blocks.push(...sideBlocks(toRows(way, index + 1), 'main', gaps));
    const side = columns[index]?.side ?? [];
    if (side.length > 0) besides.push(...sideBlocks(side, 'side', gaps));
    const last = notes.at(-1);
    if (overflow.length > 0 && last) {
      notes[notes.length - 1] = {
        ...last,
        blocks: joinNote(last.blocks, noteBlocks(overflow, gaps)),
      };
    }
    for (const { label, rows: lines } of own) {
      const place = { page: index + 1, line: lines[0]?.line ?? 1 };
      notes.push({ label, blocks: noteBlocks(lines, gaps), place });
    }
  }
  return {
    format: 'pdf',
    pages: pages.length,
    blocks: [...blocks, ...besides],
    notes,
    raw: pages.flatMap((page, index) =>
      plainLines(page).map(
        ({ text, line, follows }): RawLine => ({ text, place: { page: index + 1, line }, follows }),
      ),
    ),
    leftOut: [...furniture.leftOut, ...slantedText(pages)],
    hidden: pages.flatMap(({ hidden }) => hidden),
    imagePages: pages.flatMap(({ isImage }, index) => (isImage ? [index + 1] : [])),
    warnings: pageWarnings(pages),
  };
}

function shapeOf(rows: readonly Row[], gaps: Gaps): ColumnShape {
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  return {
    zone: 'main',
    left: usualLeft(rows),
    right: rights[Math.floor(rights.length * 0.98)] ?? 500,
    leading: usualLeading(rows),
    gaps,
  };
}

function noteBlocks(rows: readonly Row[], gaps: Gaps): Paragraph[] {
  if (rows.length === 0) return [];
  return toParagraphs(rows, { ...shapeOf(rows, gaps), leading: usualLeading(rows) }).map(
    ({ item: _, ...block }) => block,
  );
}

/** A note that goes on at the foot of the next page. */
function joinNote(first: readonly Paragraph[], second: readonly Paragraph[]): Paragraph[] {
  const [before, next] = [first.at(-1), second[0]];
  if (!before || !next) return [...first, ...second];
  return [
    ...first.slice(0, -1),
    { ...before, lines: [...before.lines, ...next.lines] },
    ...second.slice(1),
  ];
}

function slantedText(pages: readonly PageContent[]): LeftOut[] {
  return pages.flatMap(({ slanted }, index) => {
    const text = squeeze(slanted);
    return text === '' ? [] : [{ page: index + 1, line: 1, text, reason: REASONS.slanted }];
  });
}

function pageWarnings(pages: readonly PageContent[]): Warning[] {
  const recognised = pages.reduce((sum, page) => sum + page.recognised, 0);
  const remarks = pages.reduce((sum, page) => sum + page.remarks, 0);
  const at = { page: 1, line: 1 } as const;
  return [
    ...(recognised > 0 ? [{ ...at, message: WARNINGS.ocr() }] : []),
    ...(remarks > 0 ? [{ ...at, message: WARNINGS.comments(remarks) }] : []),
    ...pages.flatMap(({ slanted, turned, unreadable }, index) => {
      const place = { page: index + 1, line: 1 } as const;
      return [
        ...(slanted.trim() === '' ? [] : [{ ...place, message: WARNINGS.slanted() }]),
        ...(turned.length === 0 ? [] : [{ ...place, message: WARNINGS.turned() }]),
        ...(unreadable > 0 ? [{ ...place, message: WARNINGS.unreadableLetters(unreadable) }] : []),
      ];
    }),
  ];
}
