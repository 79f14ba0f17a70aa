import type { Element, ElementContent } from 'hast';

/** @returns whether the element is the mark of a footnote */
export function isNoteMark(node: Element): boolean {
  return node.properties['role'] === 'doc-noteref';
}

/** @returns whether the element is the way back from a footnote to its mark */
export function isBacklink(node: Element): boolean {
  return node.properties['role'] === 'doc-backlink';
}

/** @returns the words of an element, without the marks of its footnotes; empty for none */
export function wordsOf(element: Element | undefined): string {
  const words = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    return node.type === 'element' && !isNoteMark(node) ? node.children.map(words).join('') : '';
  };
  return (element?.children ?? []).map(words).join('').replace(/\s+/g, ' ').trim();
}
