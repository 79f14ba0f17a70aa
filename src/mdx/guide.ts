import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { markdownToHast } from 'satteri';
import { unified } from 'unified';
import { dressTables } from './tables.ts';
import type { Heading } from './types.ts';
import { walkElements } from './walk.ts';

/** A page of the guide for editors, made of a file of `docs/`. */
export interface Guide {
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly lead: string;
  /** Everything below the first paragraph. */
  readonly html: string;
  /** Headings of the second and third level. */
  readonly headings: readonly Heading[];
}

/**
 * Renders a file of `docs/` for the site, so that what an editor reads there and in the repository is one
 * text. Sätteri reads it, which Astro loads anyway. The files are ours: unlike a paper, they pass no guard; raw HTML in them is left out.
 *
 * @param markdown the file: a heading of the first level, a paragraph that says what it is, the rest
 * @param addressOf gives the address on the site for a link as the file writes it
 * @returns the page
 * @throws Error when the file does not begin with a heading and a paragraph, and what `addressOf` throws
 */
export function renderGuide(markdown: string, addressOf: (link: string) => string): Guide {
  const features = { frontmatter: false, smartPunctuation: false };
  const read = markdownToHast(markdown, { features }) as Root;
  const tree = unified().use(rehypeSlug).runSync(read) as Root;
  const [title, lead] = tree.children.filter((node): node is Element => node.type === 'element');
  if (title?.tagName !== 'h1' || lead?.tagName !== 'p') {
    throw new Error('A file of docs/ begins with a title and a paragraph that says what it is.');
  }
  tree.children = tree.children.filter((node) => node !== title && node !== lead);
  removeRaw(tree);
  const headings: Heading[] = [];
  let heading = textOf(title);
  let examples = 0;
  walkElements(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node);
    if (node.tagName === 'h2' || node.tagName === 'h3') {
      headings.push({
        depth: Number(node.tagName.slice(1)),
        id: String(node.properties['id']),
        text: heading,
      });
    }
    if (node.tagName === 'a') {
      node.properties['href'] = addressOf(String(node.properties['href']));
      node.properties['className'] = ['nl-link'];
    }
    if (node.tagName === 'pre') {
      // It scrolls on a phone, so the keyboard must reach it.
      Object.assign(node.properties, {
        className: ['voorbeeld'],
        tabIndex: 0,
        role: 'region',
        ariaLabel: `Voorbeeld ${++examples}: ${heading}`,
      });
    }
    if (node.tagName === 'ul' && isListOfNames(node)) node.properties['className'] = ['kolommen'];
  });
  dressTables(tree, '');
  const html = unified().use(rehypeStringify).stringify(tree);
  return { title: textOf(title), lead: textOf(lead), html, headings };
}

/** Takes out the HTML that a file has of its own. */
function removeRaw(parent: Root | Element): void {
  parent.children = parent.children.filter(({ type }) => type === 'element' || type === 'text');
  for (const child of parent.children) if (child.type === 'element') removeRaw(child);
}

/** Whether a list is so long and its items so short that it reads better in columns. */
function isListOfNames(list: Element): boolean {
  const items = list.children.filter((child) => child.type === 'element');
  return items.length > 5 && items.every((item) => textOf(item).trim().length <= 48);
}
