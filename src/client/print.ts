/** The button that prints the page. */
export function startPrint(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
}
