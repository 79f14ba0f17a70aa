import { contentOf } from './margin.ts';
import { WIDE } from './wide.ts';

/**
 * Where there is no margin, a footnote opens in a small panel by its mark: on tap, click or Enter, and
 * for a mouse on hovering. Without a script the mark is a link to the note; there is always a way on.
 */
export function startNotePanel(): void {
  const marks = document.querySelectorAll<HTMLAnchorElement>('.noot-verwijzing a');
  if (marks.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const wide = matchMedia(WIDE);
  const panel = document.createElement('div');
  panel.className = 'noot-paneel';
  panel.popover = 'auto';
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  document.querySelector('.stuk')?.append(panel);
  let timer = 0;
  let opener: HTMLAnchorElement | undefined;

  const open = (mark: HTMLAnchorElement) => {
    const source = document.getElementById(mark.hash.slice(1));
    if (!source) return;
    opener = mark;
    panel.setAttribute('aria-label', `Voetnoot ${mark.textContent}`);
    panel.replaceChildren(...contentOf(source), closeRow(mark, panel));
    panel.hidePopover();
    panel.showPopover({ source: mark });
  };
  const openLater = (mark: HTMLAnchorElement) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => open(mark), 250);
  };
  const closeLater = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!panel.contains(document.activeElement)) panel.hidePopover();
    }, 350);
  };

  for (const mark of marks) {
    mark.addEventListener('click', (event) => {
      if (wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      clearTimeout(timer);
      open(mark);
      panel.focus({ preventScroll: true });
    });
    mark.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse' && !wide.matches) openLater(mark);
    });
    mark.addEventListener('pointerleave', closeLater);
  }
  panel.addEventListener('pointerenter', () => clearTimeout(timer));
  panel.addEventListener('pointerleave', closeLater);
  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed' && panel.contains(document.activeElement))
      opener?.focus();
  });
}

function closeRow(mark: HTMLAnchorElement, panel: HTMLElement): HTMLElement {
  const row = document.createElement('p');
  row.className = 'noot-paneel__voet';
  const link = document.createElement('a');
  link.className = 'nl-link';
  link.href = mark.hash;
  link.textContent = 'Bekijk alle voetnoten';
  link.addEventListener('click', () => panel.hidePopover());
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'kopieer';
  close.textContent = 'Sluit';
  close.addEventListener('click', () => {
    panel.hidePopover();
    mark.focus();
  });
  row.append(close, link);
  return row;
}
