import type { PagefindData } from './search-types.ts';

const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

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

function draw({ url, excerpt, meta }: PagefindData, root: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'treffer';
  const facts = element('p', 'treffer__feiten');
  const kind = element('span', 'soort');
  const icon = root.querySelector<HTMLTemplateElement>(
    `template[data-soort="${CSS.escape(meta['soort'] ?? '')}"]`,
  );
  if (icon) kind.append(icon.content.cloneNode(true));
  kind.dataset['soort'] = (meta['soort'] ?? '').toLowerCase();
  kind.append(meta['soort'] ?? '');
  facts.append(kind);
  if (meta['datum']) facts.append(element('span', 'datum', DAY.format(new Date(meta['datum']))));
  if (meta['nummer']) facts.append(element('span', 'nummer', meta['nummer']));
  const title = element('h3', 'treffer__titel');
  const link = document.createElement('a');
  link.className = meta['soort'] === 'Dossier' ? 'nl-link' : 'nl-link stuktitel';
  link.href = url;
  link.textContent = meta['title'] ?? url;
  title.append(link);
  const sentence = element('p', 'treffer__zin');
  sentence.innerHTML = excerpt;
  for (const mark of sentence.querySelectorAll('mark')) mark.className = 'nl-mark';
  item.append(facts, title, sentence);
  return item;
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
