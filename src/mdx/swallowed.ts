import type { Nodes, Root, RootContent, Table } from 'mdast';
import { problem } from '../model/messages.ts';
import type { Place, Problem } from '../model/problem.ts';
import { walkMarkdown } from './walk.ts';

/** What a rule of this room needs to know of where a node stands. */
interface Looking {
  readonly body: string;
  readonly at: (node: Nodes | undefined) => Place;
  /** The Markdown that a node was read from. */
  readonly sourceOf: (node: Nodes | undefined) => string;
}

/** From here on the number before a list is a year or the like: `2023. Dat was het jaar`. */
const NO_ITEM = 100;

/** Quotation marks that end a sentence, and the apostrophe of ‘’s’. */
const AFTER_ADDRESS = /[”’“‘„»«]/;

/** A line that was meant to part the head of a table from its rows. */
const DELIMITERS = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/m;

/**
 * Holds the source against what Markdown made of it, and tells each word that is lost or changed on the way although
 * everything is valid Markdown. Source: GitHub Flavored Markdown Spec 0.29, 4.3, 4.10, 5.3, 6.9.
 *
 * @param tree the document as it was read
 * @param body what was read
 * @param file name for messages
 * @returns a problem for each loss and change
 */
export function findSwallowed(tree: Root, body: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let nearest: Place = { file, line: 1, column: 1 };
  const looking: Looking = {
    body,
    at: (node) => {
      const start = node?.position?.start;
      return start ? { file, line: start.line, column: start.column } : nearest;
    },
    sourceOf: ({ position } = tree) =>
      position ? body.slice(position.start.offset, position.end.offset) : '',
  };
  walkMarkdown(tree, (node, index, parent) => {
    if (node.position) nearest = looking.at(node);
    if (node.type === 'table') problems.push(...inTable(node, looking));
    else if (node.type === 'heading') problems.push(...inHeading(node, looking));
    else if (node.type === 'list' && node.ordered && (node.start ?? 1) >= NO_ITEM)
      problems.push(problem('lijst-ongewild', looking.at(node), String(node.start)));
    else if (node.type === 'paragraph' && isLostTable(looking.sourceOf(node)))
      problems.push(problem('tabel-niet-gelezen', looking.at(node)));
    else if (node.type === 'link') problems.push(...inLink(node, looking));
    if (node.type === 'footnoteDefinition' && parent)
      problems.push(...afterNote(parent.children as RootContent[], index, looking));
  });
  return problems;
}

function inTable(table: Table, { at, sourceOf }: Looking): Problem[] {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  const barred = sourceOf(head).startsWith('|');
  return rows.flatMap((row) => {
    const source = sourceOf(row);
    if (row.children.length === 1 && columns > 1 && !source.includes('|'))
      return [problem('tabel-regel-vast', at(row), source)];
    if (barred && !source.startsWith('|')) return [problem('tabel-regel-vast', at(row), source)];
    const extra = row.children.slice(columns);
    return extra.some((cell) => cell.children.length > 0)
      ? [problem('tabel-cel-teveel', at(extra[0]), row.children.length, columns)]
      : [];
  });
}

function inHeading(heading: Nodes, { at, sourceOf }: Looking): Problem[] {
  const source = sourceOf(heading);
  if (source === '') return [];
  if (!source.startsWith('#'))
    return [problem('kop-onderstreept', at(heading), source.split('\n')[0] ?? '')];
  return /\p{L}/u.test(source) ? [] : [problem('kop-zonder-letters', at(heading), source)];
}

function inLink(link: Extract<Nodes, { type: 'link' }>, { at, sourceOf }: Looking): Problem[] {
  const [words] = link.children;
  // An address that GFM found by itself has no brackets around it.
  if (sourceOf(link).startsWith('[') || words?.type !== 'text') return [];
  const [address = ''] = words.value.split(AFTER_ADDRESS);
  return address === words.value
    ? []
    : [problem('adres-slikt-teken', at(link), words.value, address)];
}

/** A table of which the second line does not fit the first is a paragraph full of bars. */
function isLostTable(source: string): boolean {
  const [first = '', second = ''] = source.split('\n').map((line) => line.trim());
  return first.includes('|') && second.includes('-') && DELIMITERS.test(second);
}

/** A paragraph that was meant to go on with the note before it, and stands in the text. */
function afterNote(siblings: readonly RootContent[], index: number, { at }: Looking): Problem[] {
  const [note, next, after] = siblings.slice(index, index + 3);
  if (note?.type !== 'footnoteDefinition' || next?.type !== 'paragraph') return [];
  const indented = (next.position?.start.column ?? 1) > 1;
  if (!indented && after?.type !== 'footnoteDefinition') return [];
  return [problem('voetnoot-alinea', at(next), note.label ?? note.identifier)];
}
