import type { Element, ElementContent, Root } from 'hast';
import type { Root as MarkdownRoot, Nodes } from 'mdast';
import { problem } from '../model/messages.ts';
import type { Place, Problem } from '../model/problem.ts';
import { SKIP, walkElements, walkMarkdown } from './walk.ts';

/** Id of the heading above the footnotes; marks are described by it. */
const NOTES_HEADING = 'voetnoten';

/**
 * Finds notes without a mark and marks without a note: GFM shows the second as plain text and drops
 * the first.
 *
 * @param tree the document as Markdown
 * @param file name for messages
 * @returns a problem for each
 */
export function checkFootnotes(tree: MarkdownRoot, file: string): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const defined = new Map<string, Nodes>();
  const at = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  walkMarkdown(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      if (defined.has(node.identifier))
        problems.push(problem('voetnoot-dubbel', at(node), node.label ?? node.identifier));
      else defined.set(node.identifier, node);
    }
    if (node.type === 'text') {
      for (const mark of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        problems.push(problem('voetnoot-onbekend', at(node), mark[1] ?? ''));
      }
    }
  });
  for (const [label, node] of defined) {
    if (!used.has(label)) problems.push(problem('voetnoot-ongebruikt', at(node), label));
  }
  return problems;
}

/**
 * Gives footnotes the ids, roles and Dutch labels of the site and takes their list out of the text.
 * Roles: DPUB-ARIA 1.1; `doc-endnotes` on the section, `doc-noteref` and `doc-backlink` on the links,
 * no role on the items (DAISY knowledge base).
 *

 * A note keeps the number that the paper prints, whatever the order in which notes are named; one whose label is no
 * number gets the first that is free. The list is in the order of the numbers.
 *
 * @param tree the text with the list that remark-rehype made; changed in place
 * @returns the list, or undefined when the text has no notes
 */
export function takeFootnotes(tree: Root): Element | undefined {
  const index = tree.children.findIndex(
    (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
  );
  const section = tree.children[index] as Element | undefined;
  if (!section) return undefined;
  tree.children.splice(index, 1);
  const list = section.children.find(
    (child) => child.type === 'element' && child.tagName === 'ol',
  ) as Element;
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const numbers = numberNotes(items.map((item) => labelOf(item)));
  const numberOf = (item: Element) => numbers.get(labelOf(item)) ?? 0;
  items.sort((a, b) => numberOf(a) - numberOf(b));
  let last = 0;
  for (const item of items) {
    const number = numberOf(item);
    item.properties = { id: `noot-${number}` };
    if (number !== last + 1) item.properties['value'] = String(number);
    last = number;
  }
  list.children = items.flatMap((item) => [{ type: 'text', value: '\n' }, item] as const);
  for (const root of [tree, section]) renumber(root, numbers);
  section.properties = {
    role: 'doc-endnotes',
    className: ['noten'],
    ariaLabelledBy: [NOTES_HEADING],
  };
  section.children = [
    {
      type: 'element',
      tagName: 'h2',
      properties: { id: NOTES_HEADING, className: ['noten-kop'], dataRedactie: '' },
      children: [{ type: 'text', value: 'Voetnoten' }],
    },
    list,
  ];
  return section;
}

const labelOf = (item: Element) => String(item.properties['id']).slice('fn-'.length);

/** The number of each note by its label, in the order in which they are named. */
function numberNotes(labels: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const label of labels) {
    const printed = /^[1-9]\d{0,3}$/.test(label) ? Number(label) : 0;
    if (printed === 0) continue;
    numbers.set(label, printed);
    taken.add(printed);
  }
  let free = 1;
  for (const label of labels) {
    if (numbers.has(label)) continue;
    while (taken.has(free)) free += 1;
    numbers.set(label, free);
    taken.add(free);
  }
  return numbers;
}

/** `fnref-x` -> `noot-verwijzing-1`, `fnref-x-2` -> `noot-verwijzing-1-2`. */
function markId(id: string, numbers: ReadonlyMap<string, number>): string {
  const label = id.slice('fnref-'.length);
  const number = numbers.get(label);
  if (number !== undefined) return `noot-verwijzing-${number}`;
  const [, stem = '', again = ''] = /^(.*)-(\d+)$/.exec(label) ?? [];
  return `noot-verwijzing-${numbers.get(stem)}-${again}`;
}

function renumber(root: Root | Element, numbers: ReadonlyMap<string, number>): void {
  walkElements(root, (node) => {
    const link = node.children[0];
    if (
      node.tagName === 'sup' &&
      link?.type === 'element' &&
      link.properties['dataFootnoteRef'] !== undefined
    ) {
      const number = numbers.get(String(link.properties['href']).slice('#fn-'.length));
      node.properties = { className: ['noot-verwijzing'] };
      link.properties = {
        href: `#noot-${number}`,
        id: markId(String(link.properties['id']), numbers),
        role: 'doc-noteref',
        ariaDescribedBy: [NOTES_HEADING],
      };
      link.children = [{ type: 'text', value: String(number) } satisfies ElementContent];
      return SKIP;
    }
    if (node.properties['dataFootnoteBackref'] !== undefined) {
      const id = markId(String(node.properties['href']).slice(1), numbers);
      node.properties = {
        href: `#${id}`,
        className: ['noot-terug'],
        role: 'doc-backlink',
        ariaLabel: `Terug naar verwijzing ${id.slice('noot-verwijzing-'.length)}`,
      };
      return SKIP;
    }
    return undefined;
  });
}
