import { escapeHtml } from '../../archive/escape.ts';
import { type ElementNode, isElement, type Node } from '../text/tree.ts';

const KEPT =
  /^(?:id|class|lang|colspan|rowspan|scope|start|headers|alt|title|role|type|checked|disabled|aria-.+)$/;
const NO_CONTENT = new Set(['br', 'hr', 'img', 'wbr', 'col', 'input']);

/** What a book calls the roles of DPUB-ARIA. Source: EPUB Structural Semantics Vocabulary 1.1. */
const TYPES: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-endnotes': 'endnotes',
  'doc-backlink': 'backlink',
};

/**
 * @param nodes text of a document
 * @param at where a link or a picture leads in the book, or its full address; empty for a link that is
 *   left out, its words kept
 * @returns it as XHTML of a book
 */
export function xhtml(nodes: readonly Node[], at: (node: ElementNode) => string): string {
  return nodes
    .map((node) => (isElement(node) ? element(node, at) : escapeHtml(node.text)))
    .join('');
}

function element(node: ElementNode, at: (node: ElementNode) => string): string {
  const { tag, attributes, children } = node;
  const kept = Object.entries(attributes).filter(([name]) => KEPT.test(name));
  if (tag === 'a' || tag === 'img') {
    const to = at(node);
    if (to === '') return tag === 'a' ? xhtml(children, at) : escapeHtml(attributes['alt'] ?? '');
    kept.push([tag === 'a' ? 'href' : 'src', to]);
  }
  const type = TYPES[attributes['role'] ?? ''];
  if (type !== undefined) kept.push(['epub:type', type]);
  const written = kept.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  if (NO_CONTENT.has(tag)) return `<${tag}${written}/>`;
  return `<${tag}${written}>${xhtml(children, at)}</${tag}>`;
}

/**
 * @param title title of a part of the book
 * @param body its content as XHTML
 * @param type what the part is, in the vocabulary of EPUB
 * @returns the part as a file
 */
export function chapter(title: string, body: string, type: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="nl" xml:lang="nl">
<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="stijl.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}
