import type {
  BlockContent,
  FootnoteDefinition,
  Paragraph as MarkdownParagraph,
  Root,
  RootContent,
} from 'mdast';
import { type Hyphenation, joinLines } from '../hyphens.ts';
import { PICTURES, WARNINGS } from '../messages.ts';
import type { Album } from '../pictures/album.ts';
import { namesPicture } from '../pictures/captions.ts';
import { paragraphText, runsText, squeeze } from '../runs.ts';
import type { Block, Note, Paragraph, Picture, SourcePlace, Table, Warning } from '../source.ts';
import { type AnnexTable, isAnnexTable, readAnnexTable } from './annexes.ts';
import { toFigure } from './figures.ts';
import { headingDepths } from './headings.ts';
import { toLists } from './lists.ts';
import { toPhrasing } from './phrasing.ts';
import { element, toTable } from './tables.ts';

/** The text as Markdown. */
export interface Body {
  readonly tree: Root;
  readonly annexes: AnnexTable | undefined;
  /** How many images stand in it without words for who does not see them. */
  readonly undescribed: number;
  readonly warnings: readonly Warning[];
}

const CAPTION = /^(?:tabel|table|grafiek)\s*\d+/i;

/**
 * @param blocks the text, made whole, with marks for its notes
 * @param notes the notes in the order of their marks
 * @param hyphens what the document tells about its hyphens
 * @param album the files of the images in it
 * @param earlier what earlier stages found not sure in the text; said beside it
 * @returns the text as Markdown, with a comment where a person must look
 */
export function buildBody(
  blocks: readonly Block[],
  notes: readonly Note[],
  hyphens: Hyphenation,
  album: Album,
  earlier: readonly Warning[],
): Body {
  const waiting = [...earlier].sort((a, b) => a.page - b.page || a.line - b.line);
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  const depths = headingDepths(blocks);
  const children: RootContent[] = [];
  let annexes: AnnexTable | undefined;
  let told = 0;
  let undescribed = 0;

  const phrasing = (paragraph: Paragraph, plain = false) =>
    toPhrasing(joinLines(paragraph.lines, hyphens, warn), { plain });
  const paragraph = (source: Paragraph, plain = false): MarkdownParagraph => ({
    type: 'paragraph',
    children: phrasing(source, plain),
  });
  const picture = (source: Picture): BlockContent[] => {
    const path = album.paths.get(source);
    // What the paper prints with an image that does not come along stays as text.
    if (path === undefined)
      return [source.caption, source.source].flatMap((own) => (own ? [paragraph(own)] : []));
    if (source.alt === undefined) undescribed += 1;
    warn({
      ...source.place,
      message: source.alt === undefined ? PICTURES.describe(path) : PICTURES.described(path),
    });
    const words = (own: Paragraph | undefined): string =>
      own ? squeeze(runsText(joinLines(own.lines, hyphens, warn))) : '';
    return [toFigure(source, path, words)];
  };
  const write = (inner: readonly Block[], plain = false): BlockContent[] => {
    const out: BlockContent[] = [];
    for (let at = 0; at < inner.length; at++) {
      const block = inner[at] as Block;
      if (block.type === 'picture') out.push(...picture(block));
      else if (block.type === 'table') {
        // A table within a cell has no place in Markdown; its cells follow one another.
        out.push(...block.rows.flatMap((row) => row.flatMap((cell) => write(cell.blocks, plain))));
      } else if (block.item) {
        const items = itemsFrom(inner, at);
        out.push(...toLists(items, (item) => paragraph(item, plain)));
        at += items.length - 1;
      } else out.push(paragraph(block, plain));
    }
    return out;
  };
  /** Says beside the text what a person must look at. */
  const comment = (until: SourcePlace): void => {
    while (waiting[0] && !isAfter(waiting[0], until)) warnings.push(waiting.shift() as Warning);
    for (; told < warnings.length; told++) children.push(toComment(warnings[told] as Warning));
  };
  const table = (source: Table, caption: Paragraph | undefined): void => {
    const list = annexes ? undefined : readAnnexTable(source);
    if (list) {
      annexes = list;
      children.push(element('Bijlagen', []) as RootContent);
      return;
    }
    if (source.unsure) warn({ ...source.place, message: WARNINGS.table() });
    if (isAnnexTable(source)) {
      warn({ ...source.place, message: WARNINGS.annexColumns(source.rows[0]?.length ?? 0) });
    }
    children.push(toTable(source, caption, { phrasing, blocks: write }, warn));
  };

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const next = blocks[at + 1];
    const depth = depths.get(block);
    if (block.type === 'picture') children.push(...picture(block));
    else if (block.type === 'table') {
      const caption = isCaption(next) && !startsTable(blocks[at + 2]) ? next : undefined;
      table(block, caption);
      if (caption) at += 1;
    } else if (isCaption(block) && next?.type === 'table') {
      table(next, block);
      at += 1;
    } else if (depth !== undefined) {
      children.push({ type: 'heading', depth: depth as 2, children: phrasing(block, true) });
    } else if (block.item) {
      const items = itemsFrom(blocks, at);
      children.push(...toLists(items, paragraph));
      at += items.length - 1;
    } else {
      const beside = [blocks[at - 1], next].some((other) => other?.type === 'picture');
      if (!beside && namesPicture(block))
        warn({ ...endOf(block), message: WARNINGS.captionAlone() });
      children.push(paragraph(block));
    }
    comment(endOf(block));
  }
  comment(END);
  const definitions = notes.map(
    (note): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: note.label,
      label: note.label,
      children: write(note.blocks),
    }),
  );
  comment(END);
  children.push(...definitions);
  return { tree: { type: 'root', children }, annexes, undescribed, warnings };
}

const END: SourcePlace = { page: Number.MAX_SAFE_INTEGER, line: 0 };

const isAfter = (a: SourcePlace, b: SourcePlace): boolean =>
  a.page > b.page || (a.page === b.page && a.line > b.line);

/** The last line of a block, cells of a table among them. */
function endOf(block: Block): SourcePlace {
  if (block.type === 'picture') return block.place;
  if (block.type === 'paragraph') return block.lines.at(-1)?.place ?? { page: 1, line: 1 };
  return block.rows
    .flatMap((row) => row.flatMap((cell) => cell.blocks.map(endOf)))
    .reduce((last, place) => (isAfter(place, last) ? place : last), block.place);
}

const isCaption = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' &&
  CAPTION.test(paragraphText(block)) &&
  paragraphText(block).length < 250;

const startsTable = (block: Block | undefined): boolean => block?.type === 'table';

function itemsFrom(blocks: readonly Block[], at: number): Paragraph[] {
  const items: Paragraph[] = [];
  for (let index = at; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.type !== 'paragraph' || !block.item) break;
    items.push(block);
  }
  return items;
}

/** A comment that only editors see; what closes it cannot be in it. */
function toComment({ page, line, message }: Warning): RootContent {
  const value = `/* Invoer, pagina ${page}, regel ${line}: ${message.replaceAll('*/', '* /')} */`;
  return { type: 'mdxFlowExpression', value } as unknown as RootContent;
}
