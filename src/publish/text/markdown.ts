import { markdownTable } from './table.ts';
import { type ElementNode, isElement, type Node, plainText, singleSpaced } from './tree.ts';

/** Gives the full address of a link or a picture. */
type AddressOf = (node: ElementNode) => string;

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
  return nodes.map((node) => (isElement(node) ? inline(node, at) : escaped(node.text))).join('');
}

function inline(node: ElementNode, at: AddressOf): string {
  const { tag, attributes, children } = node;
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
      return `![${escaped(attributes['alt'] ?? '')}](<${at(node)}>)`;
    case 'code':
      return `\`${plainText(children)}\``;
    case 'sup': {
      const note = children.find(isElement);
      if (note?.attributes['role'] === 'doc-noteref') return `[^${plainText(note.children)}]`;
      return `<sup>${words()}</sup>`;
    }
    case 'sub':
      return `<sub>${words()}</sub>`;
    case 'a': {
      if (attributes['role'] === 'doc-backlink') return '';
      // An explained term is a link to its explanation, which stands on the page alone.
      const to = attributes['href']?.startsWith('#begrip-') ? '' : at(node);
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
    if (!isElement(node) || PHRASING.test(node.tag)) run.push(node);
    else {
      flush();
      const made = block(node, at);
      if (made !== '') blocks.push(made);
    }
  }
  flush();
  return blocks.join('\n\n');
}

function block(node: ElementNode, at: AddressOf): string {
  const { tag, attributes, children } = node;
  const depth = /^h([1-6])$/.exec(tag)?.[1];
  if (depth) return `${'#'.repeat(Number(depth))} ${inlineMarkdown(children, at).trim()}`;
  switch (tag) {
    case 'ul':
    case 'ol': {
      const start = Number(attributes['start'] ?? 1);
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
            isElement(child) && child.attributes['class'] === 'redactie-label'
              ? {
                  ...child,
                  children: [{ tag: 'strong', attributes: {}, children: child.children }],
                }
              : child,
          ),
          at,
        ),
      );
    case 'hr':
      return '---';
    case 'pre':
      return `\`\`\`\n${children.map((child) => (isElement(child) ? plainText(child.children) : child.text)).join('')}\n\`\`\``;
    case 'table':
      return markdownTable(node, at);
    default:
      return blockMarkdown(children, at);
  }
}

/** @returns Markdown as a quotation */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
