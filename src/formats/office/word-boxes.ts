import { allIn, childOf, type XmlElement } from '../xml.ts';

/** Shapes that can hold text, in DrawingML and in VML. */
const SHAPES = new Set(['wps:wsp', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval']);

/**
 * @param shape an element
 * @param story the part that it stands in
 * @returns the colour behind text in it, for a shape that can hold text: `unknown` where pictures or
 *   other shapes may lie behind it; undefined for any other element, or for the colour of the page
 */
export function groundOfBox(shape: XmlElement, story: XmlElement): string | undefined {
  if (!SHAPES.has(shape.name)) return undefined;
  const fill = childOf(childOf(shape, 'wps:spPr'), 'a:solidFill');
  const colour =
    childOf(fill, 'a:srgbClr')?.attributes['val'] ??
    /^#([\da-f]{6})\b/i.exec(shape.attributes['fillcolor'] ?? '')?.[1];
  if (colour !== undefined && /^[\da-f]{6}$/i.test(colour)) return colour;
  return fill || isDecorated(story) ? 'unknown' : undefined;
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
 * @returns whether its maker hid it
 */
export function isHiddenDrawing(drawing: XmlElement): boolean {
  for (const { name, attributes } of allIn(drawing)) {
    if (name === 'wp:docPr' && /^(?:1|true|on)$/.test(attributes['hidden'] ?? '')) return true;
    if (SHAPES.has(name) && /visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true;
  }
  return false;
}
