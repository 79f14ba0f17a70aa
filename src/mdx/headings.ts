import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { unified } from 'unified';
import { isNoteMark } from './element-text.ts';
import { headingDepth } from './survey.ts';
import { walkElements } from './walk.ts';

/**
 * Gives every heading an id of its words. A note mark is none of them, and an id that something in the text has
 * already, a note or a row of the annexes, is not given a second time.
 *
 * @param tree the text; changed in place
 * @param beside what stands on the page with it, with ids of its own
 * @param reserved ids that the text will have besides
 */
export function nameHeadings(
  tree: Root,
  beside: readonly Root[],
  reserved: readonly string[],
): void {
  const headings: Element[] = [];
  const taken = new Set<string>();
  for (const root of [tree, ...beside])
    walkElements(root, (node) => {
      const { id } = node.properties;
      if (typeof id === 'string') taken.add(id);
      if (root === tree && headingDepth(node) !== undefined && id === undefined)
        headings.push(node);
    });
  const named = headings.map((heading) => {
    const words = withoutMarks(heading.children);
    return asHeading(
      !/[\p{L}\p{N}_-]/u.test(textOf(asHeading(words))) ? [{ type: 'text', value: 'kop' }] : words,
    );
  });
  // Of the many reserved ids few can be meant.
  const starts = new Set(named.map((heading) => startOf(textOf(heading).trim().toLowerCase())));
  // The slugger numbers what it sees again, so what is taken passes by first.
  const before = [...taken, ...reserved.filter((id) => starts.has(startOf(id)))].map((id) =>
    asHeading([{ type: 'text', value: id }]),
  );
  unified()
    .use(rehypeSlug)
    .runSync({ type: 'root', children: [...before, ...named] });
  for (const [i, heading] of headings.entries()) {
    heading.properties['id'] = named[i]?.properties['id'];
  }
}

const startOf = (text: string) => text.slice(0, 3);

const asHeading = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'h2',
  properties: {},
  children,
});

const withoutMarks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    return isNoteMark(node) ? [] : [{ ...node, children: withoutMarks(node.children) }];
  });
