import { allIn, childOf, type XmlElement } from '../../formats/xml.ts';
import { ZipError } from '../../formats/zip.ts';
import { PICTURES } from '../messages.ts';
import { writtenAlt } from '../pictures/alt.ts';
import type { Picture, Zone } from '../source.ts';
import { placeOf, type Reading } from './reading.ts';

/** Most that one image may be. */
const LARGEST = 30 * 1024 * 1024;
/** Drawings that are no image: charts, SmartArt, groups of shapes. */
const DRAWN = new Set([
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'wpg:wgp',
  'wpc:wpc',
  'lc:lockedCanvas',
]);
const CROPS = /^(?:[ltrb]|crop(?:left|top|right|bottom))$/;

/**
 * @param drawing what holds images or a drawing
 * @param zone part of the page
 * @param reading where reading is
 * @returns each image in it; one that cannot come along says why
 */
export function readPictures(drawing: XmlElement, zone: Zone, reading: Reading): Picture[] {
  const out: Picture[] = [];
  const place = placeOf(reading);
  const put = (image: Picture['image'], alt?: string): void => {
    const shown = reading.story.zone === 'head' ? { ornament: PICTURES.head() } : image;
    out.push({ type: 'picture', zone, place, image: shown, ...(alt === undefined ? {} : { alt }) });
  };
  let words: string | undefined;
  let drawn = false;
  for (const element of allIn(drawing)) {
    const { name, attributes } = element;
    if (name === 'wp:docPr') words = attributes['descr'] || attributes['title'];
    else if (name === 'v:shape') words = attributes['alt'];
    else if (name === 'pic:pic') {
      const fill = childOf(element, 'pic:blipFill');
      const id = childOf(fill, 'a:blip')?.attributes['r:embed'];
      put(imageOf(id, childOf(fill, 'a:srcRect'), reading), writtenAlt(words));
    } else if (name === 'v:imagedata')
      put(imageOf(attributes['r:id'], element, reading), writtenAlt(words));
    else if (DRAWN.has(name)) drawn = true;
  }
  if (drawn) put({ refused: PICTURES.drawing() });
  return out;
}

/** Of an image that is cropped Word shows a part and keeps the rest. */
function imageOf(
  id: string | undefined,
  crop: XmlElement | undefined,
  { opened, story }: Reading,
): Picture['image'] {
  const cropped = Object.entries(crop?.attributes ?? {}).some(
    ([name, value]) => CROPS.test(name) && /[1-9]/.test(value),
  );
  if (cropped) return { refused: PICTURES.cropped() };
  const relation = story.relations.get(id ?? '');
  if (!relation || relation.external) return { refused: PICTURES.damaged() };
  try {
    return opened.read(relation.target, LARGEST) ?? { refused: PICTURES.damaged() };
  } catch (cause) {
    if (cause instanceof ZipError) return { refused: PICTURES.damaged() };
    throw cause;
  }
}
