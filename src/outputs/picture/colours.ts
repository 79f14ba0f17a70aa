export type Colour = readonly [red: number, green: number, blue: number];

/**
 * @param sheets stylesheets that set colours as custom properties; of a property that two of them set, the later counts
 * @param token name of a colour: `--sw-ink`
 * @returns its value in the light scheme
 * @throws Error when no stylesheet sets it, or sets it in a way that is not read here
 */
export function readColour(sheets: readonly string[], token: string): Colour {
  const set = new Map(sheets.flatMap((css) => [...declarations(css)]));
  const resolve = (value: string, depth = 0): string | undefined => {
    const [, name, args = ''] = /^(var|light-dark)\((.*)\)$/s.exec(value.trim()) ?? [];
    if (name === undefined) return value.trim();
    const [first = '', ...rest] = splitArguments(args);
    if (name === 'light-dark') return resolve(first, depth);
    const known = depth > 20 ? undefined : set.get(first.trim());
    const found = known === undefined ? undefined : resolve(known, depth + 1);
    return found ?? (rest.length > 0 ? resolve(rest.join(','), depth) : undefined);
  };
  const value = resolve(`var(${token})`);
  const colour = value === undefined ? undefined : parse(value.toLowerCase());
  if (!colour) throw new Error(`No stylesheet sets ${token} to a colour: ${value ?? 'nothing'}.`);
  return colour;
}

/** Each property as it is first set: what comes later is for paper, or for those who ask for more contrast. */
function declarations(css: string): Map<string, string> {
  const found = new Map<string, string>();
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  for (const [, name = '', value = ''] of bare.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g))
    if (!found.has(name)) found.set(name, value);
  return found;
}

/** Splits at the commas that are in no further brackets. */
function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    depth += Number(character === '(') - Number(character === ')');
    if (character === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

/** Source: CSS Color 4, hexadecimal notation, `rgb()` and `hsl()`. */
function parse(value: string): Colour | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/.exec(value) ?? [];
  const hex = long ?? (short && [...short].map((digit) => digit + digit).join(''));
  if (hex) {
    const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
    return [part(0), part(2), part(4)];
  }
  const [, kind, args = ''] = /^(rgb|hsl)a?\((.*)\)$/.exec(value) ?? [];
  const [a = 0, b = 0, c = 0] = (args.match(/[\d.]+/g) ?? []).map(Number);
  if (kind === 'rgb') return [a, b, c];
  return kind === 'hsl' ? fromHsl(a, b / 100, c / 100) : undefined;
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (at: number) => {
    const k = (at + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}
