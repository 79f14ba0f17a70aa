import type { Element } from 'hast';
import { escapeHtml } from '../../archive/escape.ts';
import { isNoteMark } from '../../mdx/element-text.ts';
import { walkElements } from '../../mdx/walk.ts';
import { inlineMarkdown, isTerm, noteMark } from './inline.ts';
import { isElement, type Node } from './nodes.ts';

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
export function markdownTable(table: Element, at: (node: Element) => string): string {
  const parts = table.children.filter(isElement);
  const rows = rowsOf(parts);
  const [head, ...rest] = rows;
  const simple =
    head !== undefined &&
    cells(head).every(({ tagName }) => tagName === 'th') &&
    rows.every((row) => cells(row).length === cells(head).length && cells(row).every(isSimple));
  if (!simple) return htmlOf([table], at).replace(/\n\s*\n/g, '\n') + noteMarks(table);
  const line = (row: Element) =>
    `| ${cells(row)
      .map((cell) => inlineMarkdown([{ ...cell, tagName: 'span' }], at).trim())
      .join(' | ')} |`;
  const rule = `|${' --- |'.repeat(cells(head).length)}`;
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const grid = [line(head), rule, ...rest.map(line)].join('\n');
  return caption ? `${inlineMarkdown(caption.children, at).trim()}\n\n${grid}` : grid;
}

function rowsOf(nodes: readonly Element[]): Element[] {
  return nodes.flatMap((node) =>
    node.tagName === 'tr'
      ? [node]
      : node.tagName === 'caption'
        ? []
        : rowsOf(node.children.filter(isElement)),
  );
}

const cells = (row: Element) => row.children.filter(isElement);

function isSimple({ properties, children }: Element): boolean {
  if (properties['rowSpan'] || properties['colSpan']) return false;
  return children
    .filter(isElement)
    .every((child) => !NO_CELL.has(child.tagName) && isSimple(child));
}

/** Marks of footnotes are no Markdown inside HTML, and a note without a mark is not shown. */
function noteMarks(table: Element): string {
  const found: string[] = [];
  walkElements(table, (node) => {
    if (isNoteMark(node)) found.push(noteMark(node));
  });
  return found.length === 0 ? '' : `\n\n> **Redactie:** noten in deze tabel: ${found.join(' ')}`;
}

/** Attributes that say something without our style sheets, by their names in a tree. */
const KEPT: Readonly<Record<string, string>> = {
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  scope: 'scope',
  lang: 'lang',
  start: 'start',
  headers: 'headers',
};

/** @returns nodes as HTML with full addresses, without classes and ids */
function htmlOf(nodes: readonly Node[], at: (node: Element) => string): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeHtml(node.value);
      if (!isElement(node)) return '';
      if (isTerm(node)) return htmlOf(node.children, at);
      const attributes = Object.entries(node.properties).flatMap(([name, value]) => {
        const written = KEPT[name];
        return written === undefined ? [] : [[written, [value].flat().join(' ')] as const];
      });
      if (node.tagName === 'a') attributes.push(['href', at(node)]);
      if (node.tagName === 'img')
        attributes.push(['src', at(node)], ['alt', String(node.properties['alt'] ?? '')]);
      const written = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
      if (node.tagName === 'img' || node.tagName === 'br') return `<${node.tagName}${written} />`;
      return `<${node.tagName}${written}>${htmlOf(node.children, at)}</${node.tagName}>`;
    })
    .join('');
}
