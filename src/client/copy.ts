/**
 * Buttons that copy what they carry (`data-kopieer`), or the text of the file that they name
 * (`data-kopieer-van`), and say that it worked.
 */
export function startCopy(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-kopieer]')) {
    button.hidden = !navigator.clipboard;
    const label = button.querySelector('[data-kopieer-tekst]');
    if (!label) continue;
    const before = [...label.childNodes];
    label.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const copied = await textOf(button.dataset)
        .then((text) => navigator.clipboard.writeText(text))
        .then(
          () => true,
          () => false,
        );
      label.textContent = copied ? 'Gekopieerd' : 'Kopiëren lukte niet';
      setTimeout(() => {
        label.replaceChildren(...before);
      }, 3000);
    });
  }
}

async function textOf({ kopieer = '', kopieerVan }: DOMStringMap): Promise<string> {
  if (kopieerVan === undefined) return kopieer;
  const answer = await fetch(kopieerVan);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
