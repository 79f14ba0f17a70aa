import type { Element, Parents as HtmlParents, Root } from 'hast';
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
