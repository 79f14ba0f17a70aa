import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bulletBox, drawnBullets } from './drawn-bullets.ts';
import { interpret, type PdfFont, showText, type TextState } from './interpret.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import type { Box, Glyph, PageContent, Rule } from './page-content.ts';
import { pathRules } from './path-rules.ts';

/**
 * Reads a page sign by sign. The text content that pdf.js gathers itself guesses spaces from kerning,
 * and so splits words in small type; here each sign keeps its place, and the file's own spaces are
 * told apart from gaps.
 *
 * @param page a page of an open PDF
 * @returns what is on it
 */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const links = await linkBoxes(page);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const pictures: Box[] = [];
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
      const bullet = bulletBox(multiply([1, 0, 0, 1, -left, -bottom], ctm), args);
      if (bullet) bullets.push(bullet);
    },
    picture: (ctm) => void pictures.push(boxOf(ctm, left, bottom)),
  });
  glyphs.push(...drawnBullets(bullets, glyphs));
  page.cleanup();
  return { width: right - left, height: top - bottom, glyphs, rules, pictures, ...counts };
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

async function linkBoxes(page: PDFPageProxy): Promise<LinkBox[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype: string;
    url?: string;
    rect: number[];
  }[];
  return annotations.flatMap(({ subtype, url, rect }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    return subtype === 'Link' && url ? [{ url, left, bottom, right, top }] : [];
  });
}

function withLink(glyph: Glyph, links: readonly LinkBox[], left: number, bottom: number): Glyph {
  const x = (glyph.x + glyph.end) / 2 + left;
  const y = glyph.y + glyph.size / 4 + bottom;
  const link = links.find(
    (box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
  );
  return link ? { ...glyph, link: link.url } : glyph;
}

function boxOf(ctm: Matrix, left: number, bottom: number): Box {
  const [x1, y1] = apply(ctm, 0, 0);
  const [x2, y2] = apply(ctm, 1, 1);
  return {
    left: Math.min(x1, x2) - left,
    right: Math.max(x1, x2) - left,
    bottom: Math.min(y1, y2) - bottom,
    top: Math.max(y1, y2) - bottom,
  };
}

const moved = (rule: Rule, left: number, bottom: number): Rule => ({
  x1: rule.x1 - left,
  x2: rule.x2 - left,
  y1: rule.y1 - bottom,
  y2: rule.y2 - bottom,
});
