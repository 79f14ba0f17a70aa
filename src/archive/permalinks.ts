import type { Element, Root } from 'hast';
import { replaceElements } from '../mdx/walk.ts';

/** The id of a paragraph that the pipeline numbered; the paragraphs in other elements it left alone. */
const PARAGRAPH = /^(?:.*-)?p\d+$/;

/**
 * Puts the signs by which readers copy an address beside headings and paragraphs. The words of a heading
 * are its link, unless there is a link among them; a paragraph gets one without words, which the style
 * draws, so that nothing is added to the text that is read, copied or printed.
 *
 * @param text the text of a document
 * @returns the same with a link on each heading and paragraph to itself
 */
export function withPermalinks(text: Root): Root {
  return replaceElements(text, (node) => {
    const { id } = node.properties;
    if (typeof id !== 'string') return undefined;
    if (/^h[2-6]$/.test(node.tagName)) {
      const children = hasLink(node)
        ? [...node.children, sign(id, 'Vast adres van deze kop')]
        : [link({ className: ['kop-anker'], href: `#${id}` }, node.children)];
      return { ...node, children };
    }
    if (node.tagName !== 'p' || !PARAGRAPH.test(id)) return undefined;
    return { ...node, children: [...node.children, sign(id, 'Vast adres van deze alinea')] };
  });
}

function hasLink({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || hasLink(child)),
  );
}

const link = (properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName: 'a',
  properties,
  children,
});

function sign(id: string, label: string): Element {
  return link({ className: ['anker'], href: `#${id}`, ariaLabel: label }, []);
}
