import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Colour } from './colour.ts';
import { seenPage } from './directions.ts';
import { paintPage } from './paint-page.ts';
import type { IsVisible } from './read-page.ts';
import { colourAt, groundOf } from './visibility.ts';

/** A page as it is seen, in shades of grey: a byte a pixel, row by row from the top. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** How many pixels a point has. */
  readonly scale: number;
}

/**
 * Draws the images and filled shapes of a page; not its letters and thin lines, of which a page that is an
 * image has none.
 *
 * @param page a page of an open PDF
 * @param isVisible tells whether a layer is on
 * @param scale how many pixels a point gets
 */
export async function renderGrey(
  page: PDFPageProxy,
  isVisible: IsVisible,
  scale: number,
): Promise<GreyPage> {
  const operators = await page.getOperatorList({ annotationMode: 1 });
  const seen = seenPage(page.view, page.rotate);
  const { paints } = await paintPage(page, operators, seen.base, isVisible, true);
  const ground = groundOf({ left: 0, bottom: 0, right: seen.width, top: seen.height }, paints);
  const [width, height] = [Math.round(seen.width * scale), Math.round(seen.height * scale)];
  const data = new Uint8Array(width * height).fill(255);
  for (let row = 0; row < height; row++) {
    const y = seen.height - (row + 0.5) / scale;
    for (let column = 0; column < width; column++) {
      const colour = colourAt(ground, (column + 0.5) / scale, y);
      if (colour) data[row * width + column] = Math.round(shadeOf(colour) * 255);
    }
  }
  return { width, height, data, scale };
}

/** Between the lightness of a colour and its strongest part: a marker is light then, coloured letters are dark. */
const shadeOf = ([red, green, blue]: Colour): number =>
  (0.299 * red + 0.587 * green + 0.114 * blue + Math.max(red, green, blue)) / 2;
