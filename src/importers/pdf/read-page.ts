import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { shifted, transformed } from './boxes.ts';
import { bulletBox, drawnBullets } from './drawn-bullets.ts';
import { interpret, type PdfFont, showText, type TextState } from './interpret.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Box, Glyph, PageContent, Rule } from './page-content.ts';
import { filledBox, pathRules } from './path-rules.ts';
import type { Cover, Painted, PictureTaker } from './pictures.ts';

/**
 * Reads a page sign by sign. The text content that pdf.js gathers itself guesses spaces from kerning,
 * and so splits words in small type; here each sign keeps its place, and the file's own spaces are
 * told apart from gaps.
 *
 * @param page a page of an open PDF
 * @param pictures takes the images off it
 * @returns what is on it
 */
export async function readPage(page: PDFPageProxy, pictures: PictureTaker): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const { links, drawn } = await annotationsOf(page);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const painted: Painted[] = [];
  const covers: Cover[] = [];
  const bullets: Box[] = [];
  const counts = { rotated: '', invisible: 0, unreadable: 0 };
  const show = (state: TextState, line: Matrix, x: number, items: readonly unknown[]): number =>
    showText(state, line, x, items, (glyph, slanted) => {
      if (state.mode === 3) counts.invisible += 1;
      if (slanted) counts.rotated += glyph.text;
      else if (glyph.text !== '')
        glyphs.push(
          withLink(
            { ...glyph, x: glyph.x - left, end: glyph.end - left, y: glyph.y - bottom },
            links,
            left,
            bottom,
          ),
        );
      else counts.unreadable += 1;
    });
  interpret(operators, (name) => fontOf(page, name), {
    show,
    path: (ctm, args) => {
      rules.push(...pathRules(ctm, args).map((rule) => moved(rule, left, bottom)));
      const filled = filledBox(ctm, args);
      if (filled && painted.length > 0)
        covers.push({ ...shifted(filled, left, bottom), order: painted.length });
      const bullet = bulletBox(multiply([1, 0, 0, 1, -left, -bottom], ctm), args);
      if (bullet) bullets.push(bullet);
    },
    picture: ({ ctm, clip }, [image, width, height], layered) => {
      const box = transformed(ctm, [0, 0, 1, 1]);
      if (!box) return;
      painted.push({
        ctm,
        layered,
        images: [image as Painted['images'][number]],
        // An image within the text of the page has no size beside it, and is small.
        pixels: Number(width ?? 0) * Number(height ?? 0),
        box: shifted(box, left, bottom),
        clip: clip && shifted(clip, left, bottom),
        order: painted.length,
      });
    },
  });
  for (const box of drawn)
    covers.push({ ...shifted(box, left, bottom), order: Number.POSITIVE_INFINITY });
  glyphs.push(...drawnBullets(bullets, glyphs));
  const size = { width: right - left, height: top - bottom };
  const taken = await pictures.take(page, size, painted, covers);
  page.cleanup();
  return { ...size, glyphs, rules, pictures: taken, ...counts };
}

function fontOf(page: PDFPageProxy, name: string): PdfFont {
  try {
    return (page.commonObjs.get(name) as PdfFont | null) ?? {};
  } catch {
    return {};
  }
}

interface LinkBox extends Box {
  readonly url: string;
}

/** Annotations that can hide a part of the page; a link and the field of a form do not. */
const HIDING = /^(?:Square|Circle|Polygon|Ink|Redact|Stamp|FreeText|Highlight|Line|PolyLine)$/;

async function annotationsOf(page: PDFPageProxy): Promise<{ links: LinkBox[]; drawn: Box[] }> {
  const annotations = (await page.getAnnotations()) as {
    subtype: string;
    url?: string;
    rect: number[];
  }[];
  const boxed = annotations.map(({ rect, ...annotation }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    return { ...annotation, left, bottom, right, top };
  });
  return {
    links: boxed.flatMap(({ subtype, url, ...box }) =>
      subtype === 'Link' && url ? [{ url, ...box }] : [],
    ),
    drawn: boxed.filter(({ subtype }) => HIDING.test(subtype)),
  };
}

function withLink(glyph: Glyph, links: readonly LinkBox[], left: number, bottom: number): Glyph {
  const x = (glyph.x + glyph.end) / 2 + left;
  const y = glyph.y + glyph.size / 4 + bottom;
  const link = links.find(
    (box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
  );
  return link ? { ...glyph, link: link.url } : glyph;
}

const moved = (rule: Rule, left: number, bottom: number): Rule => ({
  x1: rule.x1 - left,
  x2: rule.x2 - left,
  y1: rule.y1 - bottom,
  y2: rule.y2 - bottom,
});
