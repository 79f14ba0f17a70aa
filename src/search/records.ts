import { escapeHtml } from '../archive/escape.ts';
import type { Archive } from '../archive/types.ts';
import type { CompoundParts } from './compound-parts.ts';
import type { IndexPart } from './index-parts.ts';
import { type SearchText, searchTexts } from './texts.ts';

/** What Pagefind is told of a document. */
export interface SearchRecord {
  /** Address on the site, from its root. */
  readonly url: string;
  /** A page for the index alone: the words of the document and nothing of the site around it. */
  readonly html: string;
}

/**
 * Makes the pages by which Pagefind finds documents. Each has the headings and anchors of the real page, so a hit can
 * lead to the heading that it stands under.
 *
 * @param archive the archive
 * @param part the part of it that the index is of
 * @param parts words of which compounds are made
 * @returns a page for each document of the part, in its order; each is made when it is asked for
 */
export function* searchRecords(
  archive: Archive,
  part: IndexPart,
  parts: CompoundParts,
): Generator<SearchRecord> {
  for (const text of searchTexts(archive, part, parts)) yield recordOf(text, part.name);
}

function recordOf(text: SearchText, part: string): SearchRecord {
  const { url, title, soort, datum, number, organisations, body, also, mark } = text;
  const ook = also.map(mark).join('; ');
  const html = [
    `<html lang="nl"><head><title>${escapeHtml(title)}</title></head><body>`,
    attribute('filter', 'soort', soort),
    attribute('meta', 'soort', soort),
    attribute('filter', 'jaar', datum.slice(0, 4)),
    attribute('filter', 'deel', part),
    attribute('sort', 'datum', datum),
    attribute('meta', 'datum', datum),
    number === '' ? '' : attribute('meta', 'nummer', number),
    ...organisations.map((name) => attribute('filter', 'organisatie', name)),
    ook === '' ? '' : attribute('meta', 'ook', ook),
    `<h1>${escapeHtml(mark(title))}</h1>`,
    ...body.map(({ depth, id, text: words }) => {
      // The cells of a row stand beside one another, as they do on the page.
      const marked = escapeHtml(mark(words.replaceAll('\t', ' | ')));
      return depth === undefined
        ? `<p>${marked}</p>`
        : `<h${depth} id="${escapeHtml(id ?? '')}">${marked}</h${depth}>`;
    }),
    '</body></html>',
  ].join('');
  return { url, html };
}

function attribute(kind: string, name: string, value: string): string {
  return `<i data-v="${escapeHtml(value)}" data-pagefind-${kind}="${name}[data-v]"></i>`;
}
