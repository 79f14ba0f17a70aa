/**
 * "Nieuw sinds": shows of a list only the papers of a day and later. The day stands in the address, so that it can be kept
 * and sent on, and goes along to the next page. Without a script the list is as it is: newest first, each with its date.
 */
export function startSince(): void {
  const form = document.querySelector<HTMLFormElement>('[data-sinds]');
  if (!form) return;
  const field = form.elements.namedItem('sinds');
  const day = new URLSearchParams(location.search).get('sinds') ?? '';
  if (!(field instanceof HTMLInputElement) || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
  field.value = day;
  const rows = [...document.querySelectorAll<HTMLElement>('main .rij')];
  const older = rows.filter((row) => dayOf(row) < day);
  for (const row of older) row.hidden = true;
  for (const group of document.querySelectorAll<HTMLElement>('main section:has(.rij)'))
    group.hidden = !group.querySelector('.rij:not([hidden])') && !group.contains(form);
  carry(day, older.length === 0);
  const message = form.querySelector('[data-sinds-melding]');
  if (message) message.textContent = told(rows.length - older.length, older.length === 0);
}

const dayOf = (row: HTMLElement) =>
  row.querySelector('time')?.getAttribute('datetime')?.slice(0, 10) ?? '';

/** Further pages keep the day; where the list ends with an older paper, there is none to go to. */
function carry(day: string, more: boolean): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main [data-verder] a')) {
    const to = new URL(link.href);
    to.searchParams.set('sinds', day);
    link.href = to.href;
    if (link.rel === 'next') link.hidden = !more;
  }
}

function told(count: number, more: boolean): string {
  if (count === 0) return 'Geen stukken van deze dag of later.';
  const papers = count === 1 ? '1 stuk' : `${count} stukken`;
  return more
    ? `${papers} op deze pagina, en misschien meer verderop.`
    : `${papers} sinds deze dag.`;
}
