import type { Root } from 'hast';
import { walkElements } from './walk.ts';

/**
 * Boxes that a paper prints ticked or empty become characters: a disabled form field says nothing to a
 * screen reader. `- [x] ja` gives `<span class="vakje" role="img" aria-label="aangekruist">☒</span> ja`.
 *
 * @param tree the text; changed in place
 */
export function drawCheckboxes(tree: Root): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'input') return;
    const ticked = Boolean(node.properties['checked']);
    node.tagName = 'span';
    node.properties = {
      className: ['vakje'],
      role: 'img',
      ariaLabel: ticked ? 'aangekruist' : 'niet aangekruist',
    };
    node.children = [{ type: 'text', value: ticked ? '☒' : '☐' }];
  });
}
