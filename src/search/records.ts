import { datumOf } from '../archive/build.ts';
import { escapeHtml } from '../archive/escape.ts';
import { siteIds } from '../archive/site-ids.ts';
import type { Archive, LetterheadItem } from '../archive/types.ts';
import { textOf } from '../archive/view.ts';
import { type LegibleBlock, legible } from '../mdx/legible.ts';
import type { Stuk } from '../mdx/types.ts';
import { KINDS } from '../model/kinds.ts';
import type { CompoundParts } from './compound-parts.ts';
import { createSplitter, type Splitter } from './compounds.ts';
import { createSynonyms } from './synonyms.ts';
import { markJoints } from './words.ts';

/** What the index of words is told of a document. */
export interface SearchRecord {
  /** Address on the site, from its root. */
  readonly url: string;
  /** A page for the index alone: the words of the document and nothing of the site around it. */
  readonly html: string;
}

/** A document before its words are marked. */
interface Draft {
  readonly url: string;
  readonly title: string;
  /** Marks of Pagefind: filters, dates and numbers. */
  readonly facts: string;
  readonly body: readonly Pick<LegibleBlock, 'depth' | 'id' | 'text'>[];
  /** Other names of what the document names. */
  readonly also: readonly string[];
}

/**
 * Makes the pages by which documents are found. Each has the headings and anchors of the real page, so
 * a hit can lead to the heading that it stands under. Joints of compounds are marked and other names
 * are added, here and nowhere else.
 *
 * @param archive the archive
 * @param parts words of which compounds are made
 * @returns a page for each document, in the order of the archive; each is made when it is asked for
 */
export function* searchRecords(archive: Archive, parts: CompoundParts): Generator<SearchRecord> {
  const synonyms = createSynonyms([...archive.terms.values()].map(({ begrip }) => begrip));
  const counts = new Map<string, number>();
  const drafts = archive.stukken.map((stuk) => draftOf(archive, stuk, synonyms, counts));
  const split = createSplitter(parts, counts);
  for (const draft of drafts) yield recordOf(draft, split);
}

function draftOf(
  archive: Archive,
  stuk: Stuk,
  synonyms: (text: string) => string[],
  counts: Map<string, number>,
): Draft {
  const view = textOf(archive, stuk);
  const { titel, samenvatting } = stuk.data;
  const datum = datumOf(stuk);
  const soort = KINDS[stuk.kind].singular;
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
  const body = [
    { text: samenvatting ?? '' },
    { text: view.letterhead.map(letterheadText).join('. ') },
    ...legible(view.text, { image }).blocks,
    ...questionsOf(stuk),
    ...stationsOf(archive, stuk),
    { text: signatures.join(', ') },
    ...legible(view.notes, { image }).blocks,
  ].filter((block) => block.text !== '');
  const text = [titel, ...body.map((block) => block.text)].join(' ');
  countWords(text, counts);
  return {
    url: stuk.path,
    title: titel,
    facts: facts.join(''),
    body,
    also: [...synonyms(text), ...onTheLine(text)],
  };
}

function recordOf({ url, title, facts, body, also }: Draft, split: Splitter): SearchRecord {
  const ook = also.map((name) => markJoints(name, split)).join('; ');
  const html = [
    `<html lang="nl"><head><title>${escapeHtml(title)}</title></head><body>`,
    facts,
    ook === '' ? '' : attribute('meta', 'ook', ook),
    `<h1>${escapeHtml(markJoints(title, split))}</h1>`,
    ...body.map(({ depth, id, text }) => {
      // The cells of a row stand beside one another, as they do on the page.
      const words = escapeHtml(markJoints(text.replaceAll('\t', ' | '), split));
      return depth === undefined
        ? `<p>${words}</p>`
        : `<h${depth} id="${escapeHtml(id ?? '')}">${words}</h${depth}>`;
    }),
    '</body></html>',
  ].join('');
  return { url, html };
}

/** The questions of an onderzoek, under the headings that they have on its page. */
function questionsOf(stuk: Stuk): Draft['body'] {
  if (stuk.kind !== 'onderzoek') return [];
  return stuk.data.vragen.flatMap(({ soort, vragen }) => [
    heading(siteIds(stuk)(soort), soort),
    ...vragen.map((text) => ({ text })),
  ]);
}

/** The stations of a dossier, under the heading that they have on its page. */
function stationsOf(archive: Archive, stuk: Stuk): Draft['body'] {
  const trail = stuk.kind === 'dossier' ? archive.trails.get(stuk.ref) : undefined;
  if (!trail) return [];
  const stations = trail.stations.map(({ when, title, text }) => ({
    text: `${title}, ${when.printed}. ${text ?? ''}`.trim(),
  }));
  return [heading(siteIds(trail.dossier)('tijdlijn-kop'), 'Stap voor stap'), ...stations];
}

/** Adds how often each longer word stands in a text. */
function countWords(text: string, counts: Map<string, number>): void {
  for (const word of text.toLowerCase().match(/[a-zà-öø-ÿ]{4,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
}

function letterheadText({ label, lines }: LetterheadItem): string {
  const words = lines.map((parts) => parts.map(({ text }) => text).join('')).join(', ');
  return label === '' ? words : `${label} ${words}`;
}

function attribute(kind: string, name: string, value: string): string {
  return `<i data-v="${escapeHtml(value)}" data-pagefind-${kind}="${name}[data-v]"></i>`;
}

function heading(id: string, text: string): Draft['body'][number] {
  return { depth: 2, id, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** People read what an image shows in its alternative text. */
const image = (alt: string) => ` ${alt} `;

/** Words with characters above or below the line as people type them: `CO₂` as `CO2`. */
function onTheLine(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]*[\u2070-\u209c¹²³][\p{L}\p{N}]*/gu) ?? [];
  return [...new Set(words.map((word) => word.normalize('NFKC')))];
}
