import type { List, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { formatDate } from '../model/dates.ts';
import { type Counted, printCounted } from './body/list-marks.ts';

/** What a draft says, as a reader of its page sees it. */
export interface DraftText {
  /** Its stretches of text in order, the frontmatter first; a list prints its marks. */
  readonly texts: readonly string[];
  /** The marks that lists print. */
  readonly marks: readonly string[];
}

/**
 * @param data the frontmatter of a draft
 * @param tree its text
 * @returns all of it as text; comments and the marks of footnotes left out
 */
export function draftText(data: Readonly<Record<string, unknown>>, tree: Root): DraftText {
  const marks: string[] = [];
  return { texts: [...dataTexts(data), treeText(tree, marks)], marks };
}

/** The values of the frontmatter as the paper prints them. */
function dataTexts(data: Readonly<Record<string, unknown>>): string[] {
  const out: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'adres' || key === 'soort' || key === 'status') return;
      if (key === 'datum' && /^\d{4}-\d{2}-\d{2}$/.test(value)) out.push(formatDate(value));
      else out.push(value);
    } else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (value && typeof value === 'object') {
      if (key === 'opschriften') return;
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    }
  };
  visit(data, '');
  return out;
}

const INLINE = new Set(['link', 'emphasis', 'strong', 'delete', 'mdxJsxTextElement']);

function treeText(node: Nodes, marks: string[]): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return node.type === 'footnoteReference' ? '' : ' ';
  const isElement = node.type === 'mdxJsxFlowElement';
  if (isElement && node.name === 'Figuur') return figureText(node);
  const first =
    node.type === 'list'
      ? startOf(node)
      : isElement && node.name === 'ol'
        ? startOfElement(node)
        : undefined;
  const text = node.children
    .map((child, at) => {
      const own = treeText(child as Nodes, marks);
      if (!first) return own;
      const mark = printCounted({ ...first, value: first.value + at });
      marks.push(mark);
      return `${mark} ${own}`;
    })
    .join('');
  return INLINE.has(node.type) ? text : ` ${text} `;
}

const startOf = ({ ordered, start }: List): Counted | undefined =>
  ordered ? { style: '1', value: start ?? 1 } : undefined;

function startOfElement(node: MdxJsxFlowElement): Counted {
  const style = attribute(node, 'type') || '1';
  return { style: style as Counted['style'], value: Number(attribute(node, 'start') || 1) };
}

/** What a figure prints of the paper: not its alternative text, which no page of it shows. */
function figureText(node: MdxJsxFlowElement): string {
  const source = attribute(node, 'bron');
  return ` ${attribute(node, 'bijschrift')} ${source && `Bron: ${source}`} `;
}

function attribute({ attributes }: MdxJsxFlowElement, name: string): string {
  return String(attributes.find((one) => 'name' in one && one.name === name)?.value ?? '');
}
