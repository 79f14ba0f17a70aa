import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { overlap, transformed } from './boxes.ts';
import { apply, IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Box, Glyph } from './page-content.ts';

/** A sign as pdf.js gives it inside `showText`; a number is a shift in thousandths. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

export interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** What the operators before have set for the text after them. */
export interface TextState {
  ctm: Matrix;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** The part of the page that can be painted on; nothing where that is all of it. */
  clip: Box | undefined;
}

/** Bullets of fonts with signs of their own, as text. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0fc': '✓',
  '\uf02d': '-',
  '\uf0d8': '▪',
};
const BOLD = /bold|black|heavy|demi/i;
const ITALIC = /italic|oblique/i;

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** What takes the marks on the page. */
export interface Handlers {
  readonly show: (state: TextState, line: Matrix, x: number, items: readonly unknown[]) => number;
  readonly path: (ctm: Matrix, args: readonly unknown[]) => void;
  readonly picture: (state: TextState, args: readonly unknown[], layered: boolean) => void;
}

/** Follows the operators that place text, lines and images; all others draw nothing that is read. */
export function interpret(
  { fnArray, argsArray }: PDFOperatorList,
  font: (name: string) => PdfFont,
  handlers: Handlers,
): void {
  let state: TextState = {
    ctm: IDENTITY,
    font: {},
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    clip: undefined,
  };
  /** Of each marked stretch that is open, whether it is a layer that a reader can hide. */
  const marked: boolean[] = [];
  let clipping = false;
  const saved: TextState[] = [];
  let start: Matrix = IDENTITY;
  let x = 0;
  const move = (dx: number, dy: number): void => {
    start = multiply(start, [1, 0, 0, 1, dx, dy]);
    x = 0;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const number = Number(args[0]);
    switch (operator) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, toMatrix(args));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, toMatrix(args[0]));
        if (args[1]) state.clip = clipped(state, args[1]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marked.push(args[0] === 'OC');
        break;
      case OPS.endMarkedContent:
        marked.pop();
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipping = true;
        break;
      case OPS.beginText:
        start = IDENTITY;
        x = 0;
        break;
      case OPS.setTextMatrix:
        start = toMatrix(args[0]);
        x = 0;
        break;
      case OPS.moveText:
        move(number, Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        state.leading = Number(args[1]);
        move(number, Number(args[1]));
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -number;
        break;
      case OPS.setFont:
        state.font = font(String(args[0]));
        state.size = Number(args[1]);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number;
        break;
      case OPS.setHScale:
        state.scale = number / 100;
        break;
      case OPS.setTextRise:
        state.rise = number;
        break;
      case OPS.setTextRenderingMode:
        state.mode = number;
        break;
      case OPS.showText:
        x = handlers.show(state, start, x, args[0] as readonly unknown[]);
        break;
      case OPS.constructPath:
        handlers.path(state.ctm, args);
        if (clipping) state.clip = clipped(state, args[2]);
        clipping = false;
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        handlers.picture(state, args, marked.includes(true));
        break;
      case OPS.paintImageMaskXObject:
        handlers.picture(state, [], marked.includes(true));
        break;
    }
  }
}

/** What is left to paint on within a box, in the plane of the operators. */
function clipped({ ctm, clip }: TextState, bounds: unknown): Box | undefined {
  const box = transformed(ctm, bounds);
  if (!box || !clip) return box ?? clip;
  return overlap(box, clip) ?? { left: 0, right: 0, bottom: 0, top: 0 };
}

/**
 * @param state what is set for text
 * @param start the start of the line
 * @param from how far the line already is
 * @param items signs, and shifts between them in thousandths
 * @param take gets each sign with its place, and whether it stands askew
 * @returns how far the line is after them
 */
export function showText(
  state: TextState,
  start: Matrix,
  from: number,
  items: readonly unknown[],
  take: (glyph: Glyph, slanted: boolean) => void,
): number {
  const matrix = multiply(state.ctm, start);
  const unit = state.font.fontMatrix?.[0] ?? 0.001;
  const height = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
  const slanted = Math.abs(matrix[1]) > 0.1 * Math.abs(matrix[0]);
  const bold = state.font.bold === true || BOLD.test(state.font.name ?? '') || state.mode === 2;
  const italic = state.font.italic === true || ITALIC.test(state.font.name ?? '');
  let x = from;
  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item / 1000) * state.size * state.scale;
      continue;
    }
    if (item === null || typeof item !== 'object') continue;
    const { unicode, width, isSpace } = item as PdfGlyph;
    const advance = width * unit * state.size * state.scale;
    const [left, y] = apply(matrix, x, state.rise);
    const [right] = apply(matrix, x + advance, state.rise);
    x += advance + (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.scale;
    const blank = unicode.trim() === '' && unicode !== '';
    const text = blank ? ' ' : readable(unicode);
    take(
      {
        text,
        x: Math.min(left, right),
        end: Math.max(left, right),
        y,
        size: height,
        bold,
        italic,
        blank,
      },
      slanted,
    );
  }
  return x;
}

/** Ligatures as letters, symbols as bullets; nothing for a sign that the file does not name. */
function readable(unicode: string): string {
  const known = SYMBOLS[unicode];
  if (known !== undefined) return known;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs and private ones are no letters
  if (/^[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]+$/.test(unicode)) return '';
  return unicode.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')).normalize('NFC');
}
