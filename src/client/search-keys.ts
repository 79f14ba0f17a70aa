/**
 * Lets the arrow keys go from the search field through the results and back; Enter follows a link.
 *
 * @param root the search page
 * @param field its search field
 */
export function startArrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops: HTMLElement[] = [
      field,
      ...root.querySelectorAll<HTMLAnchorElement>('.treffer__titel a'),
    ].filter((stop) => stop.getClientRects().length > 0);
    const at = stops.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}
