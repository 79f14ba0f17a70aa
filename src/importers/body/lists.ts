import type { BlockContent, List, Paragraph as MarkdownParagraph } from 'mdast';
import type { Paragraph } from '../source.ts';
import { type Counted, readCounted } from './list-marks.ts';
import { element } from './tables.ts';

/** A list to which items can be added. */
interface Open {
  readonly level: number;
  /** What its next item would be; nothing for bullets. */
  next: Counted | undefined;
  readonly children: BlockContent[];
  /** What its last item holds. */
  last: BlockContent[];
}

/**
 * Makes lists of items. A mark that a list prints by itself makes the list count so (`3.`, `b.`, `iv.`);
 * any other stays as text before its item, as the paper prints it.
 *
 * @param items paragraphs with an item mark, in order; the first has the lowest level or it is made so
 * @param write makes a paragraph of the text of an item
 * @returns lists within lists
 */
export function toLists(
  items: readonly Paragraph[],
  write: (item: Paragraph) => MarkdownParagraph,
): BlockContent[] {
  const roots: BlockContent[] = [];
  const open: Open[] = [];
  for (const item of items) {
    const { level = 0, printed } = item.item ?? {};
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let list = open.at(-1)?.level === level ? open.at(-1) : undefined;
    const counted = printed === undefined ? undefined : readCounted(printed, list?.next);
    if (list && !goesOn(list, printed, counted)) {
      open.pop();
      list = undefined;
    }
    const parent = open.at(-1)?.last ?? roots;
    if (printed !== undefined && !counted) {
      parent.push(write(withMark(item, printed)));
      continue;
    }
    if (!list) {
      list = { level, next: undefined, children: [], last: [] };
      parent.push(listNode(list.children, counted));
      open.push(list);
    }
    list.last = [write(item)];
    list.next = counted && { style: counted.style, value: counted.value + 1 };
    list.children.push(itemNode(list.last, counted));
  }
  return roots;
}

function goesOn(
  { next }: Open,
  printed: string | undefined,
  counted: Counted | undefined,
): boolean {
  if (!next || !counted) return next === undefined && printed === undefined;
  return next.style === counted.style && next.value === counted.value;
}

/** Markdown knows bullets and figures; what counts otherwise is an element. */
const isMarkdown = (counted: Counted | undefined): boolean =>
  counted === undefined || counted.style === '1';

function listNode(children: BlockContent[], first: Counted | undefined): BlockContent {
  if (!isMarkdown(first)) {
    const { style = 'a', value = 1 } = first ?? {};
    const start = value === 1 ? {} : { start: String(value) };
    return element('ol', children, { type: style, ...start });
  }
  const list = { type: 'list', ordered: first !== undefined, spread: false, children };
  return (first ? { ...list, start: first.value } : list) as unknown as List;
}

function itemNode(children: BlockContent[], counted: Counted | undefined): BlockContent {
  if (!isMarkdown(counted)) return element('li', children);
  return { type: 'listItem', spread: false, children } as unknown as BlockContent;
}

/** The item with its mark as the start of its text. */
function withMark(item: Paragraph, printed: string): Paragraph {
  const [line, ...lines] = item.lines;
  if (!line) return item;
  return { ...item, lines: [{ ...line, runs: [{ text: `${printed} ` }, ...line.runs] }, ...lines] };
}
