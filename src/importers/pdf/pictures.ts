import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { overlap } from '../../formats/pdf/boxes.ts';
import type { Box, Cover, PageContent, PaintedImage, Pixels } from '../../formats/pdf/content.ts';
import { unpacked } from '../../formats/pdf/pixels.ts';
import { sameBytes } from '../../images/bytes.ts';
import { PICTURES } from '../messages.ts';
import { MOST } from '../pictures/album.ts';
import type { Picture } from '../source.ts';
import { encodePicture, isStraight, type Window } from './encode-picture.ts';
import { joinStrips, stack } from './strips.ts';

/** An image that is painted on a page; of each of its strips, from the top, the name or the pixels. */
export interface Painted extends Omit<PaintedImage, 'image'> {
  readonly images: readonly PaintedImage['image'][];
}

/** An image on a page; what is painted later has a higher order. */
export interface PlacedPicture extends Box {
  readonly image: Picture['image'];
  readonly order: number;
}

/** What is on a page, with its images. */
export interface IllustratedPage extends PageContent {
  readonly pictures: readonly PlacedPicture[];
}

/** Takes the images off the pages of one file, and counts those that it leaves. */
export interface PictureTaker {
  readonly take: (page: PDFPageProxy, content: PageContent) => Promise<PlacedPicture[]>;
  /** How many there were beyond the most that are taken. */
  readonly beyond: () => number;
}

/** Smaller on paper, in points, an image is a line or an icon. */
const NARROW = 40;
const LOW = 30;
/** What covers less than this, in points, covers nothing. */
const SLIVER = 4;
/** In pixels, of all images of a file: the time that writing them may take. */
const TOGETHER = 240_000_000;
/** In parts of an image: less than this is lost in rounding. */
const EDGE = 0.01;

/** @returns a taker for one file */
export function takePictures(): PictureTaker {
  let taken = 0;
  let beyond = 0;
  let left = TOGETHER;
  const take: PictureTaker['take'] = async (page, content) => {
    const out: PlacedPicture[] = [];
    const whole = content.images.map(({ image, ...one }): Painted => ({ ...one, images: [image] }));
    for (const one of joinStrips(whole)) {
      const seen = one.clip ? overlap(one.box, one.clip) : one.box;
      if (!seen) continue;
      const place = { ...seen, order: one.order };
      const ornament = ornamentOf(seen, content, page.pageNumber);
      if (ornament !== undefined) out.push({ ...place, image: { ornament } });
      else if (taken === MOST || one.pixels > left) beyond += 1;
      else {
        taken += 1;
        left -= one.pixels;
        out.push({ ...place, image: await imageOf(page, one, seen, content.covers) });
      }
    }
    return out.map((one) =>
      one.image instanceof Uint8Array && isCovered(one, out) ? { ...one, image: COVERED } : one,
    );
  };
  return { take, beyond: () => beyond };
}

/** What an image is that shows nothing of the paper, by its place: a line, a background, a logo. */
function ornamentOf(
  { left, right, bottom, top }: Box,
  { width, height }: { readonly width: number; readonly height: number },
  page: number,
): string | undefined {
  if (right - left <= NARROW || top - bottom <= LOW) return PICTURES.small();
  if (right - left >= width * 0.98) return PICTURES.wholePage();
  return page === 1 && bottom >= height * 0.8 ? PICTURES.letterhead() : undefined;
}

const COVERED = { refused: PICTURES.covered() } as const;

async function imageOf(
  page: PDFPageProxy,
  { images, ctm, layered, box, order }: Painted,
  seen: Box,
  covers: readonly Cover[],
): Promise<Picture['image']> {
  if (images.includes(undefined)) return { refused: PICTURES.stencil() };
  if (layered) return { refused: PICTURES.layer() };
  if (!isStraight(ctm)) return { refused: PICTURES.slanted() };
  if (isCovered({ ...seen, order }, covers)) return COVERED;
  const strips: Pixels[] = [];
  for (const image of images) {
    const pixels = typeof image === 'string' ? await unpacked<Pixels>(page, image) : image;
    if (pixels?.data) strips.push(pixels);
  }
  const whole = strips.length === images.length ? stack(strips) : undefined;
  return whole ? encodePicture(whole, ctm, windowOf(box, seen)) : { refused: PICTURES.damaged() };
}

function windowOf(whole: Box, seen: Box): Window {
  const [width, height] = [whole.right - whole.left, whole.top - whole.bottom];
  const part = (distance: number, of: number): number =>
    distance / of < EDGE ? 0 : distance / of > 1 - EDGE ? 1 : distance / of;
  return {
    left: part(seen.left - whole.left, width),
    right: part(seen.right - whole.left, width),
    top: part(whole.top - seen.top, height),
    bottom: part(whole.top - seen.bottom, height),
  };
}

/** A black box over a part of an image hides it; the image itself still has that part. */
function isCovered(picture: Cover, covers: readonly Cover[]): boolean {
  return covers.some((cover) => {
    if (cover.order <= picture.order) return false;
    const shared = overlap(picture, cover);
    return (
      shared !== undefined &&
      shared.right - shared.left > SLIVER &&
      shared.top - shared.bottom > SLIVER
    );
  });
}

/**
 * Tells of the images of all pages which stand on more pages at one place, as what is printed on every
 * page does.
 *
 * @param pages the images of each page
 * @returns the same, with those as ornaments
 */
export function withoutRepeated(pages: readonly (readonly PlacedPicture[])[]): PlacedPicture[][] {
  const image = { ornament: PICTURES.repeated() };
  return pages.map((pictures, index) =>
    pictures.map((picture) => {
      const elsewhere =
        picture.image instanceof Uint8Array &&
        pages.some((others, at) => at !== index && others.some((other) => isSame(picture, other)));
      return elsewhere ? { ...picture, image } : picture;
    }),
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

function isSame(a: PlacedPicture, b: PlacedPicture): boolean {
  return (
    near(a.left, b.left) &&
    near(a.right, b.right) &&
    near(a.bottom, b.bottom) &&
    near(a.top, b.top) &&
    a.image instanceof Uint8Array &&
    b.image instanceof Uint8Array &&
    sameBytes(a.image, b.image)
  );
}
