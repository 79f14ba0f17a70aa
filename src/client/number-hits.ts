import { formatDate } from '../model/dates.ts';
import { countOf, formatNumber } from '../model/numbers.ts';
import type { CitingPaper, Hit } from '../search/answer.ts';

/**
 * @param hits what a number leads to
 * @param citing true to show who cites each
 * @returns a list of them, in the form of the results of a search
 */
export function hitList(hits: readonly Hit[], citing: boolean): HTMLOListElement {
  const list = document.createElement('ol');
  list.className = 'nummer-lijst';
  list.setAttribute('role', 'list');
  list.append(...hits.map((hit) => hitItem(hit, citing)));
  return list;
}

/** @returns an element with a class and a text */
export function element(tag: string, name = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

/** @returns a link, with the serif of a paper's own words where it is the title of one */
export function link(href: string, text: string, paper = false): HTMLAnchorElement {
  const made = document.createElement('a');
  made.className = paper ? 'nl-link stuktitel' : 'nl-link';
  made.href = href;
  made.textContent = text;
  return made;
}

/** Papers that cite a hit, where to find the rest of them, and those that may cite it. */
export function citingList(hit: Hit): HTMLElement[] {
  const { citing, citedBy, here, href, dossierHref, maybe } = hit;
  if (citedBy === 0) return maybeList(maybe);
  const words = `Genoemd in ${countOf(citedBy, 'stuk', 'stukken')}`;
  const rest = citedBy - citing.length;
  const list = element('ul', 'genoemd-in');
  list.setAttribute('role', 'list');
  list.append(...citing.map(citingItem));
  const all = here ? href : dossierHref;
  if (rest > 0) {
    const item = element('li');
    const more = `en nog ${formatNumber(rest)}`;
    item.append(all ? link(all, more) : more);
    list.append(item);
  }
  return [element('p', 'nummer-groep', words), list, ...maybeList(maybe)];
}

/** Papers of which a sentence may mean it: what is printed there leaves that open. */
function maybeList(maybe: readonly CitingPaper[]): HTMLElement[] {
  if (maybe.length === 0) return [];
  const list = element('ul', 'genoemd-in');
  list.setAttribute('role', 'list');
  list.append(...maybe.map(citingItem));
  return [element('p', 'nummer-groep', 'Mogelijk genoemd in'), list];
}

function hitItem(hit: Hit, citing: boolean): HTMLElement {
  const item = element('li', 'treffer');
  const facts = element('p', 'treffer__feiten');
  const kind = element('span', 'soort', hit.label);
  if (hit.kind) kind.dataset['soort'] = hit.kind;
  facts.append(kind);
  if (hit.datum) facts.append(element('span', 'datum', formatDate(hit.datum)));
  if (hit.number) facts.append(element('span', 'nummer', hit.number));
  if (!hit.here) facts.append(element('span', '', 'niet in dit archief'));
  const title = element('h3', 'treffer__titel');
  const paper = hit.kind !== undefined && hit.kind !== 'dossier';
  const address = hit.here ? hit.href : (hit.dossierHref ?? hit.href);
  title.append(address ? link(address, hit.title, paper) : hit.title);
  item.append(facts, title, ...(citing ? citingList(hit) : []));
  return item;
}

function citingItem({ href, title, label, number, datum, kind }: CitingPaper): HTMLElement {
  const item = element('li');
  const facts = [`${label}${number ? ` ${number}` : ''}`, datum && formatDate(datum)];
  item.append(
    link(href, title, kind !== 'dossier'),
    ' ',
    element('span', 'genoemd-in__feiten', facts.filter(Boolean).join(' · ')),
  );
  return item;
}
