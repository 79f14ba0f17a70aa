import { datumOf } from '../archive/build.ts';
import type { Archive, LetterheadItem } from '../archive/types.ts';
import { viewOf } from '../archive/view.ts';
import type { Stuk } from '../mdx/types.ts';
import { KINDS } from '../model/kinds.ts';

/** What the index of words is told of a document. */
export interface SearchRecord {
  /** Address on the site, from its root. */
  readonly url: string;
  /** A page for the index alone: the words of the document and nothing of the site around it. */
  readonly html: string;
}

/**
 * Makes the page by which a document is found. It has the headings and anchors of the real page, so a
 * hit can lead to the heading that it stands under.
 *
 * @param archive the archive
 * @param stuk one of its documents
 * @returns the page, with kind, year and organisations to filter by and the date to sort by
 */
export function searchRecord(archive: Archive, stuk: Stuk): SearchRecord {
  const view = viewOf(archive, stuk);
  const { titel, samenvatting } = stuk.data;
  const datum = datumOf(stuk);
  const soort = KINDS[stuk.kind].singular;
  const attribute = (kind: string, name: string, value: string) =>
    `<i data-v="${escapeHtml(value)}" data-pagefind-${kind}="${name}[data-v]"></i>`;
  const organisations = [...new Set(view.organisations.map(({ entry }) => entry.data.naam))];
  const facts = [
    attribute('filter', 'soort', soort),
    attribute('meta', 'soort', soort),
    attribute('filter', 'jaar', datum.slice(0, 4)),
    attribute('sort', 'datum', datum),
    attribute('meta', 'datum', datum),
    view.number === '' ? '' : attribute('meta', 'nummer', view.number),
    ...organisations.map((name) => attribute('filter', 'organisatie', name)),
  ];
  const signatures = view.signatures.flatMap(({ functie, naam }) => [...functie, naam]);
  const paragraph = (text: string) => (text === '' ? '' : `<p>${escapeHtml(text)}</p>`);
  const html = [
    `<html lang="nl"><head><title>${escapeHtml(titel)}</title></head><body>`,
    ...facts,
    `<h1>${escapeHtml(titel)}</h1>`,
    paragraph(samenvatting ?? ''),
    paragraph(view.letterhead.map(letterheadText).join('. ')),
    view.html,
    paragraph(signatures.join(', ')),
    view.notes,
    '</body></html>',
  ].join('');
  return { url: stuk.path, html };
}

function letterheadText({ label, lines }: LetterheadItem): string {
  const words = lines.map((parts) => parts.map(({ text }) => text).join('')).join(', ');
  return label === '' ? words : `${label} ${words}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
