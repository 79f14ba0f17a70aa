/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** What is put on a place: a colour, or one that is not known (a pattern), and how much it hides. */
export interface Ink {
  readonly colour: Colour | undefined;
  /** 0 lets everything through, 1 nothing. */
  readonly alpha: number;
  /** How it mixes: over what is there, darkening it, or in a way that hides nothing. */
  readonly blend: 'over' | 'multiply' | 'other';
}

export const WHITE: Colour = [1, 1, 1];
export const BLACK: Colour = [0, 0, 0];

/** As the eye weighs them; two that are nearer than this are one (WCAG 2.2 sees no contrast from 1.0). */
const CONTRAST = 1.12;
const CHANNEL = 0.12;

/** @returns a colour as pdf.js writes it: `#rrggbb`; undefined when it is none */
export function parseColour(text: unknown): Colour | undefined {
  const hex = typeof text === 'string' ? /^#([\da-f]{6})$/i.exec(text)?.[1] : undefined;
  if (hex === undefined) return undefined;
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/**
 * @param ground a colour; undefined where it is not known
 * @param ink what is put over it
 * @returns what is seen then
 */
export function paintOver(ground: Colour | undefined, ink: Ink): Colour | undefined {
  const { colour, alpha, blend } = ink;
  if (blend === 'other' || alpha <= 0) return ground;
  if (!colour || !ground) return blend === 'over' && alpha > 0.95 ? colour : undefined;
  const mix = (at: 0 | 1 | 2): number => {
    const own = blend === 'multiply' ? colour[at] * ground[at] : colour[at];
    return own * alpha + ground[at] * (1 - alpha);
  };
  return [mix(0), mix(1), mix(2)];
}

/** @returns whether the eye tells two colours apart */
export function isDistinct(a: Colour, b: Colour): boolean {
  if (Math.max(...a.map((part, at) => Math.abs(part - (b[at] ?? 0)))) >= CHANNEL) return true;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05) >= CONTRAST;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
