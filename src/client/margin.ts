import { WIDE } from './wide.ts';

const GAP = 12;

/** A footnote shown in the margin, and the mark in the text that it stands beside. */
interface Pair {
  readonly mark: HTMLElement;
  readonly note: HTMLElement;
}

/**
 * Shares out the margin of a wide screen, so that nothing stands over anything else: the facts have its top, each
 * footnote is shown a second time beside the line that carries its mark, and a table of four columns and more takes the
 * margin beside it unless facts stand there, and then scrolls in its box. The copies of notes keep out of such a table,
 * and are for the eye only: the list at the foot of the text stays what it is, and screen readers hear it once.
 */
export function startMargin(): void {
  const margin = document.querySelector<HTMLElement>('.stuk__marge');
  if (!margin) return;
  const tables = [
    ...document.querySelectorAll<HTMLElement>('.stuk__tekst > .tabel:has(th:nth-child(4))'),
  ];
  const pairs = [...document.querySelectorAll<HTMLAnchorElement>('.noot-verwijzing a')].flatMap(
    (mark) => {
      const note = copyOf(mark);
      return note ? [{ mark, note }] : [];
    },
  );
  if (tables.length + pairs.length === 0) return;
  for (const { mark, note } of pairs) {
    margin.append(note);
    for (const on of ['pointerenter', 'focus'])
      mark.addEventListener(on, () => note.setAttribute('data-aan', ''));
    for (const off of ['pointerleave', 'blur'])
      mark.addEventListener(off, () => note.removeAttribute('data-aan'));
  }
  const wide = matchMedia(WIDE);
  const share = () => {
    for (const table of tables) table.removeAttribute('data-breed');
    if (!wide.matches) return;
    const top = margin.getBoundingClientRect().top;
    const facts = margin.querySelector('.briefhoofd');
    const free = facts ? facts.getBoundingClientRect().bottom - top + GAP : 0;
    // From the top down: what a table wins in height moves only what comes after it.
    for (const table of tables)
      if (table.getBoundingClientRect().top - top >= free) table.setAttribute('data-breed', '');
    placeNotes(top, free, tables, pairs);
  };
  new ResizeObserver(share).observe(margin);
  document.fonts.ready.then(share);
  share();
}

function placeNotes(
  origin: number,
  start: number,
  tables: readonly HTMLElement[],
  pairs: readonly Pair[],
): void {
  const taken = tables
    .filter((table) => table.hasAttribute('data-breed'))
    .map((table) => table.getBoundingClientRect())
    .map(({ top, bottom }) => ({ from: top - origin - GAP, to: bottom - origin + GAP }));
  let free = start;
  for (const { mark, note } of pairs) {
    const wanted = mark.getBoundingClientRect().top - origin - 4;
    const top = clear(wanted, note.offsetHeight, free, taken);
    note.style.top = `${top}px`;
    free = top + note.offsetHeight + GAP;
  }
}

/** @returns where a note of that height stands: at the place it wants or after it, or just above a table if it fits */
function clear(
  wanted: number,
  height: number,
  free: number,
  taken: readonly { readonly from: number; readonly to: number }[],
): number {
  let first = free;
  for (const { from, to } of taken) {
    if (Math.max(first, wanted) + height <= from) break;
    if (wanted < to && from - height >= first) return from - height;
    first = Math.max(first, to);
  }
  return Math.max(first, wanted);
}

function copyOf(mark: HTMLAnchorElement): HTMLElement | undefined {
  const source = document.getElementById(mark.hash.slice(1));
  if (!source) return undefined;
  const note = document.createElement('div');
  note.className = 'kantnoot';
  note.setAttribute('aria-hidden', 'true');
  const number = document.createElement('span');
  number.className = 'kantnoot__nummer';
  number.textContent = mark.textContent;
  note.append(number, ...contentOf(source));
  for (const link of note.querySelectorAll('a, button')) link.setAttribute('tabindex', '-1');
  return note;
}

/** @returns a copy of what a footnote says, without its link back and without ids */
export function contentOf(source: Element): Node[] {
  const copy = source.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('.noot-terug')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}
