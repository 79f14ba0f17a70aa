import type { Element, Nodes, Root } from 'hast';
import { PICTURES } from '../messages.ts';
import type { Note } from '../source.ts';
import { INLINE, type Reading, readBlocks } from './read-html.ts';
import { textOf } from './tree-text.ts';

/** @returns the number in the id of a note */
export const noteLabel = (id: string): string => /\d+/.exec(id)?.[0] ?? id;

/** Elements that a numbered mark links to: the texts of the footnotes. */
export function noteTargets(tree: Root): Map<string, Element> {
  const wanted = new Set<string>();
  const byId = new Map<string, Element>();
  const visit = (node: Nodes, parents: readonly Element[]): void => {
    if (node.type === 'element') {
      const href = String(node.properties['href'] ?? '');
      const mark = /^\[?\d{1,3}\]?$/.test(textOf(node).trim());
      const inNote = parents.some((one) => wanted.has(String(one.properties['id'] ?? '')));
      if (node.tagName === 'a' && href.startsWith('#') && mark && !inNote)
        wanted.add(href.slice(1));
      const id =
        node.properties['id'] ?? (node.tagName === 'a' ? node.properties['name'] : undefined);
      const holder = INLINE.has(node.tagName)
        ? parents.findLast((one) => !INLINE.has(one.tagName))
        : node;
      if (typeof id === 'string' && holder) byId.set(id, holder);
    }
    if ('children' in node) {
      const next = node.type === 'element' ? [...parents, node] : parents;
      for (const child of node.children) visit(child as Nodes, next);
    }
  };
  visit(tree, []);
  const found = new Map<string, Element>();
  for (const id of wanted) {
    const element = byId.get(id);
    if (element && ![...found.values()].includes(element)) found.set(id, element);
  }
  return found;
}

export function readNote(id: string, element: Element, reading: Reading): Note {
  const place = { page: 1, line: element.position?.start.line ?? 1 };
  const clean: Element = {
    ...element,
    children: element.children.map(withoutBacklink) as Element['children'],
  };
  const blocks = readBlocks(clean, place, 'main', { ...reading, targets: new Map() });
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
