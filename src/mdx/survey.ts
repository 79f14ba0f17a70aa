import type { Element, Root } from 'hast';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import { legible } from './legible.ts';
import type { AnchorLink, Heading, PageLink } from './types.ts';
import { walkElements } from './walk.ts';

/** What stands on the page, found in one walk over its text and its notes. */
export interface Survey {
  /** Headings of the text in order; that of the footnotes is not one of them. */
  readonly headings: readonly Heading[];
  /** Files that the text shows, with their places. */
  readonly images: readonly PageLink[];
  readonly problems: readonly Problem[];
}

/** @returns 1 to 6 for a heading, otherwise undefined */
export function headingDepth(node: Element): number | undefined {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined;
}

/**
 * Collects the headings and images and sees that no heading level is skipped (WCAG 1.3.1, 2.4.6; the
 * title of the page is level 1), that no id stands on the page twice, and that every link to an anchor
 * has one.
 *
 * @param text the text, with ids
 * @param notes the list of footnotes
 * @param anchors links to anchors of the page
 * @param file name for messages
 * @returns what was found and what is wrong
 */
export function survey(
  text: Root,
  notes: Element | undefined,
  anchors: readonly AnchorLink[],
  file: string,
): Survey {
  const headings: Heading[] = [];
  const images: PageLink[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let previous = 1;
  const at = ({ position }: Element): Place => ({
    file,
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
  });
  const visitElement = (node: Element) => {
    const id = node.properties['id'];
    if (typeof id === 'string') {
      if (ids.has(id)) problems.push(problem('id-dubbel', at(node), id));
      ids.add(id);
    }
    if (node.tagName === 'img') {
      const { line, column } = at(node);
      images.push({ path: String(node.properties['dataBestand']), line, column });
    }
    const depth = headingDepth(node);
    if (depth === undefined || id === notesHeadingOf(notes)) return;
    if (depth === 1) problems.push(problem('kop-eerste', at(node)));
    else if (depth > previous + 1)
      problems.push(problem('kop-niveau', at(node), depth, previous + 1));
    previous = depth;
    headings.push({ depth, id: String(id ?? ''), text: legible(node).text.trim() });
  };
  for (const root of notes ? [text, notes] : [text]) walkElements(root, visitElement);
  for (const { id, line, column } of anchors) {
    if (!ids.has(id))
      problems.push(problem('anker-onbekend', { file, line, column }, id, nearest(id, ids)));
  }
  return { headings, images, problems };
}

function notesHeadingOf(notes: Element | undefined): unknown {
  const [heading] = notes?.children ?? [];
  return heading?.type === 'element' ? heading.properties['id'] : undefined;
}
