import { type Query, readAddress, writeAddress } from './search-address.ts';
import { drawFilters, readFilters } from './search-filters.ts';
import { count, drawResults } from './search-results.ts';
import type { Pagefind, PagefindResult } from './search-types.ts';

const PAGE = 20;
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

  let pagefind: Promise<Pagefind> | undefined;
  let results: readonly PagefindResult[] = [];
  let turn = 0;
  let timer = 0;
  const load = () => {
    pagefind ??= import(/* @vite-ignore */ `${root.dataset['pagefind']}pagefind.js`).then(
      async (module: Pagefind) => {
        await module.options({ excerptLength: 28 });
        await module.filters();
        return module;
      },
    );
    return pagefind;
  };
  const show = (name: string, visible: boolean) => {
    const element = part(name);
    if (element) element.hidden = !visible;
  };
  const say = (text: string) => {
    const status = part('melding');
    if (status) status.textContent = text;
  };

  async function run(query: Query): Promise<void> {
    const mine = ++turn;
    const idle =
      query.words === '' && Object.values(query.filters).every((values) => values.length === 0);
    show('vlak', !idle);
    if (ways) ways.hidden = !idle;
    if (idle) return say('');
    const options = {
      filters: Object.fromEntries(
        Object.entries(query.filters)
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => [name, { any: values }]),
      ),
      ...(query.byDate ? { sort: { datum: 'desc' } } : {}),
    };
    try {
      const found = await (await load()).search(query.words === '' ? null : query.words, options);
      if (mine !== turn) return;
      results = found.results;
      drawFilters(
        choices as HTMLFormElement,
        query.words === '' ? found.filters : found.totalFilters,
        query.filters,
      );
      await drawNext(true);
      const words = `${count(results.length)}${query.words === '' ? '' : ` voor ‘${query.words}’`}`;
      const head = part('kop');
      if (head) head.textContent = words;
      const limited = Object.values(query.filters).some((values) => values.length > 0);
      show('leeg', results.length === 0);
      show('zonder', limited);
      show('filters', results.length > 0 || limited);
      show('orde', results.length > 0);
      say(words);
    } catch {
      say('Zoeken lukt nu niet. Probeer het later nog eens, of blader door de lijsten.');
      show('vlak', false);
      if (ways) ways.hidden = false;
    }
  }

  async function drawNext(fresh: boolean): Promise<void> {
    const shown = fresh ? 0 : (list as HTMLOListElement).children.length;
    const data = await Promise.all(
      results.slice(shown, shown + PAGE).map((result) => result.data()),
    );
    drawResults(list as HTMLOListElement, data, fresh, root);
    (more as HTMLButtonElement).hidden = results.length <= shown + PAGE;
  }

  const current = (): Query => ({
    words: field.value.trim(),
    filters: readFilters(choices),
    byDate: order.value === 'datum',
  });
  const ask = (push: boolean) => {
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
    clearTimeout(timer);
    ask(true);
  });
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
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
    await drawNext(false);
    list.children[next]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', restore);
  const wide = matchMedia('(min-width: 56rem)');
  const adapt = () => part('filters')?.toggleAttribute('open', wide.matches);
  wide.addEventListener('change', adapt);
  adapt();
  restore();
}
