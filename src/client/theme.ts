/** The states of the switch, in the order in which it goes round, with what it says. */
const STATES = [
  ['', 'als systeem'],
  ['licht', 'licht'],
  ['donker', 'donker'],
] as const;

/** The switch of the colours; the choice is remembered and set by `public/thema.js`. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-thema-knop]');
  const name = button?.querySelector('[data-thema-naam]');
  if (!button || !name) return;
  const root = document.documentElement;
  let at = Math.max(
    0,
    STATES.findIndex(([choice]) => choice === root.dataset['thema']),
  );
  const show = () => {
    name.textContent = STATES[at]?.[1] ?? '';
  };
  button.addEventListener('click', () => {
    at = (at + 1) % STATES.length;
    const choice = STATES[at]?.[0];
    if (choice) root.dataset['thema'] = choice;
    else delete root.dataset['thema'];
    remember(choice);
    show();
  });
  show();
}

function remember(choice: string | undefined): void {
  try {
    if (choice) localStorage.setItem('thema', choice);
    else localStorage.removeItem('thema');
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}
