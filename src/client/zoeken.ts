import { allHits } from '../search/answer.ts';
import { exactTitlesFirst } from '../search/exact-title.ts';
import type { PagefindData, PagefindResult } from '../search/pagefind-api.ts';
import type { Found } from '../search/search.ts';
import { prepareQuery } from '../search/words.ts';
import { drawAnswer } from './number-answer.ts';
import { link } from './number-hits.ts';
import { addressOf, type Query, readAddress, writeAddress } from './search-address.ts';
import { find } from './search-engines.ts';
import { drawFilters, readFilters } from './search-filters.ts';
import { startArrows } from './search-keys.ts';
import { count, drawResults } from './search-results.ts';

const PAGE = 10;
const DELAY = 250;

const page = document.querySelector<HTMLElement>('[data-zoekpagina]');
if (page) start(page);

/** The search page: what is asked stands in the address, so it can be sent, kept and gone back to. */
function start(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) =>
    root.querySelector<E>(`[data-zoek-${name}]`);
  const form = root.querySelector<HTMLFormElement>('form.zoekveld');
  const field = root.querySelector<HTMLInputElement>('#zoek');
  const order = part<HTMLSelectElement>('volgorde');
  const choices = part<HTMLFormElement>('keuzes');
  const list = part<HTMLOListElement>('lijst');
  const more = part<HTMLButtonElement>('meer');
  const ways = document.querySelector<HTMLElement>('[data-zoek-ingangen]');
  if (!form || !field || !order || !choices || !list || !more) return;

  /** Results that are not drawn yet. */
  let rest: readonly PagefindResult[] = [];
  /** Addresses that stand under the numbers already. */
  let shown: ReadonlySet<string> = new Set();
  let turn = 0;
  let timer = 0;
  const show = (name: string, visible: boolean) => {
    const element = part(name);
    if (element) element.hidden = !visible;
  };
  const write = (name: string, text: string) => {
    const element = part(name);
    if (element) element.textContent = text;
  };

  async function run(query: Query): Promise<void> {
    const mine = ++turn;
    const limited = Object.values(query.filters).some((values) => values.length > 0);
    const idle = query.words === '' && !limited;
    if (ways) ways.hidden = !idle;
    if (idle) {
      show('vlak', false);
      show('nummers', false);
      return write('melding', '');
    }
    root.setAttribute('aria-busy', 'true');
    try {
      const found = await find(query.words, query);
      if (mine !== turn) return;
      rest = found.words?.results ?? [];
      const byNumber = drawNumbers(found, query.words);
      const next = await takeNext();
      const drawn = query.byDate ? next : exactTitlesFirst(next, query.words);
      if (mine !== turn) return;
      const total = drawn.length + rest.length;
      drawResults(list as HTMLOListElement, drawn, true, root);
      more?.toggleAttribute('hidden', rest.length === 0);
      drawFilters(choices as HTMLFormElement, found.words?.counts, query.filters);
      const asked = query.words === '' ? '' : ` voor ‘${query.words}’`;
      const head = found.words?.some
        ? 'Geen stuk heeft al deze woorden; deze hebben er een paar'
        : byNumber
          ? `Gevonden op woorden: ${count(total)}`
          : `${count(total)}${asked}`;
      write('kop', head);
      drawSeparateWords(query);
      // Where a number says it all, no second answer says that there is none.
      show('vlak', total > 0 || limited || !byNumber);
      show('leeg', total === 0);
      show('zonder', limited);
      show('filters', total > 0 || limited);
      show('orde', total > 1);
      write('melding', byNumber ? `${byNumber}. ${total > 0 ? head : ''}` : head);
    } catch {
      if (mine !== turn) return;
      write('melding', '');
      write('melding', 'Zoeken lukt nu niet. Probeer het later nog eens.');
      show('storing', true);
      show('vlak', false);
      show('nummers', false);
      if (ways) ways.hidden = false;
      return;
    } finally {
      if (mine === turn) root.removeAttribute('aria-busy');
    }
    show('storing', false);
  }

  /** Draws what a number leads to, and gives the words for who cannot see it. */
  function drawNumbers({ numbers }: Found, words: string): string {
    show('nummers', numbers !== undefined);
    const exact = numbers?.readings.flatMap((reading) => reading.exact) ?? [];
    shown = new Set(exact.flatMap(({ href, here }) => (here && href ? [href] : [])));
    if (!numbers) return '';
    const by = numbers.readings.some(({ date }) => date) ? 'datum' : 'nummer';
    const head = `${allHits(numbers).length > 0 ? 'Gevonden' : 'Niet gevonden'} op ${by}`;
    const parts = drawAnswer(numbers, words);
    write('nummerkop', head);
    show('nummerleeg', allHits(numbers).length === 0);
    part('nummer')?.replaceChildren(...parts);
    return `${head}: ${parts[0]?.textContent ?? ''}`;
  }

  /** Takes the next results that do not stand under the numbers already. */
  async function takeNext(): Promise<PagefindData[]> {
    const next = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
    rest = rest.slice(PAGE);
    return next.filter(({ url }) => !shown.has(url));
  }

  /** Nothing has all words: offers each on its own. */
  function drawSeparateWords(query: Query): void {
    const { words } = prepareQuery(query.words);
    show('los', words.length > 1);
    const links = words.flatMap((word, at) => [
      ...(at > 0 ? [', '] : []),
      link(addressOf({ ...query, words: word }), word),
    ]);
    part('los')?.replaceChildren('Zoek op één van de woorden: ', ...links, '.');
  }

  const current = (): Query => ({
    words: field.value.trim(),
    filters: readFilters(choices),
    byDate: order.value === 'datum',
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
    order.value = query.byDate ? 'datum' : '';
    choices.replaceChildren();
    void run(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask(false), DELAY);
  });
  order.addEventListener('change', () => ask(true));
  choices.addEventListener('change', () => ask(true));
  part('wis')?.addEventListener('click', () => {
    choices.replaceChildren();
    ask(true);
    field.focus();
  });
  more.addEventListener('click', async () => {
    const next = list.children.length;
    drawResults(list, await takeNext(), false, root);
    more.hidden = rest.length === 0;
    list.children[next]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', restore);
  startArrows(root, field);
  const wide = matchMedia('(min-width: 56rem)');
  const adapt = () => part('filters')?.toggleAttribute('open', wide.matches);
  wide.addEventListener('change', adapt);
  adapt();
  restore();
}
