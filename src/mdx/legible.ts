import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isBacklink, isNoteMark } from './element-text.ts';
import { type Places, partOf, placeAt } from './places.ts';
import { shifted } from './shifted.ts';

/** A heading, an item of a list, a row of a table, or any other stretch of text with a line of its own. */
export type BlockKind = 'kop' | 'punt' | 'rij' | 'tekst';

export interface LegibleBlock {
  readonly kind: BlockKind;
  /** Level of a heading, 1 to 6. */
  readonly depth?: number | undefined;
  /** Its id on the page, where it has one. */
  readonly id?: string | undefined;
  /** Its words; the cells of a row stand apart by tabs. */
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** A stretch of the whole text: where it begins and ends. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a reader sees of a text. */
export interface Legible {
  /** All of it, a line a block. */
  readonly text: string;
  readonly blocks: readonly LegibleBlock[];
  /** What the paper shows struck out. */
  readonly struck: readonly Stretch[];
  /** What the editors wrote, not the paper. */
  readonly editorial: readonly Stretch[];
  /**
   * @param offset an offset in the text
   * @returns where that character stands in the source file; undefined for words that stand in no file
   */
  readonly sourceOffset: (offset: number) => number | undefined;
  /** @returns where the words of an element of the tree stand in the text; undefined where it has none */
  readonly stretchOf: (element: Element) => Stretch | undefined;
}

export interface LegibleOptions {
  /** How the mark of a footnote is shown, given its number; without it marks are left out. */
  readonly noteMark?: (number: string) => string;
  /** How an image is shown, given its alternative text; without it images are left out. */
  readonly image?: (alt: string) => string;
}

/** Elements that begin and end a line. */
const BLOCKS =
  /^(?:p|div|h[1-6]|ul|ol|li|table|caption|thead|tbody|tfoot|tr|blockquote|figure|figcaption|section|aside|details|summary|dl|dt|dd|pre|hr)$/;

interface Walk {
  text: string;
  readonly blocks: LegibleBlock[];
  /** Each stretch of the text that stands in the source, with its places. */
  readonly parts: { at: number; end: number; places: Places | undefined }[];
  readonly struck: Stretch[];
  readonly editorial: Stretch[];
  readonly stretches: Map<Element, Stretch>;
  readonly options: LegibleOptions;
  /** The block that words belong to, and where it begins. */
  open: Pick<LegibleBlock, 'kind' | 'depth' | 'id'>;
  start: number;
  form: 'gewoon' | 'hoog' | 'laag';
  verbatim: boolean;
}

/**
 * What a reader sees: the visible words, block by block, with white space as a page shows it. The marks of notes stand
 * apart from the words that they follow; digits above and below the line have characters of their own, so that `10⁶` is
 * never `106`.
 *
 * @param nodes a text, or a part of one
 * @param options how marks of notes and images are shown
 * @returns the words and where they come from
 */
export function legible(
  nodes: Root | Element | readonly (RootContent | ElementContent)[],
  options: LegibleOptions = {},
): Legible {
  const walk: Walk = {
    text: '',
    blocks: [],
    parts: [],
    struck: [],
    editorial: [],
    stretches: new Map(),
    options,
    open: { kind: 'tekst' },
    start: 0,
    form: 'gewoon',
    verbatim: false,
  };
  if ('type' in nodes && nodes.type === 'element') visit(nodes, walk);
  else visitAll('children' in nodes ? nodes.children : nodes, walk);
  close(walk);
  return {
    text: walk.text,
    blocks: walk.blocks,
    struck: walk.struck,
    editorial: walk.editorial,
    sourceOffset: (offset) => sourceOffset(walk.parts, offset),
    stretchOf: (element) => walk.stretches.get(element),
  };
}

/** @returns the number of words of a text */
export function countWords({ text }: Pick<Legible, 'text'>): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function sourceOffset(parts: Walk['parts'], offset: number): number | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  return part?.places && placeAt(part.places, Math.max(0, offset - part.at));
}

function visitAll(nodes: readonly (RootContent | ElementContent)[], walk: Walk): void {
  for (const node of nodes) {
    if (node.type === 'text') say(node, walk);
    else if (node.type === 'element') visit(node, walk);
  }
}

function visit(node: Element, walk: Walk): void {
  if (isBacklink(node)) return;
  const before = walk.text.length;
  if (isNoteMark(node)) {
    const number = (node.children[0] as Text | undefined)?.value ?? '';
    add(walk.options.noteMark?.(number) ?? '', undefined, walk);
  } else if (node.tagName === 'img')
    add(walk.options.image?.(String(node.properties['alt'] ?? '')) ?? '', undefined, walk);
  else if (node.tagName === 'br') breakLine(walk);
  else if (BLOCKS.test(node.tagName)) visitBlock(node, walk);
  else visitInline(node, walk);
  const stretch = { start: Math.min(before, walk.text.length), end: walk.text.length };
  if (stretch.start === stretch.end) return;
  walk.stretches.set(node, stretch);
  if (node.tagName === 'del' || node.tagName === 's') walk.struck.push(stretch);
  if (node.properties['dataRedactie'] !== undefined) walk.editorial.push(stretch);
}

function visitBlock(node: Element, walk: Walk): void {
  const outer = walk.open;
  const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
  const id = typeof node.properties['id'] === 'string' ? node.properties['id'] : undefined;
  // The paragraph with which an item of a list begins is that item.
  const first = walk.text.length === walk.start && node.tagName === 'p' ? outer : undefined;
  close(walk);
  walk.open =
    depth !== undefined
      ? { kind: 'kop', depth: Number(depth), id }
      : node.tagName === 'li'
        ? { kind: 'punt', id }
        : node.tagName === 'tr'
          ? { kind: 'rij', id }
          : first?.kind === 'punt'
            ? { ...first, id: first.id ?? id }
            : { kind: 'tekst', id };
  const verbatim = walk.verbatim;
  walk.verbatim ||= node.tagName === 'pre';
  visitAll(node.children, walk);
  walk.verbatim = verbatim;
  close(walk);
  // What follows within an item or a row is a stretch of its own.
  walk.open = outer.kind === 'rij' ? outer : { kind: 'tekst' };
}

function visitInline(node: Element, walk: Walk): void {
  const { form } = walk;
  const at = walk.text.length;
  // The cells of a row stand beside one another, as they do on the page.
  if ((node.tagName === 'td' || node.tagName === 'th') && at > walk.start) separate(walk);
  if (node.tagName === 'sup') walk.form = 'hoog';
  if (node.tagName === 'sub') walk.form = 'laag';
  visitAll(node.children, walk);
  walk.form = form;
}

function separate(walk: Walk): void {
  walk.text = `${walk.text.replace(/ $/, '')}\t`;
}

function breakLine(walk: Walk): void {
  if (walk.text.length > walk.start) walk.text = `${walk.text.replace(/ $/, '')}\n`;
}

function say(node: Text, walk: Walk): void {
  const { form, verbatim } = walk;
  if (form !== 'gewoon' && node.value.trim() !== '') {
    const words = node.value.trim();
    const [before, shown, after] = shifted(words, form, walk.text.at(-1) ?? '');
    add(before, undefined, walk);
    add(shown, node.data?.places, walk);
    add(after, undefined, walk);
    return;
  }
  let done = 0;
  const until = (to: number) => {
    if (to > done) add(node.value.slice(done, to), partOf(node, done, to).data?.places, walk);
    done = to;
  };
  for (const { 0: space, index } of verbatim ? [] : node.value.matchAll(UNEVEN)) {
    until(index);
    add(' ', partOf(node, index, index + 1).data?.places, walk);
    done = index + space.length;
  }
  until(node.value.length);
}

/** What a page shows as one space; a no-break space and its like are characters of the text. */
const UNEVEN = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

function add(words: string, places: Places | undefined, walk: Walk): void {
  if (words === '') return;
  // A line begins without a space, and one space never follows another.
  const opens = walk.text.length === walk.start || /[ \t\n]$/.test(walk.text);
  const cut = opens && !walk.verbatim ? (/^ +/.exec(words)?.[0].length ?? 0) : 0;
  if (cut === words.length) return;
  const at = walk.text.length;
  walk.text += words.slice(cut);
  walk.parts.push({
    at,
    end: walk.text.length,
    places: places && cut > 0 ? [0, placeAt(places, cut)] : places,
  });
}

/** Ends the block: what was said since the last is a block, unless nothing was. */
function close(walk: Walk): void {
  const text = walk.text.slice(walk.start).trimEnd();
  if (text === '') {
    walk.text = walk.text.slice(0, walk.start);
    return;
  }
  walk.blocks.push({ ...walk.open, text, start: walk.start });
  walk.text = `${walk.text.slice(0, walk.start)}${text}\n`;
  walk.start = walk.text.length;
}
