import { datumOf } from '../archive/facts.ts';
import { siteIds } from '../archive/site-ids.ts';
import type { Archive, LetterheadItem } from '../archive/types.ts';
import { textOf } from '../archive/view.ts';
import { type LegibleBlock, legible } from '../mdx/legible.ts';
import type { Stuk } from '../mdx/types.ts';
import { KINDS } from '../model/kinds.ts';
import { KIND_NAMES_ASKED } from './other-names.ts';
import type { Synonyms } from './synonyms.ts';
import type { SearchRecord } from './word-files.ts';

/** A piece of text; a heading has a depth, and the id of its place on the page. */
type Block = Pick<LegibleBlock, 'depth' | 'id' | 'text'>;

/**
 * Gathers what a document is found by, with the headings and anchors of its page, so that a hit can lead
 * to the heading that it stands under.
 *
 * @param archive the archive
 * @param stuk one of its documents
 * @param synonyms gives the other names of what a text names
 * @returns its words, and nothing of the site around it
 */
export function searchRecord(archive: Archive, stuk: Stuk, synonyms: Synonyms): SearchRecord {
  const view = textOf(archive, stuk);
  const { titel, samenvatting } = stuk.data;
  const signatures = view.signatures.flatMap(({ functie, naam }) => [...functie, naam]);
  const blocks: Block[] = [
    { text: samenvatting ?? '' },
    { text: view.letterhead.map(letterheadText).join('. ') },
    ...legible(view.text, { image }).blocks,
    ...questionsOf(stuk),
    ...stationsOf(archive, stuk),
    { text: signatures.join(', ') },
    ...legible(view.notes, { image }).blocks,
  ].filter((block) => block.text !== '');
  return {
    titel,
    soort: KINDS[stuk.kind].singular,
    datum: datumOf(stuk),
    nummer: view.number,
    organisaties: [...new Set(view.organisations.map(({ entry }) => entry.data.naam))],
    ook: [
      ...KIND_NAMES_ASKED[stuk.kind].map((name) => [KINDS[stuk.kind].singular, name] as const),
      ...synonyms([titel, ...blocks.map(({ text }) => text)].join(' ')),
    ],
    tekst: blocks.map(({ depth, id = '', text }) => {
      // The cells of a row stand beside one another, as they do on the page.
      const words = text.replaceAll('\t', ' | ');
      return depth === undefined ? words : ([words, id] as const);
    }),
  };
}

/** The questions of an onderzoek, under the headings that they have on its page. */
function questionsOf(stuk: Stuk): Block[] {
  if (stuk.kind !== 'onderzoek') return [];
  return stuk.data.vragen.flatMap(({ soort, vragen }) => [
    heading(siteIds(stuk)(soort), soort),
    ...vragen.map((text) => ({ text })),
  ]);
}

/** The stations of a dossier, under the heading that they have on its page. */
function stationsOf(archive: Archive, stuk: Stuk): Block[] {
  const trail = stuk.kind === 'dossier' ? archive.trails.get(stuk.ref) : undefined;
  if (!trail) return [];
  const stations = trail.stations.map(({ when, title, text }) => ({
    text: `${title}, ${when.printed}. ${text ?? ''}`.trim(),
  }));
  return [heading(siteIds(trail.dossier)('tijdlijn-kop'), 'Stap voor stap'), ...stations];
}

function letterheadText({ label, lines }: LetterheadItem): string {
  const words = lines.map((parts) => parts.map(({ text }) => text).join('')).join(', ');
  return label === '' ? words : `${label} ${words}`;
}

function heading(id: string, text: string): Block {
  return { depth: 2, id, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** People read what an image shows in its alternative text. */
const image = (alt: string) => ` ${alt} `;
