import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { HiddenText } from '../../formats/hidden.ts';
import { PICTURES } from '../messages.ts';
import { type Beside, imageAt } from '../pictures/address.ts';
import { writtenAlt } from '../pictures/alt.ts';
import type { Block, Paragraph, Picture, Run, SourceDoc, SourcePlace, Zone } from '../source.ts';
import { splitLines } from './inline.ts';
import { isList, readList } from './list-html.ts';
import { noteLabel, noteTargets, readNote } from './notes-html.ts';
import { INLINE, type Reading } from './reading-html.ts';
import { onlyShown } from './shown-html.ts';
import { readTable } from './table-html.ts';
import { readWordItem } from './word-html.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'head',
  'svg',
  'button',
  'form',
]);
const REPEATED = new Set(['header', 'footer', 'nav', 'aside']);

/**
 * Reads an HTML page.
 *
 * @param html the whole file
 * @param beside gives the files beside it, for its images
 * @returns its blocks; places count lines of the file
 */
export function readHtml(html: string, beside: Beside): SourceDoc {
  const { tree, hidden } = onlyShown(unified().use(rehypeParse).parse(html));
  const reading = startReading(beside, noteTargets(tree));
  const blocks = readBlocks(tree, { page: 1, line: 1 }, 'main', reading);
  for (const [id, element] of reading.targets) reading.notes.push(readNote(id, element, reading));
  const { notes, leftOut, warnings, raw } = reading;
  return { format: 'html', pages: 1, blocks, notes, leftOut, hidden, warnings, raw };
}

function startReading(beside: Beside, targets: Reading['targets']): Reading {
  const found = { notes: [], leftOut: [], warnings: [], raw: [], pictures: [] };
  return { ...found, beside, targets, readBlocks };
}

/**
 * @param html a piece of HTML inside something else, like a cell of a table
 * @param place where it stands
 * @param beside gives the files beside the one that it is in
 * @returns its blocks, and what of it is not shown
 */
export function readFragment(
  html: string,
  place: SourcePlace,
  beside: Beside,
): { readonly blocks: Block[]; readonly hidden: readonly HiddenText[] } {
  const { tree, hidden } = onlyShown(unified().use(rehypeParse, { fragment: true }).parse(html));
  const blocks = readBlocks(tree, place, 'main', startReading(beside, new Map()), true);
  return { blocks, hidden };
}

function readBlocks(
  node: Root | Element,
  origin: SourcePlace,
  zone: Zone,
  reading: Reading,
  fixed = false,
): Block[] {
  const blocks: Block[] = [];
  let loose: Run[] = [];
  let start = origin;
  const beside = node.type === 'element' && isRow(node);
  const flush = (): void => {
    const block = toParagraph(loose, start, zone);
    for (const picture of reading.pictures.splice(0))
      blocks.push({ type: 'picture', zone, ...picture });
    if (block) {
      blocks.push(block);
      for (const { runs, place } of block.lines) {
        reading.raw.push({ text: runs.map((run) => run.text).join(''), place });
      }
    }
    loose = [];
  };
  const walk = (child: Nodes): void => {
    const place = fixed ? origin : { page: 1, line: child.position?.start.line ?? origin.line };
    if (child.type === 'text' || (child.type === 'element' && isInline(child))) {
      if (loose.length === 0) start = place;
      loose.push(...readRuns(child, {}, reading));
      if (beside && child.type === 'element') loose.push({ text: '\t' });
      return;
    }
    if (child.type === 'element' && child.tagName === 'svg')
      reading.pictures.push({ place, image: drawingOf(child) });
    if (child.type !== 'element' || SKIPPED.has(child.tagName)) return;
    if ([...reading.targets.values()].includes(child)) return;
    flush();
    if (child.tagName === 'table') {
      const caption = child.children.find(
        (one) => one.type === 'element' && one.tagName === 'caption',
      );
      if (caption) blocks.push(...readBlocks(caption as Element, place, zone, reading, fixed));
      blocks.push(readTable(child, place, zone, reading, fixed));
    } else if (isList(child)) {
      blocks.push(...readList(child, { place, zone, level: 0, fixed }, reading));
    } else {
      const own = readWordItem(child);
      const inner = REPEATED.has(child.tagName) ? 'head' : zone;
      const level = /^h([1-6])$/.exec(child.tagName)?.[1];
      const dress = {
        ...(level ? { level: Number(level) } : {}),
        ...(child.tagName === 'figcaption' ? { caption: true } : {}),
        ...(own && !level ? { item: own.item } : {}),
      };
      blocks.push(
        ...readBlocks(own?.element ?? child, place, inner, reading, fixed).map((block) =>
          block.type === 'paragraph' ? { ...block, ...dress } : block,
        ),
      );
    }
  };
  for (const child of node.children) walk(child as Nodes);
  flush();
  return blocks;
}

function isInline(element: Element): boolean {
  return (
    INLINE.has(element.tagName) &&
    element.children.every((child) => child.type !== 'element' || isInline(child))
  );
}

/** Elements set beside one another, like a label and its value; a tab keeps them apart. */
function isRow(element: Element): boolean {
  return /display:\s*(?:inline-)?(?:flex|grid)/i.test(String(element.properties['style'] ?? ''));
}

function readRuns(node: Nodes, dress: Omit<Run, 'text'>, reading: Reading): Run[] {
  if (node.type === 'text') return [{ ...dress, text: node.value.replace(/\s+/g, ' ') }];
  if (node.type !== 'element' || SKIPPED.has(node.tagName)) return [];
  if (node.tagName === 'br') return [{ ...dress, text: '\n' }];
  if (node.tagName === 'img') {
    const place = { page: 1, line: node.position?.start.line ?? 1 };
    const alt = writtenAlt(String(node.properties['alt'] ?? ''));
    const image = imageAt(String(node.properties['src'] ?? ''), reading.beside);
    reading.pictures.push({ place, image, ...(alt === undefined ? {} : { alt }) });
    return [];
  }
  const href = String(node.properties['href'] ?? '');
  if (node.tagName === 'a' && href.startsWith('#')) {
    const target = href.slice(1);
    if (reading.targets.has(target)) return [{ ...dress, text: '', note: noteLabel(target) }];
  }
  const next = {
    ...dress,
    ...(/^(b|strong)$/.test(node.tagName) ? { bold: true } : {}),
    ...(/^(i|em)$/.test(node.tagName) ? { italic: true } : {}),
    ...(/^(?:del|s|strike)$/.test(node.tagName) ? { struck: true } : {}),
    ...(/^su[bp]$/.test(node.tagName) ? { raised: node.tagName as 'sup' | 'sub' } : {}),
    ...(node.tagName === 'a' && /^(https?|mailto|tel):/.test(href) ? { link: href } : {}),
  };
  return node.children.flatMap((child) => readRuns(child, next, reading));
}

/** A drawing in the page itself: a sign beside a link, or something that the paper shows. */
function drawingOf({ properties }: Element): Picture['image'] {
  const size = [properties['width'], properties['height']].map((value) =>
    Number.parseFloat(`${value}`),
  );
  const sign = properties['ariaHidden'] === 'true' || size.some((side) => side <= 48);
  return sign ? { ornament: PICTURES.sign() } : { refused: PICTURES.inPage() };
}

function toParagraph(runs: readonly Run[], place: SourcePlace, zone: Zone): Paragraph | undefined {
  const lines = splitLines(runs, place).map((line) => ({ ...line, place }));
  const some = runs.some((run) => run.text.trim() !== '' || run.note !== undefined);
  return some ? { type: 'paragraph', zone, lines } : undefined;
}
