import type { Element } from 'hast';

/** @returns whether the element is the mark of a footnote */
export function isNoteMark(node: Element): boolean {
  return node.properties['role'] === 'doc-noteref';
}

/** @returns whether the element is the way back from a footnote to its mark */
export function isBacklink(node: Element): boolean {
  return node.properties['role'] === 'doc-backlink';
}
