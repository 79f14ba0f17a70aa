import { datumOf } from '../archive/build.ts';
import { escapeHtml } from '../archive/escape.ts';
import type { Archive, LetterheadItem } from '../archive/types.ts';
import { textOf } from '../archive/view.ts';
import { withoutParagraphIds } from '../mdx/permalinks.ts';
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
  readonly body: string;
  /** Other names of what the document names. */
  readonly also: readonly string[];
}

/** The mark of a footnote is no word of the sentence. */
const NOTE_MARK = /<sup class="noot-verwijzing">.*?<\/sup>/gs;

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
    paragraph(samenvatting ?? ''),
    paragraph(view.letterhead.map(letterheadText).join('. ')),
    withoutParagraphIds(view.html).replace(NOTE_MARK, ''),
    questionsOf(stuk),
    stationsOf(archive, stuk),
    paragraph(signatures.join(', ')),
    view.notes,
  ].join('');
  const text = `${titel} ${body.replace(/<[^>]*>/g, ' ')}`.replace(/&(?:#x26|amp);/g, '&');
  countWords(text, counts);
  return {
    url: stuk.path,
    title: titel,
    facts: facts.join(''),
    body,
    also: synonyms(text),
  };
}

function recordOf({ url, title, facts, body, also }: Draft, split: Splitter): SearchRecord {
  const ook = also.map((name) => markJoints(name, split)).join('; ');
  const html = [
    `<html lang="nl"><head><title>${escapeHtml(title)}</title></head><body>`,
    facts,
    ook === '' ? '' : attribute('meta', 'ook', ook),
    `<h1>${markJoints(escapeHtml(title), split)}</h1>`,
    markJoints(body, split),
    '</body></html>',
  ].join('');
  return { url, html };
}

/** The questions of an onderzoek, under the headings that they have on its page. */
function questionsOf(stuk: Stuk): string {
  if (stuk.kind !== 'onderzoek') return '';
  return stuk.data.vragen
    .map(({ soort, vragen }) => `${heading(soort, soort)}${vragen.map(paragraph).join('')}`)
    .join('');
}

/** The stations of a dossier, under the heading that they have on its page. */
function stationsOf(archive: Archive, stuk: Stuk): string {
  const trail = stuk.kind === 'dossier' ? archive.trails.get(stuk.ref) : undefined;
  if (!trail) return '';
  const stations = trail.stations.map(({ when, title, text }) =>
    paragraph(`${title}, ${when.printed}. ${text ?? ''}`),
  );
  return `${heading('tijdlijn-kop', 'Stap voor stap')}${stations.join('')}`;
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

function heading(id: string, text: string): string {
  return `<h2 id="${id}">${text.charAt(0).toUpperCase()}${text.slice(1)}</h2>`;
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}
