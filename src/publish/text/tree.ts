import { decodeEntities } from './entities.ts';

/** An element or a stretch of text of a page that the pipeline made. */
export type Node = TextNode | ElementNode;

interface TextNode {
  readonly text: string;
}

export interface ElementNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input']);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>|<!--.*?-->/gs;
const ATTRIBUTE = /([^\s=>"]+)(?:="([^"]*)")?/g;

/**
 * Reads HTML that our own pipeline wrote: every element is closed and every value stands in double
 * quotes, so a parser for any HTML, thirty times slower, is not needed.
 *
 * @param html HTML of the pipeline
 * @returns its nodes
 * @throws Error when an element is not closed, which the pipeline never leaves
 */
export function readTree(html: string): Node[] {
  const root: Node[] = [];
  const open: { tag: string; children: Node[] }[] = [{ tag: '', children: root }];
  let at = 0;
  const say = (to: number) => {
    if (to > at) open.at(-1)?.children.push({ text: decodeEntities(html.slice(at, to)) });
  };
  for (const match of html.matchAll(TOKEN)) {
    const [whole, closing, tag = '', values = ''] = match;
    say(match.index);
    at = match.index + whole.length;
    if (tag === '') continue;
    if (closing) {
      if (open.pop()?.tag !== tag) throw new Error(`HTML of the pipeline is not closed: ${whole}`);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, name = '', value = ''] of values.matchAll(ATTRIBUTE))
      attributes[name] = decodeEntities(value);
    const children: Node[] = [];
    open.at(-1)?.children.push({ tag, attributes, children });
    if (!VOID.has(tag)) open.push({ tag, children });
  }
  say(html.length);
  if (open.length !== 1) throw new Error('HTML of the pipeline is not closed at its end.');
  return root;
}

/** @returns whether a node is an element */
export function isElement(node: Node): node is ElementNode {
  return 'tag' in node;
}

/** White space that is more or other than one space. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** @returns text with single spaces for all its white space, as a page shows it */
export function singleSpaced(text: string): string {
  return text.replace(UNEVEN, ' ');
}

/** Elements that end a line. */
const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|table|caption|thead|tbody|tfoot|tr|blockquote|figure|figcaption|section|aside|details|summary|dl|dt|dd|pre|hr|br)$/;

/**
 * @param nodes part of a text
 * @param skip elements of which the words are left out
 * @returns its words, blocks on lines of their own, cells of a table after tabs
 */
export function plainText(
  nodes: readonly Node[],
  skip: (node: ElementNode) => boolean = () => false,
): string {
  const parts: string[] = [];
  const walk = (list: readonly Node[]) => {
    for (const node of list) {
      if (!isElement(node)) parts.push(singleSpaced(node.text));
      else if (!skip(node)) {
        const block = BLOCK.test(node.tag);
        if (block) parts.push('\n');
        if (node.tag === 'td' || node.tag === 'th') parts.push('\t');
        walk(node.children);
        if (block) parts.push('\n');
      }
    }
  };
  walk(nodes);
  return parts
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/[ \t]*\t[ \t]*/g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim();
}
