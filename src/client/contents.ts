import { WIDE } from './wide.ts';

/**
 * The table of contents: open beside the text on a wide screen, a panel under the bar elsewhere. It shows where the reader
 * is, and when it is longer than the screen it goes along.
 */
export function startContents(): void {
  const details = document.querySelector<HTMLDetailsElement>('.inhoud details');
  if (!details) return;
  const wide = matchMedia(WIDE);
  const close = () => {
    if (!wide.matches) details.open = false;
  };
  const adapt = () => {
    details.open = wide.matches;
  };
  adapt();
  wide.addEventListener('change', adapt);
  document.addEventListener('click', ({ target }) => {
    const inside = target instanceof Node && details.contains(target);
    if (!inside || target instanceof HTMLAnchorElement) close();
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || wide.matches) return;
    close();
    details.querySelector('summary')?.focus();
  });
  markPlace(details);
}

function markPlace(details: HTMLDetailsElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of details.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading && heading.tagName !== 'MAIN') links.set(heading, link);
  }
  let current: HTMLAnchorElement | undefined;
  let waiting = false;
  const update = () => {
    waiting = false;
    const limit = innerHeight / 3;
    let found: HTMLAnchorElement | undefined;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top > limit) break;
      found = link;
    }
    if (found === current) return;
    current?.removeAttribute('aria-current');
    found?.setAttribute('aria-current', 'true');
    current = found;
    if (current) follow(current);
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  details.addEventListener('toggle', () => {
    if (current) follow(current);
  });
  update();
}

/** Scrolls the list, and never the page, so that the link to where the reader is can be seen. */
function follow(link: HTMLAnchorElement): void {
  const list = link.closest('ol');
  if (!list) return;
  const [box, place] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.top >= box.top && place.bottom <= box.bottom) return;
  list.scrollTop += place.top - box.top - (box.height - place.height) / 2;
}
