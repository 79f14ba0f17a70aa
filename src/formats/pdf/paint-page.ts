import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { holds, overlap, transformed } from './boxes.ts';
import type { Ink } from './colour.ts';
import type { Box, Cover, PaintedImage, Pixels, Rule } from './content.ts';
import { bulletBox } from './drawn-bullets.ts';
import type { Stencil } from './image-operators.ts';
import type { Matrix } from './matrix.ts';
import { type Handlers, interpret, type Layering } from './operators.ts';
import { inkOf, type PaintState, type PdfFont } from './paint-state.ts';
import { imageInk, stencilInk, unpacked } from './pixels.ts';
import { filledArea, readShape, shapeRules, strokedArea } from './shapes.ts';
import { type Shown, showText } from './show-text.ts';
import type { Paint, PaintedText } from './visibility.ts';

/** All that is painted on a page, seen or not. */
export interface PaintedPage {
  readonly texts: readonly PaintedText[];
  readonly paints: readonly Paint[];
  readonly images: readonly PaintedImage[];
  readonly covers: readonly Cover[];
  readonly rules: readonly Rule[];
  readonly bullets: readonly Box[];
  /** How many shapes are painted. */
  readonly shapes: number;
}

/** An image, or a mask of bits, that lies on text; what it puts where is known once it is unpacked. */
interface Pending {
  readonly order: number;
  readonly box: Box;
  readonly clip: Box | undefined;
  readonly ctm: Matrix;
  readonly ink: Ink;
  readonly image?: string | Pixels;
  readonly stencil?: Stencil;
}

/** In points: a line as thick as this can hide letters. */
const THICK = 2.5;
/** The unit square as a path: what an image lies on. */
const SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

type OperatorList = Parameters<typeof interpret>[0];

/**
 * @param page a page of an open PDF
 * @param operators its operators, annotations among them
 * @param base where the page lies in the plane of what is seen
 * @param isVisible tells whether a layer is on
 * @param all true to unpack every image; otherwise only those that text lies on or under
 * @returns all that is painted on it
 */
export async function paintPage(
  page: PDFPageProxy,
  operators: OperatorList,
  base: Matrix,
  isVisible: (layer: unknown) => boolean,
  all = false,
): Promise<PaintedPage> {
  const texts: PaintedText[] = [];
  const paints: Paint[] = [];
  const images: PaintedImage[] = [];
  const covers: Cover[] = [];
  const rules: Rule[] = [];
  const bullets: Box[] = [];
  const pending: Pending[] = [];
  let order = 0;
  let shapes = 0;
  const path = (state: PaintState, { off }: Layering, args: readonly unknown[]): void => {
    const shape = off ? undefined : readShape(state.ctm, args);
    if (!shape) return;
    order += 1;
    shapes += 1;
    const { clip } = state;
    if (shape.filled) {
      const ink = inkOf(state, 'fill');
      paints.push({ order, clip, area: filledArea(shape), inkAt: () => ink });
      covers.push({ ...shape.box, order });
    }
    const width = state.lineWidth * Math.sqrt(Math.abs(determinant(state.ctm)));
    if (shape.stroked && width >= THICK) {
      const ink = inkOf(state, 'stroke');
      paints.push({ order, clip, area: strokedArea(shape, width), inkAt: () => ink });
    }
    if (!clip || overlap(grown(shape.box), clip)) rules.push(...shapeRules(shape));
    const bullet = bulletBox(state.ctm, args);
    if (bullet) bullets.push(bullet);
  };
  const picture: Handlers['picture'] = (state, { layered, off }, painting) => {
    const { ctm, clip } = state;
    const { image, stencil, solid, pixels = 0 } = painting;
    if (solid) {
      path(state, { layered, off }, [OPS.fill, [SQUARE], [0, 0, 1, 1]]);
      return;
    }
    const box = transformed(ctm, [0, 0, 1, 1]);
    if (!box || off) return;
    order += 1;
    images.push({ ctm, clip, layered, image, pixels, box, order });
    const usual = { ...inkOf(state, 'fill'), ...(stencil ? {} : { colour: undefined }) };
    pending.push({
      order,
      box,
      clip,
      ctm,
      ink: usual,
      ...(image === undefined ? {} : { image }),
      ...(stencil ? { stencil } : {}),
    });
  };
  interpret(operators, base, {
    font: (name) => fontOf(page, name),
    isVisible,
    show: (state, { off }, line, x, items) =>
      showText(state, line, x, items, (shown) => {
        order += 1;
        texts.push({ shown, order, inks: inksOf(state), clip: state.clip, off });
      }),
    path,
    picture,
    shade: ({ clip }, { off }) => {
      if (off || !clip) return;
      order += 1;
      const ink: Ink = { colour: undefined, alpha: 1, blend: 'over' };
      paints.push({ order, clip, area: { box: clip, holds: () => true }, inkAt: () => ink });
    },
  });
  for (const one of pending) paints.push(await unpack(page, one, all ? undefined : texts));
  paints.sort((a, b) => a.order - b.order);
  return { texts, paints, images, covers, rules, bullets, shapes };
}

const determinant = ([a, b, c, d]: Matrix): number => a * d - b * c;

/** A line has no height; so that it can share something with a box, it gets some. */
const grown = ({ left, right, bottom, top }: Box): Box => ({
  left: left - 0.5,
  right: right + 0.5,
  bottom: bottom - 0.5,
  top: top + 0.5,
});

/** What a character is painted with; in modes 3 and 7 it is not (ISO 32000-1, table 106). */
function inksOf(state: PaintState): Ink[] {
  const mode = state.mode % 4;
  return [
    ...(mode === 0 || mode === 2 ? [inkOf(state, 'fill')] : []),
    ...(mode === 1 || mode === 2 ? [inkOf(state, 'stroke')] : []),
  ];
}

/** Images are unpacked only where text lies on or under them. */
async function unpack(
  page: PDFPageProxy,
  { order, box, clip, ctm, ink, image, stencil }: Pending,
  texts: readonly PaintedText[] | undefined,
): Promise<Paint> {
  const area = { box, holds: (x: number, y: number) => holds(box, x, y) };
  const paint = (inkAt: Paint['inkAt']): Paint => ({ order, clip, area, inkAt });
  const isOnText =
    !texts || texts.some(({ shown }) => !shown.blank && holds(box, ...middleOf(shown)));
  if (!isOnText) return paint(() => ink);
  if (stencil) {
    const data =
      typeof stencil.data === 'string'
        ? (await unpacked<{ data?: Uint8Array }>(page, stencil.data))?.data
        : stencil.data;
    return paint(data ? stencilInk(stencil, data, ctm, ink) : () => ink);
  }
  const pixels = typeof image === 'string' ? await unpacked<Pixels>(page, image) : image;
  return paint(pixels?.data ? imageInk(pixels, ctm, ink) : () => ink);
}

function fontOf(page: PDFPageProxy, name: string): PdfFont {
  try {
    return (page.commonObjs.get(name) as PdfFont | null) ?? {};
  } catch {
    return {};
  }
}

/** @returns where a character stands in the middle of its base line */
export const middleOf = ({ from, to }: Shown): readonly [number, number] => [
  (from[0] + to[0]) / 2,
  (from[1] + to[1]) / 2,
];
