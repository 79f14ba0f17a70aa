const WIDE = '(min-width: 68.75rem)';

/** The table of contents: open beside the text on a wide screen, and it shows where the reader is. */
export function startContents(): void {
  const details = document.querySelector<HTMLDetailsElement>('.inhoud details');
  if (!details) return;
  const wide = matchMedia(WIDE);
  const adapt = () => {
    details.open = wide.matches;
  };
  adapt();
  wide.addEventListener('change', adapt);
  details.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof HTMLAnchorElement) details.open = false;
  });
  markPlace(details);
}

function markPlace(details: HTMLElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of details.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
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
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  update();
}
