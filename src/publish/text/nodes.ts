import type { Element, ElementContent, RootContent } from 'hast';

/** Anything that a text is made of. */
export type Node = RootContent | ElementContent;

/** @returns whether a node is an element */
export function isElement(node: Node): node is Element {
  return node.type === 'element';
}

/** White space that is more or other than one space. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** @returns text with single spaces for all its white space, as a page shows it */
export function singleSpaced(text: string): string {
  return text.replace(UNEVEN, ' ');
}

/** @returns the characters of code, or of the mark of a note, as they stand */
export function plainText(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      isElement(node) ? plainText(node.children) : node.type === 'text' ? node.value : '',
    )
    .join('');
}
