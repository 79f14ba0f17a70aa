import type { Element } from 'hast';
import { isBacklink, isNoteMark } from '../../mdx/element-text.ts';
import { isElement, type Node, plainText, singleSpaced } from './nodes.ts';
import { markdownTable } from './table.ts';

/** Gives the full address of a link or a picture. */
type AddressOf = (node: Element) => string;

/** Signs that Markdown would read as its own. */
function escaped(text: string): string {
  return singleSpaced(text).replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
}

/** A line that would start a heading, a list or a rule. */
function lineStart(line: string): string {
  return line.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * @param nodes inline content
 * @param at addresses of its links
 * @returns it as Markdown on one line
 */
export function inlineMarkdown(nodes: readonly Node[], at: AddressOf): string {
  return nodes
    .map((node) => {
      if (isElement(node)) return inline(node, at);
      return node.type === 'text' ? escaped(node.value) : '';
    })
    .join('');
}

function inline(node: Element, at: AddressOf): string {
  const { tagName: tag, properties, children } = node;
  const words = () => inlineMarkdown(children, at);
  const around = (mark: string) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words()) ?? [];
    return inner === '' ? before + after : `${before}${mark}${inner}${mark}${after}`;
  };
  switch (tag) {
    case 'em':
    case 'i':
      return around('*');
    case 'strong':
    case 'b':
      return around('**');
    case 'del':
    case 's':
      return around('~~');
    case 'br':
      return '\\\n';
    case 'img':
      return `![${escaped(String(properties['alt'] ?? ''))}](<${at(node)}>)`;
    case 'code':
      return `\`${plainText(children)}\``;
    case 'sup': {
      const note = children.find(isElement);
      if (note && isNoteMark(note)) return noteMark(note);
      return `<sup>${words()}</sup>`;
    }
    case 'sub':
      return `<sub>${words()}</sub>`;
    case 'a': {
      if (isBacklink(node)) return '';
      const to = isTerm(node) ? '' : at(node);
      return to === '' ? words() : `[${words()}](<${to}>)`;
    }
    case 'span':
      return words();
    default:
      return words();
  }
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

function block(node: Element, at: AddressOf): string {
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
          const text = blockMarkdown(item.children, at);
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

/** @returns whether a link leads to the explanation of a term, which stands on the page alone */
export function isTerm({ properties }: Element): boolean {
  return String(properties['href'] ?? '').startsWith('#begrip-');
}

/** @returns the mark of a footnote in Markdown */
export function noteMark({ children }: Element): string {
  return `[^${plainText(children)}]`;
}

/** @returns Markdown as a quotation */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
