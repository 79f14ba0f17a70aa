import type { Element, ElementContent, Root } from 'hast';
import { replaceElements } from '../mdx/walk.ts';

/** What the sign at each kind of place says, by the word in the id that the pipeline gave it. */
const PLACES: Readonly<Record<string, string>> = {
  p: 'deze alinea',
  citaat: 'deze alinea',
  punt: 'dit punt',
  rij: 'deze rij',
};
const NUMBERED = /^(?:.*-)?(p|citaat|punt|rij)\d+$/;

/** Elements in which a sign stands behind the words, where an item of a list has more than words. */
const BLOCK = /^(?:p|ul|ol|table|div|blockquote|figure|dl)$/;

/**
 * Puts the signs by which readers copy an address beside headings, paragraphs, items of lists and rows. The words of a
 * heading are its link, unless there is a link among them; all others get one without words, which the style draws, so
 * that nothing is added to the text that is read, copied or printed.
 *
 * @param text the text of a document
 * @returns the same with a link on each of these places to itself
 */
export function withPermalinks(text: Root): Root {
  return replaceElements(text, (node) => {
    const { id } = node.properties;
    if (typeof id !== 'string') return undefined;
    if (/^h[2-6]$/.test(node.tagName)) {
      const children = hasLink(node)
        ? [...node.children, sign(id, 'deze kop')]
        : [link({ className: ['kop-anker'], href: `#${id}` }, node.children)];
      return { ...node, children };
    }
    const place = PLACES[NUMBERED.exec(id)?.[1] ?? ''] ?? (node.tagName === 'tr' && 'deze rij');
    if (!place || !/^(?:p|li|tr)$/.test(node.tagName)) return undefined;
    return { ...node, children: behindWords(node, sign(id, place)) };
  });
}

/** In the first cell of a row, and in an item before the blocks that come after its own words. */
function behindWords(node: Element, mark: Element): ElementContent[] {
  const { children } = node;
  const isBlock = (child: ElementContent) => child.type === 'element' && BLOCK.test(child.tagName);
  const at = children.findIndex((child) =>
    node.tagName === 'tr' ? child.type === 'element' : isBlock(child),
  );
  const found = children[at];
  if (found?.type !== 'element') return [...children, mark];
  // The words of an item with paragraphs are those of its first paragraph.
  const inside =
    node.tagName === 'tr' || (found.tagName === 'p' && children.slice(0, at).every(isSpace));
  return inside
    ? children.with(at, { ...found, children: [...found.children, mark] })
    : children.toSpliced(at, 0, mark);
}

const isSpace = (child: ElementContent) => child.type === 'text' && child.value.trim() === '';

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

function sign(id: string, place: string): Element {
  return link({ className: ['anker'], href: `#${id}`, ariaLabel: `Vast adres van ${place}` }, []);
}
