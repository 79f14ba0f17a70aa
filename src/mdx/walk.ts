import type { Element, ElementContent, Parents as HtmlParents, Root } from 'hast';
import type { Root as MarkdownRoot, Nodes, Parents } from 'mdast';

/** Given back by a visitor to pass over what is in the node. */
export const SKIP = 'skip';

/** Where to go on: in the node (undefined), after it, or at this place among the children of its parent. */
type Next = typeof SKIP | number | undefined;

/**
 * Shows a visitor every node of a text in the order of the text, a parent before its children.
 *
 * @param tree the text; the visitor may change what it is shown and what comes after it
 * @param visitor gets a node, its place among the children of its parent, and that parent
 */
export function walkMarkdown(
  tree: MarkdownRoot,
  // biome-ignore lint/suspicious/noConfusingVoidType: a visitor that never skips gives nothing back.
  visitor: (node: Nodes, index: number, parent: Parents | undefined) => Next | void,
): void {
  walk(tree, 0, undefined, visitor as Visitor);
}

/**
 * The same for the elements of HTML, `root` among them when it is one.
 *
 * @param root what to look through; the visitor may change what it is shown and what comes after it
 * @param visitor as with `walkMarkdown`
 */
export function walkElements(
  root: Root | Element,
  // biome-ignore lint/suspicious/noConfusingVoidType: a visitor that never skips gives nothing back.
  visitor: (node: Element, index: number, parent: HtmlParents | undefined) => Next | void,
): void {
  const visitElement: Visitor = (node, index, parent) =>
    node.type === 'element'
      ? (visitor(node as Element, index, parent as HtmlParents | undefined) as Next)
      : undefined;
  walk(root, 0, undefined, visitElement);
}

/**
 * Makes a text of another, element by element, the innermost first.
 *
 * @param root the text; it is left as it is
 * @param replace gives what to put in the place of an element; undefined to leave it
 * @returns the new text, which shares with the old what was left
 */
export function replaceElements(
  root: Root,
  replace: (node: Element) => Element | readonly ElementContent[] | undefined,
): Root {
  const children = replaceAmong(root.children as ElementContent[], replace);
  return children === root.children ? root : { ...root, children: [...children] };
}

function replaceAmong(
  nodes: readonly ElementContent[],
  replace: (node: Element) => Element | readonly ElementContent[] | undefined,
): readonly ElementContent[] {
  let changed = false;
  const made = nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = replaceAmong(node.children, replace);
    const inner = children === node.children ? node : { ...node, children: [...children] };
    const next = replace(inner) ?? inner;
    changed ||= next !== node;
    return 'tagName' in next ? [next] : next;
  });
  return changed ? made : nodes;
}

/** @returns the ids in a text and its notes */
export function idsOf({ text, notes }: { readonly text: Root; readonly notes: Root }): Set<string> {
  const ids = new Set<string>();
  for (const root of [text, notes])
    walkElements(root, ({ properties }) => {
      if (typeof properties['id'] === 'string') ids.add(properties['id']);
    });
  return ids;
}

/** As much of a node as walking needs. */
interface Branch {
  readonly type: string;
  readonly children?: readonly Branch[];
}

type Visitor = (node: Branch, index: number, parent: Branch | undefined) => Next;

function walk(node: Branch, index: number, parent: Branch | undefined, visitor: Visitor): Next {
  const next = visitor(node, index, parent);
  if (next !== undefined || node.children === undefined) return next;
  for (let i = 0; i < node.children.length; ) {
    const after = walk(node.children[i] as Branch, i, node, visitor);
    i = typeof after === 'number' ? after : i + 1;
  }
  return undefined;
}
