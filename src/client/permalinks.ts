/** How long the message stays that an address was copied, in milliseconds. */
const SHOWN = 3000;

/** The addresses of places in a paper. */
const SIGNS = '.anker, .kop-anker';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * With the focus on an address, the arrows go to the next and the one before: of headings, paragraphs, items and rows. So
 * the keyboard reaches each of them, and none is a stop for who tabs through the page.
 */
function step(paper: HTMLElement, event: KeyboardEvent): void {
  const here = event.target instanceof Element && event.target.closest(SIGNS);
  const by = STEPS[event.key];
  if (!here || by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...paper.querySelectorAll<HTMLAnchorElement>(SIGNS)];
  const next = all[all.indexOf(here as HTMLAnchorElement) + by];
  if (!next) return;
  event.preventDefault();
  next.setAttribute('data-hier', '');
  next.focus();
  next.addEventListener('blur', () => next.removeAttribute('data-hier'), { once: true });
}

/**
 * Links of headings and paragraphs to themselves: they copy their full address, say so, and go there as
 * any link does. A button shows the signs of all paragraphs, for those who do not point at them.
 */
export function startPermalinks(): void {
  const paper = document.querySelector<HTMLElement>('.stuk');
  if (!paper) return;
  const button = document.querySelector<HTMLButtonElement>('[data-toon-ankers]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = paper.toggleAttribute('data-ankers');
      button.setAttribute('aria-pressed', String(shown));
    });
  }
  paper.addEventListener('keydown', (event) => step(paper, event));
  if (!navigator.clipboard) return;
  const message = document.createElement('p');
  message.className = 'gekopieerd';
  message.setAttribute('role', 'status');
  document.body.append(message);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  paper.addEventListener('click', async (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(SIGNS);
    // With a key held, the reader wants what the browser does.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const copied = await navigator.clipboard.writeText(link.href).then(
      () => true,
      () => false,
    );
    message.textContent = copied ? 'Adres gekopieerd' : 'Kopiëren lukte niet';
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      message.textContent = '';
    }, SHOWN);
  });
}
