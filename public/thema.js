// Sets the reader's choice of light or dark before the page is drawn. The button is in client/theme.ts.
try {
  const choice = localStorage.getItem('thema');
  if (choice === 'licht' || choice === 'donker') document.documentElement.dataset.thema = choice;
} catch {
  // Storage may be switched off; then the reader's system decides.
}
