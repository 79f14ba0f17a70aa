import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parseColour } from './colour.ts';
import { type ImagePainting, imagesOf } from './image-operators.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import {
  clipTo,
  inGroup,
  type PaintState,
  type PdfFont,
  setGraphics,
  startState,
} from './paint-state.ts';

/** Whether something is on a layer that a reader can hide, and whether that layer is off. */
export interface Layering {
  readonly layered: boolean;
  readonly off: boolean;
}

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** What takes the marks on the page. */
export interface Handlers {
  readonly font: (name: string) => PdfFont;
  readonly isVisible: (layer: unknown) => boolean;
  /** Gives back how far the line is after the characters. */
  readonly show: (
    state: PaintState,
    layering: Layering,
    line: Matrix,
    x: number,
    items: readonly unknown[],
  ) => number;
  readonly path: (state: PaintState, layering: Layering, args: readonly unknown[]) => void;
  readonly picture: (state: PaintState, layering: Layering, painting: ImagePainting) => void;
  /** Something that fills all that may be painted on, in colours that are not known. */
  readonly shade: (state: PaintState, layering: Layering) => void;
}

/**
 * Follows the operators of a page that place and paint; all others change nothing that is seen.
 *
 * @param list the operators as pdf.js gives them
 * @param base where the page lies in the plane of what is seen
 * @param handlers take what is painted
 */
export function interpret(
  { fnArray, argsArray }: PDFOperatorList,
  base: Matrix,
  handlers: Handlers,
): void {
  let state = startState(base);
  const saved: PaintState[] = [];
  const marked: Layering[] = [];
  let clipping = false;
  let line: Matrix = IDENTITY;
  let x = 0;
  /** How deep in a group that is a mask, which itself is not seen. */
  let masks = 0;
  const layering = (): Layering => ({
    layered: marked.some((one) => one.layered),
    off: marked.some((one) => one.off),
  });
  const startLine = (matrix: Matrix): void => {
    line = matrix;
    x = 0;
  };
  const move = (dx: number, dy: number): void => startLine(multiply(line, [1, 0, 0, 1, dx, dy]));
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (masks > 0 && operator !== OPS.beginGroup && operator !== OPS.endGroup) continue;
    if (setState(state, operator, args, handlers.font)) continue;
    switch (operator) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, toMatrix(args));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, toMatrix(args[0]));
        clipTo(state, args[1]);
        break;
      case OPS.beginGroup:
        if (masks > 0 || (args[0] as { smask?: unknown } | undefined)?.smask) masks += 1;
        saved.push({ ...state });
        state = inGroup(state);
        break;
      case OPS.endGroup:
        masks = Math.max(0, masks - 1);
        restore();
        break;
      case OPS.beginAnnotation:
        saved.push({ ...state });
        state = startState(base);
        clipTo(state, args[1]);
        for (const matrix of [args[2], args[3]])
          if (matrix) state.ctm = multiply(state.ctm, toMatrix(matrix));
        break;
      case OPS.beginMarkedContent:
        marked.push({ layered: false, off: false });
        break;
      case OPS.beginMarkedContentProps: {
        const layered = args[0] === 'OC';
        marked.push({ layered, off: layered && !handlers.isVisible(args[1]) });
        break;
      }
      case OPS.endMarkedContent:
        marked.pop();
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipping = true;
        break;
      case OPS.constructPath:
        handlers.path(state, layering(), args);
        if (clipping) clipTo(state, args[2]);
        clipping = false;
        break;
      case OPS.shadingFill:
        handlers.shade(state, layering());
        break;
      case OPS.beginText:
        startLine(IDENTITY);
        break;
      case OPS.setTextMatrix:
        startLine(toMatrix(args[0]));
        break;
      case OPS.setLeadingMoveText:
      case OPS.moveText:
        if (operator === OPS.setLeadingMoveText) state.leading = Number(args[1]);
        move(Number(args[0]), Number(args[1]));
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
        x = handlers.show(state, layering(), line, x, args[0] as readonly unknown[]);
        break;
      default:
        for (const painting of imagesOf(operator, args)) {
          const { matrix } = painting;
          const ctm = matrix ? multiply(state.ctm, matrix) : state.ctm;
          handlers.picture({ ...state, ctm }, layering(), painting);
        }
    }
  }
}

/** Sets one thing of the state; gives back whether the operator does only that. */
function setState(
  state: PaintState,
  operator: number | undefined,
  args: readonly unknown[],
  font: Handlers['font'],
): boolean {
  const number = Number(args[0]);
  switch (operator) {
    case OPS.setGState:
      setGraphics(state, args[0], font);
      return true;
    case OPS.setLineWidth:
      state.lineWidth = number;
      return true;
    case OPS.setFillRGBColor:
      state.fill = parseColour(args[0]);
      return true;
    case OPS.setStrokeRGBColor:
      state.stroke = parseColour(args[0]);
      return true;
    case OPS.setFillColorN:
      state.fill = undefined;
      return true;
    case OPS.setStrokeColorN:
      state.stroke = undefined;
      return true;
    case OPS.setLeading:
      state.leading = -number;
      return true;
    case OPS.setFont:
      state.font = font(String(args[0]));
      state.size = Number(args[1]);
      return true;
    case OPS.setCharSpacing:
      state.charSpacing = number;
      return true;
    case OPS.setWordSpacing:
      state.wordSpacing = number;
      return true;
    case OPS.setHScale:
      state.scale = number / 100;
      return true;
    case OPS.setTextRise:
      state.rise = number;
      return true;
    case OPS.setTextRenderingMode:
      state.mode = number;
      return true;
    default:
      return false;
  }
}
