/** Contrast below which nobody reads a text; black on white has 21 (WCAG 2.2, 1.4.3, asks for 4.5). */
const LEAST = 1.2;

/**
 * @param ink colour of letters as six hexadecimal digits
 * @param ground colour behind them; anything else stands for one that is not known
 * @returns whether nobody can read the one on the other
 */
export function isUnseen(ink: string, ground: string): boolean {
  const [one, other] = [lightness(ink), lightness(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < LEAST;
}

/** @returns whether white letters stand out on it better than black ones */
export function isDark(colour: string): boolean {
  return lightness(colour) < 0.18;
}

/** @returns `share` of the one colour over the other */
export function mix(over: string, under: string, share: number): string {
  return [0, 2, 4]
    .map((at) => Math.round(part(over, at) * share + part(under, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}

/** Relative luminance: 0 for black to 1 for white. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => part(colour, at) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
