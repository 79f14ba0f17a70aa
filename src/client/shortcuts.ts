/** Ctrl+K goes to the search field: the one on the page, or the one in its head. */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const field =
      document.querySelector<HTMLInputElement>('#zoek') ??
      document.querySelector<HTMLInputElement>('#kopzoek');
    field?.closest('details')?.toggleAttribute('open', true);
    field?.focus();
    field?.select();
  });
}

/** Who opens the field in the head of the page can type at once; Escape closes it. */
export function startHeadField(): void {
  const box = document.querySelector<HTMLDetailsElement>('.kopzoek');
  const field = box?.querySelector('input');
  box?.addEventListener('toggle', () => box.open && field?.focus());
  box?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
}
