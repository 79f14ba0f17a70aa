/** The switch between light and dark; the choice is remembered and set by `public/thema.js`. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-thema-knop]');
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () =>
    (root.dataset['thema'] ?? (system.matches ? 'donker' : 'licht')) === 'donker';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const dark = !isDark();
    if (dark === system.matches) delete root.dataset['thema'];
    else root.dataset['thema'] = dark ? 'donker' : 'licht';
    remember(root.dataset['thema']);
    show();
  });
  system.addEventListener('change', show);
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
