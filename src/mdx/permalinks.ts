import type { Element, Root } from 'hast';
import { headingDepth } from './survey.ts';
import { walkElements } from './walk.ts';

/**
 * Gives every place that a reader may want to point at a lasting address within the page, as headings have one. Each is
 * numbered within its section, `aanleiding-p2`, `aanleiding-punt4`, so that a change in one section moves no address in
 * another: paragraphs of the text itself, items of lists, rows of tables, quoted paragraphs, and tables and figures that
 * have no name. The signs that lead to them are the page's (`archive/permalinks.ts`), not the text's.
 *
 * @param tree the text, with ids on its headings; changed in place
 */
export function numberPlaces(tree: Root): void {
  const taken = new Set<unknown>();
  walkElements(tree, ({ properties }) => {
    taken.add(properties['id']);
  });
  let section = '';
  const counts = new Map<string, number>();
  const number = (node: Element, word: string) => {
    const { id } = node.properties;
    let own = typeof id === 'string' ? id : '';
    while (own === '' || (own !== id && taken.has(own))) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      own = `${section}${word}${count}`;
    }
    node.properties['id'] = own;
    taken.add(own);
  };
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const { id } = node.properties;
    if (headingDepth(node) !== undefined) {
      if (typeof id !== 'string') continue;
      section = `${id}-`;
      counts.clear();
    } else if (node.tagName === 'p') number(node, 'p');
    else
      walkElements({ type: 'root', children: [node] }, (element, _index, parent) => {
        const word = wordFor(element, parent);
        if (word) number(element, word);
      });
  }
}

type Parent = Parameters<Parameters<typeof walkElements>[1]>[2];

/** The word by which a place is numbered; undefined for what has no address of its own. */
function wordFor({ tagName, properties }: Element, parent: Parent): string | undefined {
  const around = parent?.type === 'element' ? parent.tagName : '';
  if (tagName === 'li') return 'punt';
  if (tagName === 'tr') return around === 'thead' ? undefined : 'rij';
  if (tagName === 'p') return around === 'blockquote' ? 'citaat' : undefined;
  if (tagName === 'figure') return 'figuur';
  const classes = properties['className'];
  // A table that has a caption is found by the id of that.
  const named = properties['ariaLabelledBy'] !== undefined;
  return Array.isArray(classes) && classes.includes('tabel') && !named ? 'tabel' : undefined;
}
