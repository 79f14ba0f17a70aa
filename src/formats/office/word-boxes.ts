import { isDark } from '../colour.ts';
import type { Hiding } from '../hidden.ts';
import { allIn, childOf, textIn, type XmlElement } from '../xml.ts';

/** Shapes that can hold text, in DrawingML and in VML. */
const SHAPES = new Set(['wps:wsp', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval']);
/** In English Metric Units, 914,400 to the inch: wider and higher than paper of an office (A3). */
const WIDEST = 11_000_000;
const HIGHEST = 16_000_000;
/** How far a drawing can stand off the text and still be on the page. */
const MARGIN = 2_500_000;
/** A rule is thinner than this; what is thicker can lie over a line of text. */
const THICK = 80_000;

/**
 * @param shape an element
 * @param story the part that it stands in
 * @returns the colour behind text in it, for a shape that can hold text: `unknown` where pictures or
 *   other shapes may lie behind it; undefined for any other element, or for the colour of the page
 */
export function groundOfBox(shape: XmlElement, story: XmlElement): string | undefined {
  if (!SHAPES.has(shape.name)) return undefined;
  const colour = fillOf(shape);
  if (colour !== undefined) return colour;
  const fill = childOf(childOf(shape, 'wps:spPr'), 'a:solidFill');
  return fill || isDecorated(story) ? 'unknown' : undefined;
}

/** The colour with which a shape is filled, where it is written as a number. */
function fillOf(shape: XmlElement): string | undefined {
  const fill = childOf(childOf(shape, 'wps:spPr'), 'a:solidFill');
  const colour =
    childOf(fill, 'a:srgbClr')?.attributes['val'] ??
    /^#([\da-f]{6})\b/i.exec(shape.attributes['fillcolor'] ?? '')?.[1] ??
    (/^black\b/i.test(shape.attributes['fillcolor'] ?? '') ? '000000' : undefined);
  if (colour !== undefined && /^[\da-f]{6}$/i.test(colour)) return colour;
  return /^(?:tx1|dk1)$/.test(childOf(fill, 'a:schemeClr')?.attributes['val'] ?? '')
    ? '000000'
    : undefined;
}

/** Whether anything is laid freely on the pages behind which, or on which, text can stand. */
function isDecorated(story: XmlElement): boolean {
  for (const { name } of allIn(story))
    if (name === 'pic:pic' || name === 'a:solidFill' || name === 'a:gradFill' || name === 'v:fill')
      return true;
  return false;
}

/**
 * @param drawing what holds a shape or a picture
 * @returns how it is kept from a reader; undefined for one that is shown
 */
export function hidingOfDrawing(drawing: XmlElement): Hiding | undefined {
  for (const element of allIn(drawing)) {
    const { name, attributes } = element;
    if (name === 'wp:docPr' && /^(?:1|true|on)$/.test(attributes['hidden'] ?? '')) return 'style';
    if (SHAPES.has(name) && /visibility\s*:\s*hidden/i.test(attributes['style'] ?? ''))
      return 'style';
    if (name === 'wp:anchor' && isOutside(element)) return 'outside';
  }
  return undefined;
}

function isOutside(anchor: XmlElement): boolean {
  const extent = childOf(anchor, 'wp:extent')?.attributes;
  const axis = (position: string, size: string, most: number): boolean => {
    const element = childOf(anchor, position);
    const offset = Number.parseInt(textIn(childOf(element, 'wp:posOffset')), 10);
    if (Number.isNaN(offset)) return false;
    const ofPage = element?.attributes['relativeFrom'] === 'page';
    return offset + Number(extent?.[size] ?? 0) <= (ofPage ? 0 : -MARGIN) || offset >= most;
  };
  return axis('wp:positionH', 'cx', WIDEST) || axis('wp:positionV', 'cy', HIGHEST);
}

/**
 * Word does not say what a shape lies over, and does not take away what is under it.
 *
 * @param drawing what holds a shape
 * @returns whether it is a dark shape without text that can lie over text
 */
export function canCover(drawing: XmlElement): boolean {
  const anchor = childOf(drawing, 'wp:anchor');
  if (anchor) {
    const { behindDoc = '0' } = anchor.attributes;
    if (/^(?:1|true)$/.test(behindDoc) || !childOf(anchor, 'wp:wrapNone')) return false;
    const { cx = '0', cy = '0' } = childOf(anchor, 'wp:extent')?.attributes ?? {};
    if (Number(cx) < THICK || Number(cy) < THICK) return false;
  }
  for (const shape of allIn(drawing)) {
    if (!SHAPES.has(shape.name)) continue;
    const style = shape.attributes['style'] ?? '';
    const floats = shape.name === 'wps:wsp' ? anchor !== undefined : isOver(style);
    const fill = fillOf(shape);
    if (floats && fill !== undefined && isDark(fill) && textIn(shape).trim() === '') return true;
  }
  return false;
}

const isOver = (style: string): boolean =>
  /position\s*:\s*absolute/i.test(style) && !/z-index\s*:\s*-/i.test(style);
