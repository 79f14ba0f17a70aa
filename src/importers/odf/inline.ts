import { isHiddenOdf, isUnshownOdf, odfDress, styleChain } from '../../formats/office/odf-text.ts';
import { isElement, type XmlElement } from '../../formats/xml.ts';
import type { Run } from '../source.ts';
import { type Around, nextPage, type OdfReading } from './reading.ts';

/** What takes the text of a paragraph. */
interface Inline {
  readonly lines: Run[][];
  /** Takes what stands in a frame of its own. */
  readonly frame: (frame: XmlElement) => void;
}

/**
 * Reads what a paragraph shows: text in its dress, marks of notes, images.
 *
 * @param node the paragraph, or an element in it
 * @param around what stands around it
 * @param link where it leads
 * @param reading where reading is
 * @param into takes the lines and the images
 */
export function readOdfInline(
  node: XmlElement,
  around: Around,
  link: string | undefined,
  reading: OdfReading,
  into: Inline,
): void {
  const { lines } = into;
  const { unseen, bold, italic, struck, raised } = odfDress(around.styles, around.ground);
  const say = (text: string): void => {
    if (unseen || text === '') return;
    lines.at(-1)?.push({
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(struck ? { struck } : {}),
      ...(raised ? { raised } : {}),
      ...(link === undefined ? {} : { link }),
    });
  };
  for (const child of node.children) {
    if (!isElement(child)) {
      say(child.replace(/\s+/g, ' '));
      continue;
    }
    if (isUnshownOdf(child) || isHiddenOdf(child, reading.styles)) continue;
    switch (child.name) {
      case 'text:s':
        say(' ');
        break;
      case 'text:tab':
        say('\t');
        break;
      case 'text:line-break':
        lines.push([]);
        break;
      case 'text:soft-page-break':
        nextPage(reading);
        break;
      case 'text:note':
        if (unseen) break;
        reading.notes.push(child);
        lines.at(-1)?.push({ text: '', note: String(reading.notes.length) });
        break;
      case 'draw:frame':
        into.frame(child);
        break;
      default: {
        const chain = styleChain(child, reading.styles);
        const address = child.name === 'text:a' ? child.attributes['xlink:href'] : undefined;
        const inner: Around = { ...around, styles: [...chain, ...around.styles] };
        const own = address === undefined || address.startsWith('#') ? link : address;
        readOdfInline(child, inner, own, reading, into);
      }
    }
  }
}
