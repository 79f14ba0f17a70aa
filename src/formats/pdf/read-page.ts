import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readAnnotations } from './annotations.ts';
import { around, holds, overlap } from './boxes.ts';
import type { Box, Glyph, PageContent } from './content.ts';
import { type Quarter, quarterOf, seenPage, toGlyph, usualQuarter } from './directions.ts';
import { drawnBullets } from './drawn-bullets.ts';
import { look } from './look.ts';
import { apply, type Matrix } from './matrix.ts';
import { type PaintedPage, paintPage } from './paint-page.ts';
import { isScan } from './recognised.ts';
import type { Shown } from './show-text.ts';
import { partMarks, straighten } from './straight.ts';
import { markStruck } from './struck.ts';

/** Tells whether a layer of the file is on. */
export type IsVisible = (layer: unknown) => boolean;

/** Appearances of annotations are painted with the page. */
const WITH_ANNOTATIONS = 1;
/** A page with fewer characters than these, and images on most of it, is an image. */
const FEW = 50;
/** Letters that are drawn as shapes are hundreds of them, and no character. */
const DRAWN = 300;

/**
 * Reads what a page shows, character by character. The text content that pdf.js gathers itself guesses
 * spaces from kerning, and so splits words in small type; it also holds what nobody sees. Here each
 * character keeps its place, and has to be seen.
 *
 * @param page a page of an open PDF
 * @param isVisible tells whether a layer is on
 * @returns what is on it, the way it is read
 */
export async function readPage(page: PDFPageProxy, isVisible: IsVisible): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: WITH_ANNOTATIONS });
  const { links, fields, redactions, remarks } = await readAnnotations(page);
  let seen = seenPage(page.view, page.rotate);
  let painted = await paintPage(page, operators, seen.base, isVisible);
  const quarter = usualQuarter(painted.texts.map(({ shown }) => shown));
  if (quarter !== 0) {
    seen = seenPage(page.view, page.rotate + quarter);
    painted = await paintPage(page, operators, seen.base, isVisible);
  }
  const { width, height, base } = seen;
  const box: Box = { left: 0, bottom: 0, right: width, top: height };
  const removed = redactions.map((one) => placed(one, base));
  const { shown, hidden, recognised } = look(page.pageNumber, box, painted, removed);
  const legible = shown.filter(({ text }) => text !== '');
  const filled = fields
    .map((field) => ({ value: field.value, ...placed(field, base) }))
    .flatMap((field) => (isEmpty(field, legible) ? fieldGlyphs(field) : []));
  const places = links.map((link) => ({ url: link.url, ...placed(link, base) }));
  const byQuarter = Map.groupBy(legible, quarterOf);
  const run = (way: Quarter): Glyph[] =>
    withoutOverprinted(
      (byQuarter.get(way) ?? []).map((one) => withLink(toGlyph(one, way), one, places)),
    );
  const lines = recognised > legible.length / 2 ? straighten(partMarks(run(0))) : run(0);
  const upright = markStruck([...lines, ...filled], painted.rules);
  return {
    width,
    height,
    glyphs: [...upright, ...drawnBullets(painted.bullets, upright)],
    turned: ([90, 180, 270] as const).map(run).filter((glyphs) => glyphs.length > 0),
    slanted: (byQuarter.get(undefined) ?? []).map(({ text }) => text).join(''),
    rules: painted.rules,
    images: painted.images,
    covers: [
      ...painted.covers,
      ...removed.map((one) => ({ ...one, order: Number.POSITIVE_INFINITY })),
    ],
    hidden,
    isImage: isImage(box, legible, painted),
    recognised,
    unreadable: shown.length - legible.length,
    remarks,
  };
}

/** A blank on which the next character is printed parts no words: some files have one for a soft hyphen. */
function withoutOverprinted(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter(({ blank, x, end, y }, at) => {
    const next = glyphs[at + 1];
    const over = next && Math.abs(next.y - y) < 0.5 && Math.abs(next.x - x) < (end - x) * 0.05;
    return !(blank && over);
  });
}

/** A box of the file as it lies on the page that is seen. */
function placed({ left, right, bottom, top }: Box, base: Matrix): Box {
  return around([apply(base, left, bottom), apply(base, right, top)]);
}

function isImage(page: Box, shown: readonly Shown[], { images, shapes }: PaintedPage): boolean {
  const inked = shown.filter(({ blank }) => !blank).length;
  return (inked < FEW && isScan(page, images)) || (inked === 0 && shapes >= DRAWN);
}

/** A field of which the appearance is not in the file. */
const isEmpty = (field: Box, shown: readonly Shown[]): boolean =>
  !shown.some(
    ({ blank, from }) => !blank && overlap(field, around([from, [from[0] + 0.1, from[1] + 0.1]])),
  );

/** What is filled in, where a reader would print it. */
function fieldGlyphs({ value, left, bottom, top }: Box & { readonly value: string }): Glyph[] {
  const size = Math.min(10, (top - bottom) * 0.75);
  const y = Math.max(bottom + size * 0.25, (bottom + top) / 2 - size * 0.35);
  return [...value.replace(/\s+/g, ' ')].map((text, at) => ({
    text,
    x: left + 2 + at * size * 0.5,
    end: left + 2 + (at + 1) * size * 0.5,
    y,
    size,
    bold: false,
    italic: false,
    blank: text === ' ',
  }));
}

function withLink(
  glyph: Glyph,
  { from, to, up }: Shown,
  links: readonly (Box & { readonly url: string })[],
): Glyph {
  const x = (from[0] + to[0]) / 2 + up[0] / 4;
  const y = (from[1] + to[1]) / 2 + up[1] / 4;
  const link = links.find((box) => holds(box, x, y));
  return link ? { ...glyph, link: link.url } : glyph;
}
