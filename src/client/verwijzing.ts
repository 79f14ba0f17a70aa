import { destination } from '../search/answer.ts';
import { lookup } from './lookup.ts';
import { drawAnswer } from './number-answer.ts';
import { element } from './number-hits.ts';

const root = document.querySelector<HTMLElement>('[data-verwijzing]');
if (root) start(root);

/** The page that takes any reference: it goes there, offers the choice, or says what is not here. */
function start(page: HTMLElement): void {
  const form = page.querySelector('form');
  const field = page.querySelector<HTMLInputElement>('#verwijzing');
  const answer = page.querySelector<HTMLElement>('[data-verwijzing-antwoord]');
  const status = page.querySelector<HTMLElement>('[data-verwijzing-melding]');
  if (!form || !field || !answer || !status) return;
  let turn = 0;

  async function run(query: string): Promise<void> {
    const mine = ++turn;
    answer?.replaceChildren();
    if (query === '') return;
    try {
      const found = await lookup(query);
      if (mine !== turn) return;
      const to = destination(found);
      if (to) return location.replace(to);
      const parts = drawAnswer(found, query);
      answer?.replaceChildren(...parts);
      if (status) status.textContent = parts[0]?.textContent ?? '';
    } catch {
      if (mine !== turn) return;
      const words = 'Opzoeken lukt nu niet. Probeer het later nog eens.';
      answer?.replaceChildren(element('p', 'leeg-bericht', words));
      if (status) status.textContent = words;
    }
  }

  const restore = () => {
    field.value = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    void run(field.value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = field.value.trim();
    history.pushState(null, '', `?${new URLSearchParams({ q: query })}`);
    void run(query);
  });
  addEventListener('popstate', restore);
  restore();
}
