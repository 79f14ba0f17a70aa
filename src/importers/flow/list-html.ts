import type { Element, Nodes } from 'hast';
import { written } from '../../formats/office/list-marks.ts';
import type { Block, ItemMark, Paragraph, SourcePlace, Zone } from '../source.ts';
import type { Reading } from './reading-html.ts';

/** Where a list stands, and how to tell lines. */
export interface ListOrigin {
  readonly place: SourcePlace;
  readonly zone: Zone;
  readonly level: number;
  /** True when lines of the HTML are not lines of the file. */
  readonly fixed: boolean;
}

/**
 * Reads a list and the lists in it. What converters leave in a list without `<li>` is read too: text
 * with bullets as items, other elements as blocks between them.
 *
 * @param list a `<ul>` or `<ol>`
 * @param origin where it stands
 * @param reading takes what is found on the way
 * @returns its items as paragraphs
 */
export function readList(list: Element, origin: ListOrigin, reading: Reading): Block[] {
  const { zone, level, fixed } = origin;
  const ordered = list.tagName === 'ol';
  const blocks: Block[] = [];
  let number = Number(list.properties['start'] ?? 1);
  const format = formatOf(list);
  let interrupted = false;
  for (const child of list.children) {
    const place = fixed ? origin.place : { page: 1, line: child.position?.start.line ?? 1 };
    const mark = (): ItemMark => ({
      level,
      ...(ordered ? { printed: `${written(number, format)}.` } : {}),
    });
    if (child.type === 'text') {
      for (const text of child.value.split(/[•▪◦]/)) {
        if (text.trim() === '') continue;
        const value = text.replace(/\s+/g, ' ').trim();
        blocks.push({
          type: 'paragraph',
          zone,
          lines: [{ runs: [{ text: value }], place }],
          item: mark(),
        });
        reading.raw.push({ text: value, place });
      }
    } else if (isList(child)) {
      const deeper = interrupted ? level : level + 1;
      blocks.push(...readList(child as Element, { ...origin, place, level: deeper }, reading));
    } else if (child.type === 'element' && child.tagName === 'li') {
      const said = Number(child.properties['value']);
      if (Number.isInteger(said)) number = said;
      const inner: Element = { ...child, children: child.children.filter((one) => !isList(one)) };
      const own = reading.readBlocks(inner, place, zone, reading, fixed);
      const first = own[0];
      if (first?.type === 'paragraph') own[0] = { ...withoutBullet(first), item: mark() };
      number += 1;
      blocks.push(...own);
      for (const nested of child.children.filter(isList)) {
        blocks.push(
          ...readList(nested as Element, { ...origin, place, level: level + 1 }, reading),
        );
      }
    } else if (child.type === 'element') {
      interrupted = true;
      blocks.push(
        ...reading.readBlocks({ ...list, children: [child] }, place, zone, reading, fixed),
      );
    }
  }
  return blocks;
}

/** How a list counts, by its attribute or by its style, as `written` names it. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

function formatOf({ properties }: Element): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(String(properties['style'] ?? ''))?.[1];
  return (
    FORMATS[style?.toLowerCase() ?? ''] ?? FORMATS[String(properties['type'] ?? '')] ?? 'decimal'
  );
}

/** @returns whether a node is a list */
export function isList(node: Nodes): boolean {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

/** Converters leave the bullet in the text of the item. */
function withoutBullet(block: Paragraph): Paragraph {
  const [line, ...rest] = block.lines;
  const [run, ...runs] = line?.runs ?? [];
  if (!line || !run) return block;
  const text = run.text.replace(/^\s*[•▪◦·]\s*/, '');
  return { ...block, lines: [{ ...line, runs: [{ ...run, text }, ...runs] }, ...rest] };
}
