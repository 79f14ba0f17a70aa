import type { XmlElement } from '../xml.ts';

/** Characters of the fonts that have pictures in the place of letters, as far as papers use them. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '71': '❑',
  '72': '❒',
  '75': '◆',
  '76': '❖',
  '77': '◆',
  '78': '☒',
  '9f': '•',
  a1: '○',
  a7: '▪',
  a8: '◻',
  d8: '➢',
  df: '←',
  e0: '→',
  e8: '➔',
  f0: '⇨',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
};
const SYMBOL =
  'a1ϒ a3≤ a5∞ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b5∝ b6∂ b7• b8÷ b9≠ ba≡ bb≈ bc… c6∅ c7∩ c8∪ c9⊃ ca⊇ cc⊂ cd⊆ ce∈ cf∉ d0∠ d6√ d7⋅ d9∧ da∨ db⇔ de⇒ e5∑ f2∫ 2d− 41Α 42Β 44Δ 46Φ 47Γ 4cΛ 50Π 53Σ 57Ω 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6bκ 6cλ 6dμ 6eν 6fο 70π 71θ 72ρ 73σ 74τ 77ω 78ξ 79ψ 7aζ';
const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  SYMBOL.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

/**
 * @param element a `w:sym`
 * @returns the character that it shows; undefined where that is not known
 */
export function symbolOf({ attributes }: XmlElement): string | undefined {
  const { 'w:font': font = '', 'w:char': code = '' } = attributes;
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return undefined;
  if (/^wingdings$/i.test(font)) return WINGDINGS[low(number)];
  if (/^symbol$/i.test(font)) return GREEK[low(number)];
  return number >= 0xe000 && number <= 0xf8ff ? undefined : String.fromCodePoint(number);
}

const low = (number: number): string => (number & 0xff).toString(16).padStart(2, '0');
