import type { Element } from 'hast';
import { type Legible, legible } from '../../mdx/legible.ts';
import type { Stuk } from '../../mdx/types.ts';
import { walkElements } from '../../mdx/walk.ts';

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

/** The mark of a note beside a figure is no part of it. */
const noteMark = (number: string) => `[${number}]`;

/**
 * @param text text of a document
 * @returns its parts in order; one without a heading comes first when text stands above the first heading
 */
export function sectionsOf(text: Stuk['text']): Section[] {
  const found: (Omit<Section, 'tekst'> & { lines: string[] })[] = [
    { anker: '', kop: '', niveau: 1, lines: [] },
  ];
  const headings = new Map(
    legible(text)
      .blocks.filter(isHeading)
      .map((block) => [block.id, block]),
  );
  for (const block of legible(text, { noteMark }).blocks) {
    const heading = isHeading(block) ? headings.get(block.id) : undefined;
    if (heading)
      found.push({
        anker: heading.id ?? '',
        kop: heading.text,
        niveau: heading.depth ?? 2,
        lines: [],
      });
    else found.at(-1)?.lines.push(block.text);
  }
  return found
    .map(({ lines, ...section }) => ({ ...section, tekst: lines.join('\n') }))
    .filter(({ kop, tekst }) => kop !== '' || tekst !== '');
}

const isHeading = ({ kind }: Legible['blocks'][number]) => kind === 'kop';

/**
 * @param stuk a document
 * @returns its footnotes in order, without the marks that lead back to the text
 */
export function notesOf(stuk: Pick<Stuk, 'notes'>): NoteText[] {
  return noteItems(stuk).map(({ anker, nummer, element }) => ({
    nummer,
    anker,
    tekst: legible(element, { noteMark }).text.trim(),
  }));
}

/** @returns the footnotes of a document, each with its number and its anchor */
export function noteItems({
  notes,
}: Pick<Stuk, 'notes'>): { anker: string; nummer: number; element: Element }[] {
  const found: { anker: string; nummer: number; element: Element }[] = [];
  walkElements(notes, (element) => {
    const anker = String(element.properties['id'] ?? '');
    const number = /^noot-(\d+)$/.exec(anker)?.[1];
    if (element.tagName === 'li' && number !== undefined)
      found.push({ anker, nummer: Number(number), element });
  });
  return found;
}
