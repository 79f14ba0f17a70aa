import type { Element, ElementContent, Nodes } from 'hast';
import { squeeze } from '../runs.ts';
import type { ItemMark } from '../source.ts';
import { textOf } from './tree-text.ts';

/** Letters of these fonts are bullets. */
const SYMBOL_FONT = /font-family:\s*["']?(?:symbol|wingdings|courier new)/i;

/**
 * A web page that Word made has no lists: an item is a paragraph that says in its style which it is, and
 * whose mark stands before it as text to be ignored.
 *
 * @param element a paragraph
 * @returns it without its mark, and the mark; undefined for a paragraph that is no item
 */
export function readWordItem(
  element: Element,
): { readonly element: Element; readonly item: ItemMark } | undefined {
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(styleOf(element))?.[1];
  if (level === undefined) return undefined;
  let mark = '';
  let isSymbol = false;
  const without = (node: ElementContent, symbols: boolean): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const style = styleOf(node);
    const inSymbols = symbols || SYMBOL_FONT.test(style);
    if (/mso-list:\s*ignore/i.test(style)) {
      mark += squeeze(textOf(node));
      isSymbol ||= inSymbols || SYMBOL_FONT.test(JSON.stringify(node.children));
      return [];
    }
    return [{ ...node, children: node.children.flatMap((child) => without(child, inSymbols)) }];
  };
  const children = element.children.flatMap((child) => without(child, false));
  const bullet = mark === '' || isSymbol || !/[\p{L}\d]/u.test(mark);
  const item = { level: Number(level) - 1, ...(bullet ? {} : { printed: mark }) };
  return { element: { ...element, children }, item };
}

/** @returns whether an element holds one note of a web page that Word made */
export function isWordNote(element: Element): boolean {
  return /mso-element:\s*(?:foot|end)note(?:;|$)/i.test(styleOf(element).trim());
}

const styleOf = (node: Nodes): string =>
  node.type === 'element' ? String(node.properties['style'] ?? '') : '';
