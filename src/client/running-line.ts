/**
 * Puts what a page is in the margin of every sheet of paper: name and number of a paper, the address of any other page,
 * whose foot is then not printed. CSS alone cannot take words of the page there, and a style in the page would need a
 * weaker Content-Security-Policy.
 */
export function startRunningLine(): void {
  const line = document.querySelector<HTMLElement>('[data-loopregel]')?.dataset['loopregel'];
  if (!line) return;
  const words = line.split('\n').map((part) => JSON.stringify(part));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { @bottom-left { content: ${words.join(' "\\A" ')}; white-space: pre; font: 8.5pt "Source Sans 3", Arial, sans-serif } } @media print { .paginavoet { display: none } }`,
  );
  document.adoptedStyleSheets.push(sheet);
}
