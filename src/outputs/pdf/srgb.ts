/**
 * The colours of the screen as a colour profile, which an archive copy has to carry. Made from the figures of the
 * standard, adapted to the white of profiles (D50). Source: IEC 61966-2-1; ICC.1:2010, the form of the file.
 *
 * @returns an ICC profile, version 4, of 500 bytes or so
 */
export function srgbProfile(): Uint8Array {
  const red = xyz(0.43607, 0.22249, 0.01392);
  const green = xyz(0.38515, 0.71687, 0.09708);
  const blue = xyz(0.14307, 0.06061, 0.7141);
  const white = xyz(0.9642, 1, 0.82491);
  const curve = bytes(
    'para',
    0,
    3 << 16,
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
  );
  const adapted = bytes(
    'sf32',
    0,
    ...[1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168].map(
      fixed,
    ),
  );
  const tags: [string, Uint8Array][] = [
    ['desc', words('sRGB')],
    ['cprt', words('CC0')],
    ['wtpt', white],
    ['chad', adapted],
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = 128 + 4 + 12 * tags.length;
  const places = new Map<Uint8Array, number>();
  let size = start;
  for (const [, body] of tags) {
    if (places.has(body)) continue;
    places.set(body, size);
    size += body.length;
  }
  const table = tags.flatMap(([name, body]) => [name, places.get(body) ?? 0, body.length]);
  const profile = new Uint8Array(size);
  profile.set(header(size));
  profile.set(bytes(tags.length, ...table), 128);
  for (const [body, place] of places) profile.set(body, place);
  return profile;
}

/** Size, version, a display of red, green and blue, the day of the standard, and the white of D50. */
function header(size: number): Uint8Array {
  const [day, hour] = [(1999 << 16) | 10, 18 << 16];
  return bytes(
    ...[size, 0, 0x04200000, 'mntr', 'RGB ', 'XYZ ', day, hour, 0, 'acsp'],
    ...[0, 0, 0, 0, 0, 0, 0, fixed(0.9642), fixed(1), fixed(0.82491)],
  );
}

/** A number with sixteen bits behind the point. */
const fixed = (value: number): number => Math.round(value * 65536);

const xyz = (...values: readonly number[]): Uint8Array => bytes('XYZ ', 0, ...values.map(fixed));

/** Words in one language, in whole groups of four bytes. */
function words(text: string): Uint8Array {
  const letters = [...text].flatMap((letter) => [0, letter.charCodeAt(0)]);
  const body = bytes('mluc', 0, 1, 12, 'enUS', letters.length, 28);
  const whole = new Uint8Array(Math.ceil((body.length + letters.length) / 4) * 4);
  whole.set(body);
  whole.set(letters, body.length);
  return whole;
}

/** Groups of four bytes: numbers, the highest byte first, and names of four letters. */
function bytes(...parts: readonly (number | string)[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(parts.length * 4));
  for (const [i, part] of parts.entries()) {
    const value = typeof part === 'number' ? part : Buffer.from(part).readUInt32BE();
    view.setInt32(i * 4, value);
  }
  return new Uint8Array(view.buffer);
}
