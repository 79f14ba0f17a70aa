import type { Root } from 'hast';
import { headingDepth } from './survey.ts';
import { walkElements } from './walk.ts';

/**
 * Gives every paragraph a lasting address within the page, as headings have one. A paragraph is numbered
 * within its section, `aanleiding-p2`, so that a change in one section moves no address in another. Only
 * paragraphs that stand in the text itself are numbered: those in lists, tables and quotations have no
 * fixed place. The signs that lead to them are the page's (`archive/permalinks.ts`), not the text's.
 *
 * @param tree the text, with ids on its headings; changed in place
 */
export function numberParagraphs(tree: Root): void {
  const taken = new Set<unknown>();
  walkElements(tree, ({ properties }) => {
    taken.add(properties['id']);
  });
  let section = '';
  let count = 0;
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const { id } = node.properties;
    if (headingDepth(node) !== undefined) {
      if (typeof id !== 'string') continue;
      section = `${id}-`;
      count = 0;
    } else if (node.tagName === 'p') {
      let own = typeof id === 'string' ? id : '';
      while (own === '' || (own !== id && taken.has(own))) own = `${section}p${++count}`;
      node.properties['id'] = own;
      taken.add(own);
    }
  }
}
