import type { Element, ElementContent, Root } from 'hast';
import type { z } from 'zod';
import type { annexes } from '../model/fields.ts';
import { LANGUAGE_CODES } from '../model/language.ts';
import { walkElements } from './walk.ts';

/** The annexes of a document, as its frontmatter gives them. */
export type AnnexList = z.infer<typeof annexes>;
type Annex = AnnexList['lijst'][number];

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const words = (value: string): ElementContent => ({ type: 'text', value });

/** @returns the id of an annex in the list: `bijlage-1` */
export function annexRowId({ nummer }: Pick<Annex, 'nummer'>): string {
  return `bijlage-${nummer.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/**
 * The list of annexes with where each is to be had. The first two columns are the paper's, the third
 * is the editors'.
 *
 * @param annexes the annexes
 * @returns a table; each row has the anchor `bijlage-<number>`
 */
export function annexTable(annexes: AnnexList): Element {
  const [number, name] = annexes.kolommen;
  const head = [number, name].map((label) => element('th', { scope: 'col' }, words(label)));
  const place = element('th', { scope: 'col', dataRedactie: '' }, words('Waar te vinden'));
  const rows = annexes.lijst.map((annex) =>
    element(
      'tr',
      { id: annexRowId(annex) },
      element('td', {}, words(annex.nummer)),
      element(
        'td',
        annex.titelTaal ? { lang: LANGUAGE_CODES[annex.titelTaal] } : {},
        words(annex.titel),
      ),
      element('td', { dataRedactie: '' }, ...whereabouts(annex.vindplaats)),
    ),
  );
  return element(
    'table',
    { className: ['bijlagen'] },
    element('thead', {}, element('tr', {}, ...head, place)),
    element('tbody', {}, ...rows),
  );
}

function whereabouts(place: Annex['vindplaats']): ElementContent[] {
  switch (place.soort) {
    case 'archief':
      return [
        element('a', { className: ['verwijzing'], dataRef: place.stuk }, words('In dit archief')),
      ];
    case 'bestand':
      return [element('a', { dataBestand: place.bestand }, words('Bestand'))];
    case 'elders':
      return [element('a', { href: place.adres }, words(`Op ${new URL(place.adres).hostname}`))];
    case 'niet-opgenomen':
      return [words(`Niet opgenomen: ${place.reden}`)];
  }
}

/**
 * Sees to it that the list of annexes is on the page and can be linked to as `#bijlagen`: where the
 * text has no place for it, it follows the text under a heading of the editors.
 *
 * @param tree the text; changed in place
 * @param annexes the annexes of the document
 */
export function placeAnnexes(tree: Root, annexes: AnnexList | undefined): void {
  if (!annexes || annexes.lijst.length === 0) return;
  let table: Element | undefined;
  let anchored = false;
  walkElements(tree, (node) => {
    if (node.properties['id'] === 'bijlagen') anchored = true;
    if (node.tagName === 'table' && String(node.properties['className']) === 'bijlagen')
      table ??= node;
  });
  if (!table) {
    const heading = element('h2', { dataRedactie: '' }, words('Bijlagen'));
    table = annexTable(annexes);
    tree.children.push(heading, table);
    if (!anchored) heading.properties['id'] = 'bijlagen';
  } else if (!anchored) {
    table.properties['id'] = 'bijlagen';
  }
}
