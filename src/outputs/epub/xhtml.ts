import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { escapeHtml } from '../../archive/escape.ts';
import { replaceElements } from '../../mdx/walk.ts';

/** Attributes that mean something in a book. */
const KEPT =
  /^(?:id|className|lang|colSpan|rowSpan|scope|start|value|headers|alt|title|role|type|aria[A-Z].*)$/;

/** What a book calls the roles of DPUB-ARIA. Source: EPUB Structural Semantics Vocabulary 1.1. */
const TYPES: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-endnotes': 'endnotes',
  'doc-backlink': 'backlink',
};

/**
 * @param text text of a document
 * @param at where a link or a picture leads in the book, or its full address; empty for a link that is
 *   left out, its words kept
 * @returns it as XHTML of a book
 */
export function xhtml(text: Root, at: (node: Element) => string): string {
  const made = replaceElements(text, (node) => {
    const kept = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => KEPT.test(name)),
    );
    if (node.tagName === 'a' || node.tagName === 'img') {
      const to = at(node);
      if (to === '')
        return node.tagName === 'a'
          ? node.children
          : [{ type: 'text', value: String(node.properties['alt'] ?? '') }];
      kept[node.tagName === 'a' ? 'href' : 'src'] = to;
    }
    const type = TYPES[String(node.properties['role'])];
    return {
      ...node,
      properties: {
        ...kept,
        ...(kept['lang'] ? { 'xml:lang': kept['lang'] } : {}),
        ...(type === undefined ? {} : { 'epub:type': type }),
      },
    };
  });
  return toHtml(made, {
    closeSelfClosing: true,
    tightSelfClosing: true,
    // Of the names, only those that XML knows are ever needed.
    characterReferences: { useNamedReferences: true },
  });
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
