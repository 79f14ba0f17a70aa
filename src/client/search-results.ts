import { formatDate } from '../model/dates.ts';
import type { PagefindData } from '../search/pagefind-api.ts';
import { type Passage, passagesOf } from '../search/passages.ts';
import { unmark } from '../search/words.ts';
import { element, link } from './number-hits.ts';

/** Headings shown besides the one of the sentence. */
const MORE_HEADINGS = 3;

/** @returns a number of results in words */
export function count(n: number): string {
  return n === 0 ? 'Geen resultaten' : n === 1 ? '1 resultaat' : `${n} resultaten`;
}

/**
 * @param list where results stand
 * @param data the results to add
 * @param fresh true to begin anew
 * @param root the search page, which holds the icon of each kind as a template
 */
export function drawResults(
  list: HTMLOListElement,
  data: readonly PagefindData[],
  fresh: boolean,
  root: HTMLElement,
): void {
  const items = data.map((result) => draw(result, root));
  if (fresh) list.replaceChildren(...items);
  else list.append(...items);
}

function draw(data: PagefindData, root: HTMLElement): HTMLLIElement {
  const { url, meta } = data;
  const kindName = meta['soort'] ?? '';
  const item = document.createElement('li');
  item.className = 'treffer';
  const facts = element('p', 'treffer__feiten');
  const kind = element('span', 'soort');
  const icon = root.querySelector<HTMLTemplateElement>(
    `template[data-soort="${CSS.escape(kindName)}"]`,
  );
  if (icon) kind.append(icon.content.cloneNode(true));
  kind.dataset['soort'] = kindName.toLowerCase();
  kind.append(kindName);
  facts.append(kind);
  if (meta['datum']) facts.append(element('span', 'datum', formatDate(meta['datum'])));
  if (meta['nummer']) facts.append(element('span', 'nummer', meta['nummer']));
  const title = element('h3', 'treffer__titel');
  title.append(link(url, unmark(meta['title'] ?? url), kindName !== 'Dossier'));
  const [best, ...others] = passagesOf(data);
  item.append(facts, title);
  if (best) item.append(sentence(best));
  const places = [best, ...others]
    .filter((passage) => passage !== undefined)
    .filter(({ heading }) => heading !== '')
    .slice(0, MORE_HEADINGS + 1);
  if (places.length > 0)
    item.append(headings(places, best?.heading === '' ? 'Ook onder' : 'Onder'));
  return item;
}

function sentence({ pieces }: Passage): HTMLElement {
  const words = element('p', 'treffer__zin');
  for (const { text, hit } of pieces) words.append(hit ? element('mark', 'nl-mark', text) : text);
  return words;
}

/** The headings that the words stand under, as links to those places. */
function headings(places: readonly Passage[], opening: string): HTMLElement {
  const line = element('p', 'treffer__plaatsen', `${opening} `);
  for (const [at, { heading, url }] of places.entries()) {
    if (at > 0) line.append(at === places.length - 1 ? ' en ' : ', ');
    line.append(link(url, heading));
  }
  return line;
}
