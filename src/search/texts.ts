import { datumOf } from '../archive/facts.ts';
import { siteIds } from '../archive/site-ids.ts';
import type { Archive, LetterheadItem } from '../archive/types.ts';
import { textOf } from '../archive/view.ts';
import { type LegibleBlock, legible } from '../mdx/legible.ts';
import type { Stuk } from '../mdx/types.ts';
import { KINDS } from '../model/kinds.ts';
import type { CompoundParts } from './compound-parts.ts';
import { createSplitter } from './compounds.ts';
import type { IndexPart } from './index-parts.ts';
import { createSynonyms } from './synonyms.ts';
import { markJoints } from './words.ts';

/** A document as it is found by its words, whatever the engine. */
export interface SearchText {
  /** `nota/2024-0000358151` */
  readonly ref: string;
  /** Address on the site, from its root. */
  readonly url: string;
  readonly title: string;
  /** What it is, in one word: `Nota`. */
  readonly soort: string;
  /** ISO 8601, or empty. */
  readonly datum: string;
  /** As printed, or empty. */
  readonly number: string;
  readonly organisations: readonly string[];
  /** Headings and texts in their order; a heading has the depth and the anchor that it has on the page. */
  readonly body: readonly Pick<LegibleBlock, 'depth' | 'id' | 'text'>[];
  /** Other names of what the document names. */
  readonly also: readonly string[];
  /** Marks the joints of compounds in what an index takes of all this. */
  readonly mark: (text: string) => string;
}

/**
 * Gathers by what documents are found. Joints of compounds and other names come from here and from nowhere else, so
 * that every engine finds the same.
 *
 * @param archive the archive
 * @param part the part of it that the index is of
 * @param parts words of which compounds are made
 * @returns the text of each document of the part, in its order; each is made when it is asked for
 */
export function* searchTexts(
  archive: Archive,
  part: IndexPart,
  parts: CompoundParts,
): Generator<SearchText> {
  const synonyms = createSynonyms([...archive.terms.values()].map(({ begrip }) => begrip));
  const counts = new Map<string, number>();
  const drafts = part.stukken.map((stuk) => draftOf(archive, stuk, synonyms, counts));
  const split = createSplitter(parts, counts);
  const mark = (text: string) => markJoints(text, split);
  for (const draft of drafts) yield { ...draft, mark };
}

function draftOf(
  archive: Archive,
  stuk: Stuk,
  synonyms: (text: string) => string[],
  counts: Map<string, number>,
): Omit<SearchText, 'mark'> {
  const view = textOf(archive, stuk);
  const { titel, samenvatting } = stuk.data;
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
    ref: stuk.ref,
    url: stuk.path,
    title: titel,
    soort: KINDS[stuk.kind].singular,
    datum: datumOf(stuk),
    number: view.number,
    organisations: [...new Set(view.organisations.map(({ entry }) => entry.data.naam))],
    body,
    also: [...synonyms(text), ...onTheLine(text)],
  };
}

/** The questions of an onderzoek, under the headings that they have on its page. */
function questionsOf(stuk: Stuk): SearchText['body'] {
  if (stuk.kind !== 'onderzoek') return [];
  return stuk.data.vragen.flatMap(({ soort, vragen }) => [
    heading(siteIds(stuk)(soort), soort),
    ...vragen.map((text) => ({ text })),
  ]);
}

/** The stations of a dossier, under the heading that they have on its page. */
function stationsOf(archive: Archive, stuk: Stuk): SearchText['body'] {
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

function heading(id: string, text: string): SearchText['body'][number] {
  return { depth: 2, id, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** People read what an image shows in its alternative text. */
const image = (alt: string) => ` ${alt} `;

/** Words with characters above or below the line as people type them: `CO₂` as `CO2`. */
function onTheLine(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]*[\u2070-\u209c¹²³][\p{L}\p{N}]*/gu) ?? [];
  return [...new Set(words.map((word) => word.normalize('NFKC')))];
}
