import { escapeHtml } from '../../archive/escape.ts';
import { inlineMarkdown } from './markdown.ts';
import { type ElementNode, isElement, type Node, plainText } from './tree.ts';

/** What a cell of a GFM table cannot hold. */
const NO_CELL = new Set([
  'ul',
  'ol',
  'p',
  'table',
  'br',
  'blockquote',
  'div',
  'dl',
  'pre',
  'figure',
]);

/**
 * @param table a table
 * @param at addresses of its links
 * @returns it as a GFM table, with its caption above it; as HTML where a cell holds lists or paragraphs,
 *   or spans others
 */
export function markdownTable(table: ElementNode, at: (node: ElementNode) => string): string {
  const parts = table.children.filter(isElement);
  const rows = rowsOf(parts);
  const [head, ...rest] = rows;
  const simple =
    head !== undefined &&
    cells(head).every(({ tag }) => tag === 'th') &&
    rows.every((row) => cells(row).length === cells(head).length && cells(row).every(isSimple));
  if (!simple) return htmlOf([table], at).replace(/\n\s*\n/g, '\n') + noteMarks(table);
  const line = (row: ElementNode) =>
    `| ${cells(row)
      .map(({ children }) => inlineMarkdown(children, at).trim())
      .join(' | ')} |`;
  const rule = `|${' --- |'.repeat(cells(head).length)}`;
  const caption = parts.find(({ tag }) => tag === 'caption');
  const grid = [line(head), rule, ...rest.map(line)].join('\n');
  return caption ? `${inlineMarkdown(caption.children, at).trim()}\n\n${grid}` : grid;
}

function rowsOf(nodes: readonly ElementNode[]): ElementNode[] {
  return nodes.flatMap((node) =>
    node.tag === 'tr'
      ? [node]
      : node.tag === 'caption'
        ? []
        : rowsOf(node.children.filter(isElement)),
  );
}

const cells = (row: ElementNode) => row.children.filter(isElement);

function isSimple({ attributes, children }: ElementNode): boolean {
  if (attributes['rowspan'] || attributes['colspan']) return false;
  return children.filter(isElement).every((child) => !NO_CELL.has(child.tag) && isSimple(child));
}

/** Marks of footnotes are no Markdown inside HTML, and a note without a mark is not shown. */
function noteMarks(table: ElementNode): string {
  const found: string[] = [];
  const walk = (node: ElementNode) => {
    if (node.attributes['role'] === 'doc-noteref') found.push(`[^${plainText(node.children)}]`);
    node.children.filter(isElement).forEach(walk);
  };
  walk(table);
  return found.length === 0 ? '' : `\n\n> **Redactie:** noten in deze tabel: ${found.join(' ')}`;
}

/** Attributes that say something without our style sheets. */
const KEPT = new Set(['colspan', 'rowspan', 'scope', 'lang', 'start', 'headers']);

/** @returns nodes as HTML with full addresses, without classes and ids */
function htmlOf(nodes: readonly Node[], at: (node: ElementNode) => string): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return escapeHtml(node.text);
      const attributes = Object.entries(node.attributes).filter(([name]) => KEPT.has(name));
      // An explained term is a link to its explanation, which stands on the page alone.
      if (node.attributes['href']?.startsWith('#begrip-')) return htmlOf(node.children, at);
      if (node.tag === 'a') attributes.push(['href', at(node)]);
      if (node.tag === 'img')
        attributes.push(['src', at(node)], ['alt', node.attributes['alt'] ?? '']);
      const written = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
      if (node.tag === 'img' || node.tag === 'br') return `<${node.tag}${written} />`;
      return `<${node.tag}${written}>${htmlOf(node.children, at)}</${node.tag}>`;
    })
    .join('');
}
