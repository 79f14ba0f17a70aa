/**
 * Puts the name and number of the paper in the margin of every printed page. CSS alone cannot take
 * words of the page there, and a style in the page would need a weaker Content-Security-Policy.
 */
export function startRunningLine(): void {
  const line = document.querySelector<HTMLElement>('[data-loopregel]')?.dataset['loopregel'];
  if (!line) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page { @bottom-left { content: ${JSON.stringify(line)}; font: 8.5pt "Source Sans 3", Arial, sans-serif } }`,
  );
  document.adoptedStyleSheets.push(sheet);
}
