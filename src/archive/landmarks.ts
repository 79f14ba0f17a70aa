import type { Element } from 'hast';
import { wordsOf } from '../mdx/element-text.ts';
import type { Heading, Stuk } from '../mdx/types.ts';
import { SKIP, walkElements } from '../mdx/walk.ts';

/** As much of a caption as a table of contents shows, in characters. */
const LONGEST = 70;

/**
 * @param stuk a document
 * @returns what its table of contents names of the text: its headings or, where it has none, its tables and figures
 */
export function landmarksOf(stuk: Stuk): readonly Heading[] {
  if (stuk.facts.headings.length > 0) return stuk.facts.headings;
  const found: Heading[] = [];
  let figures = 0;
  walkElements(stuk.text, (node) => {
    const table = isTable(node);
    if (!table && node.tagName !== 'figure') return undefined;
    const caption = captionOf(node, table ? 'caption' : 'figcaption');
    const id = String(caption?.properties['id'] ?? node.properties['id'] ?? '');
    // A table without a caption has been named by the pipeline.
    const name = table ? String(node.properties['ariaLabel'] ?? '') : `Figuur ${++figures}`;
    if (id !== '') found.push({ depth: 2, id, text: shorten(wordsOf(caption) || name) });
    return SKIP;
  });
  return found;
}

function isTable({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('tabel');
}

function captionOf(box: Element, tagName: string): Element | undefined {
  let found: Element | undefined;
  walkElements(box, (node) => {
    if (node.tagName === tagName) found ??= node;
  });
  return found;
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST)).replace(/[,;:.]$/, '')} …`;
}
