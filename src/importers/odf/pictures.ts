import { styleChain } from '../../formats/office/odf-text.ts';
import { childOf, textIn, type XmlElement } from '../../formats/xml.ts';
import { ZipError } from '../../formats/zip.ts';
import { PICTURES } from '../messages.ts';
import { writtenAlt } from '../pictures/alt.ts';
import type { Picture } from '../source.ts';
import type { OdfReading } from './reading.ts';

/** Most that one image may be. */
const LARGEST = 30 * 1024 * 1024;

/**
 * @param frame what holds an image or an object
 * @param reading where reading is
 * @returns the image; one that cannot come along says why
 */
export function readOdfPicture(frame: XmlElement, reading: OdfReading): Picture {
  const { zone, page, line } = reading;
  const alt = writtenAlt(textIn(childOf(frame, 'svg:desc')) || textIn(childOf(frame, 'svg:title')));
  const image = zone === 'head' ? { ornament: PICTURES.head() } : imageOf(frame, reading);
  return {
    type: 'picture',
    zone,
    place: { page, line },
    image,
    ...(alt === undefined ? {} : { alt }),
  };
}

function imageOf(frame: XmlElement, { opened, styles }: OdfReading): Picture['image'] {
  if (childOf(frame, 'draw:object') || childOf(frame, 'draw:object-ole'))
    return { refused: PICTURES.drawing() };
  const path = childOf(frame, 'draw:image')?.attributes['xlink:href'];
  if (path === undefined) return { refused: PICTURES.drawing() };
  const clip = styleChain(frame, styles)
    .map((style) => childOf(style, 'style:graphic-properties')?.attributes['fo:clip'])
    .find((one) => one !== undefined);
  if (clip !== undefined && /[1-9]/.test(clip)) return { refused: PICTURES.cropped() };
  try {
    return opened.read(path.replace(/^\.\//, ''), LARGEST) ?? { refused: PICTURES.damaged() };
  } catch (cause) {
    if (cause instanceof ZipError) return { refused: PICTURES.damaged() };
    throw cause;
  }
}
