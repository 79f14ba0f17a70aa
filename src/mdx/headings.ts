import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';
import type { Heading } from './types.ts';

/** @returns 1 to 6 for a heading, otherwise undefined */
export function headingDepth(node: Element): number | undefined {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined;
}

/**
 * Collects the headings of the text and sees that no level is skipped (WCAG 1.3.1, 2.4.6). The title
 * of the page is level 1, so the text starts at 2.
 *
 * @param tree the text, with ids
 * @param file name for messages
 * @returns the headings in order, and what is wrong with their levels
 */
export function readHeadings(
  tree: Root,
  file: string,
): { headings: Heading[]; problems: Problem[] } {
  const headings: Heading[] = [];
  const problems: Problem[] = [];
  let previous = 1;
  visit(tree, 'element', (node) => {
    const depth = headingDepth(node);
    if (depth === undefined) return;
    const start = node.position?.start;
    const place = { file, line: start?.line ?? 1, column: start?.column ?? 1 };
    if (depth === 1) problems.push(problem('kop-eerste', place));
    else if (depth > previous + 1) problems.push(problem('kop-niveau', place, depth, previous + 1));
    previous = depth;
    headings.push({ depth, id: String(node.properties['id'] ?? ''), text: textOf(node).trim() });
  });
  return { headings, problems };
}
