/**
 * Opens the explanation of a term beside it. Without a script, or without popovers, the term is a link
 * to the list of explanations under the text.
 */
export function startTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const term = event.target.closest<HTMLAnchorElement>('a.begrip');
    const box = term && document.getElementById(term.hash.slice(1));
    if (!term || !box?.popover) return;
    event.preventDefault();
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', `Uitleg van ${term.textContent}`);
    box.tabIndex = -1;
    box.showPopover({ source: term });
    box.focus({ preventScroll: true });
  });
}
