import type { Element } from 'hast';

/** @returns whether the element is the mark of a footnote or the way back from one */
export function isNoteLink(node: Element): boolean {
  return node.properties['role'] === 'doc-noteref' || node.properties['role'] === 'doc-backlink';
}

/** @returns the words of an element; the marks of footnotes are no words of the sentence */
export function textOf(node: Element): string {
  if (isNoteLink(node)) return '';
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
}
