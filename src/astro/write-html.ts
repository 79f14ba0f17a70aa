import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Writes a text as HTML. This is done once, when a page is made; whoever needs something of a text asks its tree.
 *
 * @param text a text
 * @returns its HTML
 */
export function writeHtml(text: Root): string {
  return toHtml(text, { characterReferences: { useNamedReferences: true } });
}
