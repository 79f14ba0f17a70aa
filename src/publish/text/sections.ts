import type { Stuk } from '../../mdx/types.ts';
import { isElement, type Node, plainText, readTree } from './tree.ts';

/** A part of a text under one heading, in plain words. */
export interface Section {
  /** Anchor of the heading on the page; empty above the first. */
  readonly anker: string;
  readonly kop: string;
  /** 2 to 6; 1 above the first heading. */
  readonly niveau: number;
  readonly tekst: string;
}

export interface NoteText {
  readonly nummer: number;
  readonly anker: string;
  readonly tekst: string;
}

/**
 * @param html text of a document as the pipeline made it
 * @returns its parts in order; one without a heading comes first when text stands above the first heading
 */
export function sectionsOf(html: string): Section[] {
  const found: { head: Omit<Section, 'tekst'>; nodes: Node[] }[] = [
    { head: { anker: '', kop: '', niveau: 1 }, nodes: [] },
  ];
  for (const node of readTree(html)) {
    const depth = isElement(node) ? /^h([1-6])$/.exec(node.tag)?.[1] : undefined;
    if (isElement(node) && depth) {
      const kop = plainText(node.children);
      const anker = node.attributes['id'] ?? '';
      found.push({ head: { anker, kop, niveau: Number(depth) }, nodes: [] });
    } else found.at(-1)?.nodes.push(node);
  }
  return found
    .map(({ head, nodes }) => ({ ...head, tekst: plainText(nodes) }))
    .filter(({ kop, tekst }) => kop !== '' || tekst !== '');
}

/**
 * @param stuk a document
 * @returns its footnotes in order, without the signs that lead back to the text
 */
export function notesOf(stuk: Pick<Stuk, 'notes'>): NoteText[] {
  return noteItems(stuk).map(({ anker, children }, i) => ({
    nummer: i + 1,
    anker,
    tekst: plainText(children, ({ attributes }) => attributes['role'] === 'doc-backlink'),
  }));
}

/** @returns the footnotes of a document as nodes */
export function noteItems(
  stuk: Pick<Stuk, 'notes'>,
): { anker: string; children: readonly Node[] }[] {
  const found: { anker: string; children: readonly Node[] }[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes.filter(isElement)) {
      const { id = '' } = node.attributes;
      if (node.tag === 'li' && /^noot-\d+$/.test(id))
        found.push({ anker: id, children: node.children });
      else walk(node.children);
    }
  };
  walk(readTree(stuk.notes));
  return found;
}
