import type { Paragraph, Root } from 'mdast';
import { isComment } from './guard.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Takes away the paragraph that Markdown puts around elements standing alone on a line, as MDX does:
 * `<td>tekst</td>` gives a cell, not a cell in a paragraph.
 *
 * @param tree the document; changed in place
 */
export function unravel(tree: Root): void {
  walkMarkdown(tree, (node, index, parent) => {
    if (node.type !== 'paragraph' || !parent || !onlyElements(node)) return undefined;
    const kept = node.children
      .filter((child) => child.type === 'mdxJsxTextElement')
      .map((child) => ({ ...child, type: 'mdxJsxFlowElement' as const }));
    parent.children.splice(index, 1, ...(kept as unknown as Paragraph[]));
    return index;
  });
}

/** Elements that stand in running text: a paragraph of these alone is still a paragraph. */
export const PHRASING: ReadonlySet<string> = new Set([
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'Gelakt',
]);

function onlyElements(node: Paragraph): boolean {
  return (
    node.children.some((child) => child.type === 'mdxJsxTextElement') &&
    node.children.every(
      (child) =>
        (child.type === 'mdxJsxTextElement' && !PHRASING.has(child.name ?? '')) ||
        (child.type === 'mdxTextExpression' && isComment(child.value)) ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}
