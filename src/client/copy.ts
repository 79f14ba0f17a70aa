/** Buttons that copy a number, and say that it worked. */
export function startCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-kopieer]')) {
    button.hidden = !navigator.clipboard;
    const label = button.querySelector('[data-kopieer-tekst]');
    if (!label) continue;
    const before = label.textContent;
    label.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const copied = await navigator.clipboard.writeText(button.dataset['kopieer'] ?? '').then(
        () => true,
        () => false,
      );
      label.textContent = copied ? 'Gekopieerd' : 'Kopiëren lukte niet';
      setTimeout(() => {
        label.textContent = before;
      }, 3000);
    });
  }
}
