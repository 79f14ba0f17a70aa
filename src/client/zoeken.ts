import { allHits } from '../search/answer.ts';
import type { Relaxed } from '../search/relax.ts';
import type { Found } from '../search/search.ts';
import { prepareQuery } from '../search/words.ts';
import { drawAnswer } from './number-answer.ts';
import { link } from './number-hits.ts';
import {
  addressOf,
  daysInWords,
  isLimited,
  PAGE,
  type Query,
  readAddress,
  writeAddress,
} from './search-address.ts';
import { find, getReady } from './search-engines.ts';
import { drawFilters, readFilters } from './search-filters.ts';
import { startArrows } from './search-keys.ts';
import { count, nameItems, remarkItems, resultItems } from './search-results.ts';

const DELAY = 250;
/** Whoever waits longer is told that the search goes on. */
const PATIENCE = 300;

const page = document.querySelector<HTMLElement>('[data-zoekpagina]');
if (page) start(page);

/** The search page: what is asked stands in the address, so it can be sent, kept and gone back to. */
function start(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) =>
    root.querySelector<E>(`[data-zoek-${name}]`);
  const form = root.querySelector<HTMLFormElement>('form.zoekveld');
  const field = root.querySelector<HTMLInputElement>('#zoek');
  const order = part<HTMLSelectElement>('volgorde');
  const box = part<HTMLDetailsElement>('filters');
  const choices = part<HTMLFormElement>('keuzes');
  const days = part<HTMLFormElement>('dagen');
  const list = part<HTMLOListElement>('lijst');
  const more = part<HTMLButtonElement>('meer');
  const ways = document.querySelector<HTMLElement>('[data-zoek-ingangen]');
  if (!form || !field || !order || !box || !choices || !days || !list || !more) return;
  const [from, to] = [...days.querySelectorAll('input')];
  if (!from || !to) return;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const name = document.title;

  /** The question that is on the page, with what its words found. */
  let asked = readAddress();
  let results: Relaxed | undefined;
  let turn = 0;
  let timer = 0;
  const show = (which: string, visible: boolean) =>
    part(which)?.toggleAttribute('hidden', !visible);
  const write = (which: string, text: string) => {
    const element = part(which);
    if (element) element.textContent = text;
  };

  async function run(query: Query): Promise<void> {
    const mine = ++turn;
    asked = query;
    document.title = query.words === '' ? name : `${query.words} – ${name}`;
    const idle = query.words === '' && !isLimited(query);
    if (ways) ways.hidden = !idle;
    if (idle) {
      for (const which of ['vlak', 'nummers', 'namen', 'opmerkingen', 'storing'])
        show(which, false);
      return write('melding', '');
    }
    root.setAttribute('aria-busy', 'true');
    const patience = window.setTimeout(() => {
      write('bezig', 'Zoekt …');
      show('bezig', true);
    }, PATIENCE);
    try {
      const found = await find(query.words, query);
      const hits = (await found.words?.take(0, query.shown)) ?? [];
      if (mine !== turn) return;
      results = found.words;
      const byNumber = drawNumbers(found, query.words);
      const shown = drawNames(found);
      drawRemarks(found, query);
      const drawn = hits.filter(({ url }) => !shown.has(url));
      if (found.words) list?.replaceChildren(...resultItems(drawn, found.words.question, root));
      else list?.replaceChildren();
      const partly = found.names.partly.filter(({ pad }) => !shown.has(base + pad)).slice(0, 1);
      list?.firstElementChild?.after(...nameItems(partly, base));
      const total = Math.max(
        drawn.length,
        (found.words?.total ?? 0) - (hits.length - drawn.length),
      );
      more?.toggleAttribute('hidden', (found.words?.total ?? 0) <= query.shown);
      const other = byNumber !== '' || found.names.exact.length > 0;
      const changed = (found.words?.remarks.length ?? 0) > 0;
      const head = byNumber
        ? `Gevonden op woorden: ${count(total)}`
        : `${count(total)}${query.words === '' || changed ? '' : ` voor ‘${query.words}’`}${daysInWords(query)}`;
      write('kop', head);
      drawSeparateWords(query);
      // Where a number or a name says it all, no second answer says that there is none; and filters, days and order
      // stand with the words that they are about.
      show('vlak', found.words !== undefined && (total > 0 || isLimited(query) || !other));
      show('leeg', total === 0);
      show('zonder', isLimited(query));
      box?.toggleAttribute('hidden', total === 0 && !isLimited(query));
      show('orde', total > 1);
      const told = changed ? `${part('opmerkingen')?.textContent} ` : '';
      write('melding', byNumber ? `${byNumber}. ${total > 0 ? head : ''}` : told + head);
      show('storing', false);
      await countFilters(mine);
    } catch {
      if (mine !== turn) return;
      write('melding', 'Zoeken lukt nu niet. Probeer het later nog eens.');
      show('storing', true);
      for (const which of ['vlak', 'nummers', 'namen', 'opmerkingen']) show(which, false);
      if (ways) ways.hidden = false;
    } finally {
      clearTimeout(patience);
      if (mine === turn) {
        show('bezig', false);
        root.removeAttribute('aria-busy');
      }
    }
  }

  /** Counts what each filter gives, once the filters are open. */
  async function countFilters(mine: number): Promise<void> {
    if (!box?.open || box.hidden)
      return drawFilters(choices as HTMLFormElement, undefined, asked.filters);
    const counts = await results?.counts();
    if (mine === turn) drawFilters(choices as HTMLFormElement, counts ?? {}, asked.filters);
  }

  /** Draws what a number leads to, and gives the words for who cannot see it. */
  function drawNumbers({ numbers }: Found, words: string): string {
    show('nummers', numbers !== undefined);
    if (!numbers) return '';
    const by = numbers.readings.some(({ date }) => date) ? 'datum' : 'nummer';
    const head = `${allHits(numbers).length > 0 ? 'Gevonden' : 'Niet gevonden'} op ${by}`;
    const parts = drawAnswer(numbers, words);
    write('nummerkop', head);
    show('nummerleeg', allHits(numbers).length === 0);
    part('nummer')?.replaceChildren(...parts);
    return `${head}: ${parts[0]?.textContent ?? ''}`;
  }

  /** Draws what has the question as its name, and gives the addresses that need not be shown again. */
  function drawNames(found: Found): Set<string> {
    const { numbers, names } = found;
    const exact = numbers?.readings.flatMap((reading) => reading.exact) ?? [];
    const addresses = exact.flatMap(({ href, here }) => (here && href ? [href] : []));
    // What is a part of a name stands among the words, unless these gave nothing.
    const things =
      names.exact.length > 0 ? names.exact : found.words?.total ? [] : names.partly.slice(0, 3);
    show('namen', things.length > 0);
    part('namenlijst')?.replaceChildren(...nameItems(things, base));
    return new Set([...addresses, ...things.map(({ pad }) => base + pad)]);
  }

  /** Says what was done to the question. */
  function drawRemarks({ words }: Found, query: Query): void {
    const lines = remarkItems(words?.remarks ?? [], (word, by) =>
      addressOf({ ...query, words: query.words.replace(word, by), shown: PAGE }),
    );
    show('opmerkingen', lines.length > 0);
    part('opmerkingen')?.replaceChildren(...lines);
  }

  /** Nothing has all words: offers each on its own. */
  function drawSeparateWords(query: Query): void {
    const { words } = prepareQuery(query.words);
    show('los', words.length > 1);
    const links = words.flatMap((word, at) => [
      ...(at > 0 ? [', '] : []),
      link(addressOf({ ...query, words: word, shown: PAGE }), word),
    ]);
    part('los')?.replaceChildren('Zoek op één van de woorden: ', ...links, '.');
  }

  const current = (): Query => ({
    words: field.value.trim(),
    filters: readFilters(choices),
    van: from.value,
    tot: to.value,
    order: order.value as Query['order'],
    shown: PAGE,
  });
  const ask = (push: boolean) => {
    clearTimeout(timer);
    const query = current();
    writeAddress(query, push);
    void run(query);
  };
  const restore = () => {
    const query = readAddress();
    field.value = query.words;
    order.value = query.order;
    from.value = query.van;
    to.value = query.tot;
    drawFilters(choices, undefined, query.filters);
    void run(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
  });
  field.addEventListener('focus', getReady, { once: true });
  // Whoever is quick is in the field before this runs.
  if (document.activeElement === field) getReady();
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask(false), DELAY);
  });
  order.addEventListener('change', () => ask(true));
  for (const one of [choices, days]) {
    one.addEventListener('change', () => ask(true));
    one.addEventListener('submit', (event) => event.preventDefault());
  }
  part('wis')?.addEventListener('click', () => {
    choices.replaceChildren();
    days.reset();
    ask(true);
    field.focus();
  });
  more.addEventListener('click', async () => {
    const mine = turn;
    const next = list.children.length;
    const hits = (await results?.take(asked.shown, PAGE)) ?? [];
    if (mine !== turn || !results) return;
    asked = { ...asked, shown: asked.shown + PAGE };
    writeAddress(asked, false);
    list.append(...resultItems(hits, results.question, root));
    more.hidden = results.total <= asked.shown;
    list.children[next]?.querySelector('a')?.focus();
  });
  box.addEventListener('toggle', () => void countFilters(turn).catch(() => undefined));
  addEventListener('popstate', restore);
  startArrows(root, field);
  const wide = matchMedia('(min-width: 56rem)');
  const adapt = () => box.toggleAttribute('open', wide.matches);
  wide.addEventListener('change', adapt);
  adapt();
  restore();
}
