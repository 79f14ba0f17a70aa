import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Box, Glyph, PageContent, Rule } from './page-content.ts';
import { pathRules } from './path-rules.ts';

/** A sign as pdf.js gives it inside `showText`; a number is a shift in thousandths. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontMatrix?: readonly number[];
}

interface TextState {
  ctm: Matrix;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
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

/**
 * Reads a page sign by sign. The text content that pdf.js gathers itself guesses spaces from kerning,
 * and so splits words in small type; here each sign keeps its place, and the file's own spaces are
 * told apart from gaps.
 *
 * @param page a page of an open PDF
 * @returns what is on it
 */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const links = await linkBoxes(page);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  const counts = { rotated: '', invisible: 0, unreadable: 0 };
  const show = (state: TextState, line: Matrix, x: number, items: readonly unknown[]): number =>
    showText(state, line, x, items, (glyph, slanted) => {
      if (state.mode === 3) counts.invisible += 1;
      if (slanted) counts.rotated += glyph.text;
      else if (glyph.text !== '')
        glyphs.push(
          withLink(
            { ...glyph, x: glyph.x - left, end: glyph.end - left, y: glyph.y - bottom },
            links,
            left,
            bottom,
          ),
        );
      else counts.unreadable += 1;
    });
  interpret(operators, (name) => fontOf(page, name), {
    show,
    path: (ctm, args) =>
      void rules.push(...pathRules(ctm, args).map((rule) => moved(rule, left, bottom))),
    picture: (ctm) => void pictures.push(boxOf(ctm, left, bottom)),
  });
  page.cleanup();
  return { width: right - left, height: top - bottom, glyphs, rules, pictures, ...counts };
}

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

interface Handlers {
  readonly show: (state: TextState, line: Matrix, x: number, items: readonly unknown[]) => number;
  readonly path: (ctm: Matrix, args: readonly unknown[]) => void;
  readonly picture: (ctm: Matrix) => void;
}

/** Follows the operators that place text, lines and images; all others draw nothing that is read. */
function interpret(
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
  };
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
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        handlers.picture(state.ctm);
        break;
    }
  }
}

function showText(
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

function fontOf(page: PDFPageProxy, name: string): PdfFont {
  try {
    return (page.commonObjs.get(name) as PdfFont | null) ?? {};
  } catch {
    return {};
  }
}

interface LinkBox extends Box {
  readonly url: string;
}

async function linkBoxes(page: PDFPageProxy): Promise<LinkBox[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype: string;
    url?: string;
    rect: number[];
  }[];
  return annotations.flatMap(({ subtype, url, rect }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    return subtype === 'Link' && url ? [{ url, left, bottom, right, top }] : [];
  });
}

function withLink(glyph: Glyph, links: readonly LinkBox[], left: number, bottom: number): Glyph {
  const x = (glyph.x + glyph.end) / 2 + left;
  const y = glyph.y + glyph.size / 4 + bottom;
  const link = links.find(
    (box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
  );
  return link ? { ...glyph, link: link.url } : glyph;
}

function boxOf(ctm: Matrix, left: number, bottom: number): Box {
  const [x1, y1] = apply(ctm, 0, 0);
  const [x2, y2] = apply(ctm, 1, 1);
  return {
    left: Math.min(x1, x2) - left,
    right: Math.max(x1, x2) - left,
    bottom: Math.min(y1, y2) - bottom,
    top: Math.max(y1, y2) - bottom,
  };
}

const moved = (rule: Rule, left: number, bottom: number): Rule => ({
  x1: rule.x1 - left,
  x2: rule.x2 - left,
  y1: rule.y1 - bottom,
  y2: rule.y2 - bottom,
});
