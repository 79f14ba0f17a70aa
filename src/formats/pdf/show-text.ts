import { apply, type Matrix, multiply } from './matrix.ts';
import type { PaintState } from './paint-state.ts';

/** A character as pdf.js gives it inside `showText`; a number is a shift in thousandths. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A character where it is painted, whatever way it runs. */
export interface Shown {
  readonly text: string;
  readonly blank: boolean;
  readonly size: number;
  /** Where its base line starts and ends. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** From the base line to the top of the letters. */
  readonly up: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
}

/** Bullets of fonts with characters of their own, as text. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0fc': '✓',
  '\uf02d': '-',
  '\uf0d8': '▪',
};
const BOLD = /bold|black|heavy|demi/i;
const ITALIC = /italic|oblique/i;

/**
 * @param state what is set for text
 * @param start the start of the line
 * @param from how far the line already is
 * @param items characters, and shifts between them in thousandths
 * @param take gets each character with its place
 * @returns how far the line is after them
 */
export function showText(
  state: PaintState,
  start: Matrix,
  from: number,
  items: readonly unknown[],
  take: (shown: Shown) => void,
): number {
  const matrix = multiply(state.ctm, start);
  const unit = state.font.fontMatrix?.[0] ?? 0.001;
  const height = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
  const bold = state.font.bold === true || BOLD.test(state.font.name ?? '') || state.mode === 2;
  const italic = state.font.italic === true || ITALIC.test(state.font.name ?? '');
  const up = [matrix[2] * state.size, matrix[3] * state.size] as const;
  const font = state.font.loadedName ?? state.font.name ?? '';
  let x = from;
  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item / 1000) * state.size * state.scale;
      continue;
    }
    if (item === null || typeof item !== 'object') continue;
    const { unicode, width, isSpace } = item as PdfGlyph;
    const advance = width * unit * state.size * state.scale;
    const blank = unicode.trim() === '' && unicode !== '';
    take({
      text: blank ? ' ' : readable(unicode),
      blank,
      size: height,
      from: apply(matrix, x, state.rise),
      to: apply(matrix, x + advance, state.rise),
      up,
      bold,
      italic,
      font,
    });
    x += advance + (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.scale;
  }
  return x;
}

/** Ligatures as letters, symbols as bullets; nothing for a character that the file does not name. */
function readable(unicode: string): string {
  const known = SYMBOLS[unicode];
  if (known !== undefined) return known;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters and private ones are no letters
  if (/^[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]+$/.test(unicode)) return '';
  return unicode
    .replace(/[\ufb00-\ufb06]/g, (character) => character.normalize('NFKC'))
    .normalize('NFC');
}
