import { countWords, type HiddenText, type Hiding } from '../hidden.ts';
import type { Box } from './content.ts';
import type { PaintedPage } from './paint-page.ts';
import { findBurned, findRecognised, isScan } from './recognised.ts';
import type { Shown } from './show-text.ts';
import { groundOf, hidingOf, type Paint, type PaintedText } from './visibility.ts';

/** The characters of a page that are seen, and how many words are not. */
export interface Looked {
  readonly shown: readonly Shown[];
  readonly hidden: readonly HiddenText[];
  /** How many of them are those of text recognition. */
  readonly recognised: number;
}

/**
 * Looks at each character of a page: whether it is seen.
 *
 * @param number the number of the page
 * @param page where it lies
 * @param painted all that is painted on it
 * @param redactions what was marked to be taken out; it counts as taken out
 */
export function look(
  number: number,
  page: Box,
  { texts, paints, images }: PaintedPage,
  redactions: readonly Box[],
): Looked {
  const ground = groundOf(page, [...paints, ...redactions.map(blackOver)]);
  const recognised = isScan(page, images) ? findRecognised(texts, images) : new Map<never, never>();
  const burned = findBurned(recognised, ground);
  const shown: Shown[] = [];
  const hidden: { text: PaintedText; how: Hiding }[] = [];
  const places = seenPlaces();
  let read = 0;
  for (const text of texts) {
    const how = burned.has(text) ? 'covered' : hidingOf(text, ground, recognised.get(text));
    if (how) {
      hidden.push({ text, how });
      continue;
    }
    // Bold letters and shadows are painted twice.
    if (!text.shown.blank && places.has(text.shown)) continue;
    places.add(text.shown);
    shown.push(text.shown);
    if (recognised.has(text)) read += 1;
  }
  const alone = hidden.filter(({ text }) => !places.has(text.shown));
  return { shown, hidden: countHidden(number, alone), recognised: read };
}

function blackOver(box: Box): Paint {
  const area = {
    box,
    holds: (x: number, y: number) =>
      x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
  };
  const order = Number.POSITIVE_INFINITY;
  const ink = { colour: [0, 0, 0], alpha: 1, blend: 'over' } as const;
  return { order, area, clip: undefined, inkAt: () => ink };
}

/** In points: what is painted twice lies no further apart. */
const TWICE = 1;

/** Knows where each character was seen. */
function seenPlaces() {
  const places = new Map<string, (readonly [number, number])[]>();
  const key = ({ text }: Shown, x: number, y: number): string =>
    `${text} ${Math.round(x / 4)} ${Math.round(y / 4)}`;
  return {
    add: (shown: Shown): void => {
      const own = key(shown, ...shown.from);
      places.set(own, [...(places.get(own) ?? []), shown.from]);
    },
    has: (shown: Shown): boolean => {
      const [x, y] = shown.from;
      const reach = Math.min(TWICE, shown.size * 0.12);
      return [-reach, reach].some((dx) =>
        [-reach, reach].some((dy) =>
          (places.get(key(shown, x + dx, y + dy)) ?? []).some(
            (other) => Math.abs(other[0] - x) <= reach && Math.abs(other[1] - y) <= reach,
          ),
        ),
      );
    },
  };
}

/** How many words there are of each way to hide; characters of one word touch. */
function countHidden(
  page: number,
  hidden: readonly { readonly text: PaintedText; readonly how: Hiding }[],
): HiddenText[] {
  const texts = new Map<Hiding, string>();
  const last = new Map<Hiding, Shown>();
  for (const { text, how } of hidden) {
    const before = last.get(how);
    const { shown } = text;
    const gap = before ? Math.hypot(shown.from[0] - before.to[0], shown.from[1] - before.to[1]) : 0;
    const apart = gap > shown.size * 0.25 ? ' ' : '';
    texts.set(how, `${texts.get(how) ?? ''}${apart}${shown.text}`);
    last.set(how, shown);
  }
  return [...texts].flatMap(([how, text]) => {
    const words = countWords(text);
    return words > 0 ? [{ page, words, how }] : [];
  });
}
