import fc from 'fast-check';

const character = fc.integer({ min: 0, max: 0x10_ffff }).map((code) => String.fromCodePoint(code));

/** Text of any characters, halves of pairs and names of properties of objects included. */
export function anyText(length: { maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ unit: character, ...length }), fc.string(length));
}
