const GAP = 12;

/**
 * Shows each footnote a second time, in the margin beside the line that carries its mark. Copies for
 * the eye only: the list at the foot of the text stays what it is, and screen readers hear it once.
 */
export function startMarginNotes(): void {
  const margin = document.querySelector<HTMLElement>('.stuk__marge');
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('.noot-verwijzing a')];
  if (!margin || marks.length === 0) return;
  const wide = matchMedia('(min-width: 68.75rem)');
  const pairs = marks.flatMap((mark) => {
    const note = copyOf(mark);
    return note ? [{ mark, note }] : [];
  });
  for (const { mark, note } of pairs) {
    margin.append(note);
    for (const on of ['pointerenter', 'focus'])
      mark.addEventListener(on, () => note.setAttribute('data-aan', ''));
    for (const off of ['pointerleave', 'blur'])
      mark.addEventListener(off, () => note.removeAttribute('data-aan'));
  }
  const place = () => {
    if (!wide.matches) return;
    const top = margin.getBoundingClientRect().top;
    const facts = margin.querySelector('.briefhoofd');
    let free = facts ? facts.getBoundingClientRect().bottom - top + GAP : 0;
    for (const { mark, note } of pairs) {
      const wanted = clear(Math.max(free, mark.getBoundingClientRect().top - top - 4), note, free);
      note.style.top = `${wanted}px`;
      free = wanted + note.offsetHeight + GAP;
    }
  };
  /** Keeps a note out of tables that reach into the margin: above them if it fits, else below. */
  const clear = (wanted: number, note: HTMLElement, free: number): number => {
    const box = margin.getBoundingClientRect();
    for (const table of document.querySelectorAll('.tabel')) {
      const { top, bottom, right } = table.getBoundingClientRect();
      const from = top - box.top - GAP;
      if (right <= box.left || wanted + note.offsetHeight <= from || wanted >= bottom - box.top)
        continue;
      return from - note.offsetHeight >= free ? from - note.offsetHeight : bottom - box.top + GAP;
    }
    return wanted;
  };
  new ResizeObserver(place).observe(margin);
  document.fonts.ready.then(place);
  place();
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
