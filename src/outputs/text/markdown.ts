import type { Element } from 'hast';
import { escapeHtml } from '../../archive/escape.ts';
import { type AddressOf, inlineMarkdown } from './inline.ts';
import { isElement, type Node, plainText } from './nodes.ts';
import { markdownTable } from './table.ts';

/** A line that would start a heading, a list or a rule. */
function lineStart(line: string): string {
  return line.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

const indent = (text: string, by: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');

const PHRASING =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|input)$/;

/**
 * @param nodes text of a document
 * @param at addresses of its links
 * @returns it as Markdown; what is the editors' own is marked as theirs
 */
export function blockMarkdown(nodes: readonly Node[], at: AddressOf): string {
  const blocks: string[] = [];
  let run: Node[] = [];
  const flush = () => {
    const line = inlineMarkdown(run, at).trim();
    if (line !== '') blocks.push(lineStart(line));
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || PHRASING.test(node.tagName)) run.push(node);
    else {
      flush();
      const made = block(node, at);
      if (made !== '') blocks.push(made);
    }
  }
  flush();
  return blocks.join('\n\n');
}

/** @returns Markdown of a block, which says in which language it is where it is in another */
function block(node: Element, at: AddressOf): string {
  return inLanguage(node, written(node, at));
}

function inLanguage({ properties: { lang } }: Element, text: string): string {
  if (!lang || text === '') return text;
  return `<div lang="${escapeHtml(String(lang))}">\n\n${text}\n\n</div>`;
}

function written(node: Element, at: AddressOf): string {
  const { tagName: tag, properties, children } = node;
  const depth = /^h([1-6])$/.exec(tag)?.[1];
  if (depth) return `${'#'.repeat(Number(depth))} ${inlineMarkdown(children, at).trim()}`;
  switch (tag) {
    case 'ul':
    case 'ol': {
      const start = Number(properties['start'] ?? 1);
      return children
        .filter(isElement)
        .map((item, i) => {
          const mark = tag === 'ul' ? '- ' : `${start + i}. `;
          const text = inLanguage(item, blockMarkdown(item.children, at));
          return mark + indent(text, ' '.repeat(mark.length)).trimStart();
        })
        .join('\n');
    }
    case 'blockquote':
      return quoted(blockMarkdown(children, at));
    case 'aside':
      return quoted(
        blockMarkdown(
          children.map((child) =>
            isElement(child) && String(child.properties['className']) === 'redactie-label'
              ? { ...child, children: [strong(child.children)] }
              : child,
          ),
          at,
        ),
      );
    case 'hr':
      return '---';
    case 'pre':
      return `\`\`\`\n${plainText(children).replace(/\n$/, '')}\n\`\`\``;
    case 'table':
      return markdownTable(node, at);
    default:
      return blockMarkdown(children, at);
  }
}

const strong = (children: Element['children']): Element => ({
  type: 'element',
  tagName: 'strong',
  properties: {},
  children,
});

/** @returns Markdown as a quotation */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
