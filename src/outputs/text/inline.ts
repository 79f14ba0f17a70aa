import type { Element } from 'hast';
import { escapeHtml } from '../../archive/escape.ts';
import { isBacklink, isNoteMark } from '../../mdx/element-text.ts';
import { isElement, type Node, plainText, singleSpaced } from './nodes.ts';

/** Gives the full address of a link or a picture. */
export type AddressOf = (node: Element) => string;

/** Characters that Markdown would read as its own. */
function escaped(text: string): string {
  return singleSpaced(text).replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
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

/** A stretch in another language says so in Markdown too, where only HTML can. */
function inline(node: Element, at: AddressOf): string {
  const { lang } = node.properties;
  const words = written(node, at);
  return lang && words !== '' ? `<span lang="${escapeHtml(String(lang))}">${words}</span>` : words;
}

function written(node: Element, at: AddressOf): string {
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

/** @returns whether a link leads to the explanation of a term, which stands on the page alone */
export function isTerm({ properties }: Element): boolean {
  return String(properties['href'] ?? '').startsWith('#begrip-');
}

/** @returns the mark of a footnote in Markdown */
export function noteMark({ children }: Element): string {
  return `[^${plainText(children)}]`;
}
