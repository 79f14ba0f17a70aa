import { formatDate } from '../model/dates.ts';
import { countOf } from '../model/numbers.ts';
import type { NamedThing } from '../search/names.ts';
import { type Remark, sentenceOf } from '../search/remarks.ts';
import type { Passage, WordHit, WordQuestion } from '../search/word-search.ts';
import { element, link } from './number-hits.ts';

/** Headings shown besides the one of the sentence. */
const MORE_HEADINGS = 3;

/** @returns a number of results in words */
export function count(n: number): string {
  return n === 0 ? 'Geen resultaten' : countOf(n, 'resultaat', 'resultaten');
}

/**
 * @param hits the results to draw
 * @param question what was asked, which the page of a result marks
 * @param root the search page, which holds the icon of each kind as a template
 * @returns a line for each
 */
export function resultItems(
  hits: readonly WordHit[],
  question: WordQuestion,
  root: HTMLElement,
): HTMLLIElement[] {
  const words = [...question.words.flat(), ...question.phrases].join(' ');
  return hits.map((hit) => draw(hit, words, root));
}

/**
 * @param things what has the words of a question as its name
 * @param base path under which the site stands
 * @returns a line for each
 */
export function nameItems(things: readonly NamedThing[], base: string): HTMLLIElement[] {
  return things.map(({ soort, titel, pad, uitleg }) => {
    const item = document.createElement('li');
    item.className = 'treffer';
    const facts = element('p', 'treffer__feiten');
    facts.append(element('span', 'soort', soort));
    const title = element('h3', 'treffer__titel');
    title.append(link(base + pad, titel));
    item.append(facts, title);
    if (uitleg) item.append(element('p', 'treffer__zin', uitleg));
    return item;
  });
}

/**
 * @param remarks what was done to a question
 * @param ask makes the address of another question of the one asked: with a word in the place of another
 * @returns a sentence for each, with other words that may have been meant
 */
export function remarkItems(
  remarks: readonly Remark[],
  ask: (word: string, by: string) => string,
): HTMLElement[] {
  return remarks.map((remark) => {
    const line = element('p', '', sentenceOf(remark));
    if (remark.what !== 'vervangen' || remark.others.length === 0) return line;
    line.append(' Bedoelde u ');
    for (const [at, other] of remark.others.entries()) {
      if (at > 0) line.append(at === remark.others.length - 1 ? ' of ' : ', ');
      line.append(link(ask(remark.word, other), other));
    }
    line.append('?');
    return line;
  });
}

function draw(hit: WordHit, words: string, root: HTMLElement): HTMLLIElement {
  const { url, title, soort, datum, nummer, passages } = hit;
  const item = document.createElement('li');
  item.className = 'treffer';
  const facts = element('p', 'treffer__feiten');
  const kind = element('span', 'soort');
  const icon = root.querySelector<HTMLTemplateElement>(
    `template[data-soort="${CSS.escape(soort)}"]`,
  );
  if (icon) kind.append(icon.content.cloneNode(true));
  kind.dataset['soort'] = soort.toLowerCase();
  kind.append(soort);
  facts.append(kind);
  if (datum) facts.append(element('span', 'datum', formatDate(datum)));
  if (nummer) facts.append(element('span', 'nummer', nummer));
  const heading = element('h3', 'treffer__titel');
  heading.append(link(marked(url, words), title, soort !== 'Dossier'));
  const [best] = passages;
  item.append(facts, heading);
  if (best) item.append(sentence(best));
  const places = passages
    .filter((passage) => passage.heading !== '')
    .slice(0, MORE_HEADINGS + 1)
    .map((passage) => ({ ...passage, url: marked(passage.url, words) }));
  if (places.length > 0)
    item.append(headings(places, best?.heading === '' ? 'Ook onder' : 'Onder'));
  return item;
}

/** An address that tells the page which words to mark. */
function marked(url: string, words: string): string {
  if (words === '') return url;
  const [path = '', place] = url.split('#');
  const query = new URLSearchParams({ gezocht: words });
  return `${path}?${query}${place === undefined ? '' : `#${place}`}`;
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
