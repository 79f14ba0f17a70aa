export type Colour = readonly [red: number, green: number, blue: number];

/**
 * @param css `tokens.css`
 * @param token name of a colour: `--sw-ink`
 * @returns its value in the light scheme
 * @throws Error when the file does not set it as `light-dark(#rrggbb, …)`
 */
export function readColour(css: string, token: string): Colour {
  const [, hex] = new RegExp(`${token}:\\s*light-dark\\((#[0-9a-f]{6}),`, 'i').exec(css) ?? [];
  if (hex === undefined) throw new Error(`tokens.css sets no ${token}.`);
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
