import type { Element, Nodes, Root } from 'hast';
import { PICTURES } from '../messages.ts';
import type { Note } from '../source.ts';
import { INLINE, type Reading } from './reading-html.ts';
import { textOf } from './tree-text.ts';
import { isWordNote } from './word-html.ts';

/** @returns the number in the id of a note */
export const noteLabel = (id: string): string => /\d+/.exec(id)?.[0] ?? id;

/**
 * @param tree a page
 * @returns the texts of the footnotes: elements further on to which a numbered mark links
 */
export function noteTargets(tree: Root): Map<string, Element> {
  const links: { readonly id: string; readonly at: number }[] = [];
  const byId = new Map<string, { readonly element: Element; readonly at: number }>();
  let at = 0;
  const visit = (node: Nodes, parents: readonly Element[]): void => {
    at += 1;
    if (node.type === 'element') {
      const href = String(node.properties['href'] ?? '');
      const isMark = /^\[?(?:\d{1,3}|[ivxlc]{1,6})\]?$/.test(textOf(node).trim());
      if (node.tagName === 'a' && href.startsWith('#') && isMark)
        links.push({ id: href.slice(1), at });
      const id =
        node.properties['id'] ?? (node.tagName === 'a' ? node.properties['name'] : undefined);
      const element =
        parents.find(isWordNote) ??
        (INLINE.has(node.tagName) ? parents.findLast((one) => !INLINE.has(one.tagName)) : node);
      if (typeof id === 'string' && element && !byId.has(id)) byId.set(id, { element, at });
    }
    if ('children' in node) {
      const next = node.type === 'element' ? [...parents, node] : parents;
      for (const child of node.children) visit(child as Nodes, next);
    }
  };
  visit(tree, []);
  const found = new Map<string, Element>();
  for (const link of links) {
    const target = byId.get(link.id);
    // The way back from a note leads to what stands before it.
    if (!target || target.at < link.at || [...found.values()].includes(target.element)) continue;
    found.set(link.id, target.element);
  }
  return found;
}

export function readNote(id: string, element: Element, reading: Reading): Note {
  const place = { page: 1, line: element.position?.start.line ?? 1 };
  const clean: Element = {
    ...element,
    children: element.children.map(withoutBacklink) as Element['children'],
  };
  const blocks = reading.readBlocks(clean, place, 'main', { ...reading, targets: new Map() });
  for (const block of blocks)
    if (block.type === 'picture')
      reading.warnings.push({ ...block.place, message: PICTURES.inNote() });
  return {
    label: noteLabel(id),
    blocks: blocks.filter((block) => block.type === 'paragraph'),
    place,
  };
}

/** A note starts with its own number and ends with a way back; neither is text. */
function withoutBacklink(node: Nodes): Nodes {
  if (node.type !== 'element') return node;
  const text = textOf(node).trim();
  const back = /^(\[?\d{1,3}\]?[.)]?|[↩^↑]\ufe0e?)$/.test(text);
  if (back && (node.tagName === 'a' || node.tagName === 'sup')) return { type: 'text', value: '' };
  return { ...node, children: node.children.map(withoutBacklink) as Element['children'] };
}
