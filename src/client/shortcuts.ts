/** Ctrl+K goes to the search field: the one on the page, or the search page. */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('#zoek');
    if (field) {
      field.focus();
      field.select();
    } else {
      location.assign(`${document.documentElement.dataset['zoeken'] ?? '/'}#zoek`);
    }
  });
}
