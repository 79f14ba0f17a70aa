/** `/` and Ctrl+K go to the search field: the one on the page, or the search page. */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!(k || (slash && !isTyping(event.target)))) return;
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
