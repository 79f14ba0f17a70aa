import type { Hiding } from '../hidden.ts';
import { holds } from './boxes.ts';
import { type Colour, type Ink, isDistinct, paintOver, WHITE } from './colour.ts';
import type { Box } from './content.ts';
import type { Area } from './shapes.ts';
import type { Shown } from './show-text.ts';

/** Something painted on an area of the page. */
export interface Paint {
  readonly order: number;
  readonly area: Area;
  readonly clip: Box | undefined;
  readonly inkAt: (x: number, y: number) => Ink;
}

/** A character as it was painted. */
export interface PaintedText {
  readonly shown: Shown;
  readonly order: number;
  /** What it is painted with: its inside, its lines, or nothing at all. */
  readonly inks: readonly Ink[];
  readonly clip: Box | undefined;
  /** True in a layer that is off. */
  readonly off: boolean;
}

/** What is painted on a page, ready to be asked what lies on a place. */
export interface Ground {
  readonly page: Box;
  readonly at: (x: number, y: number) => readonly Paint[];
}

/** In points: what is painted is kept by strips of the page of this height. */
const STRIP = 16;
/** Where a character is looked at: parts of its width and of its height. */
const ACROSS = [0.2, 0.5, 0.8];
const UP = [0.12, 0.3, 0.5];
/** A character is not seen when it is not seen at this many of the nine places. */
const MOST = 6;
/** In points: nobody reads smaller letters. */
const LEGIBLE = 1;

/** @returns what is painted on a page, by place */
export function groundOf(page: Box, paints: readonly Paint[]): Ground {
  const strips = new Map<number, Paint[]>();
  for (const paint of paints) {
    const from = Math.floor(Math.max(page.bottom, paint.area.box.bottom) / STRIP);
    const to = Math.floor(Math.min(page.top, paint.area.box.top) / STRIP);
    for (let strip = from; strip <= to; strip++) {
      const list = strips.get(strip);
      if (list) list.push(paint);
      else strips.set(strip, [paint]);
    }
  }
  const at = (x: number, y: number): Paint[] =>
    (strips.get(Math.floor(y / STRIP)) ?? []).filter(
      ({ area, clip }) => area.holds(x, y) && (!clip || holds(clip, x, y)),
    );
  return { page, at };
}

/** @returns what a place looks like, text apart; undefined where a colour is not known */
export function colourAt({ at }: Ground, x: number, y: number): Colour | undefined {
  let colour: Colour | undefined = WHITE;
  for (const paint of at(x, y)) colour = paintOver(colour, paint.inkAt(x, y));
  return colour;
}

/**
 * @param text a character
 * @param ground what is painted on its page
 * @param scan set for a character of text recognition: what is seen of it is an image, painted at this order
 * @returns why nobody sees the character, or undefined when it is seen
 */
export function hidingOf(text: PaintedText, ground: Ground, scan?: number): Hiding | undefined {
  if (text.off) return 'layer';
  if (text.shown.size < LEGIBLE) return 'unpainted';
  const counts = new Map<Hiding, number>();
  for (const [x, y] of placesOf(text.shown)) {
    const hiding = hidingAt(text, ground, scan, x, y);
    if (hiding) counts.set(hiding, (counts.get(hiding) ?? 0) + 1);
  }
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  return all.reduce((sum, [, count]) => sum + count, 0) >= MOST ? all[0]?.[0] : undefined;
}

/** @returns the places at which a character is looked at */
function placesOf({ from, to, up }: Shown): (readonly [number, number])[] {
  return ACROSS.flatMap((t) =>
    UP.map(
      (s) =>
        [
          from[0] + (to[0] - from[0]) * t + up[0] * s,
          from[1] + (to[1] - from[1]) * t + up[1] * s,
        ] as const,
    ),
  );
}

function hidingAt(
  { inks, order, clip }: PaintedText,
  { page, at }: Ground,
  scan: number | undefined,
  x: number,
  y: number,
): Hiding | undefined {
  if (!holds(page, x, y) || (clip && !holds(clip, x, y))) return 'outside';
  const paints = at(x, y);
  const own = scan ?? order;
  let ground: Colour | undefined = WHITE;
  let seen: (Colour | undefined)[];
  if (scan === undefined) {
    if (inks.length === 0) return 'unpainted';
    for (const paint of paints)
      if (paint.order < own) ground = paintOver(ground, paint.inkAt(x, y));
    seen = inks.map((ink) => paintOver(ground, ink));
    if (!seen.some((colour) => differ(colour, ground))) return 'colour';
  } else seen = [[0, 0, 0]];
  for (const paint of paints) {
    if (paint.order <= own) continue;
    const ink = paint.inkAt(x, y);
    if (ink.blend === 'over' && ink.alpha > 0.95) return 'covered';
    seen = seen.map((colour) => paintOver(colour, ink));
    ground = paintOver(ground, ink);
  }
  return seen.some((colour) => differ(colour, ground)) ? undefined : 'covered';
}

/** What is not known is taken to be seen. */
const differ = (a: Colour | undefined, b: Colour | undefined): boolean =>
  !a || !b || isDistinct(a, b);
