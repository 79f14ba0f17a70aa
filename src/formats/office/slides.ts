import { countWords } from '../hidden.ts';
import { allIn, childOf, textIn, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';

/** What a PowerPoint file holds (ECMA-376, 19). */
export interface SlideText {
  readonly part: string;
  readonly lines: readonly string[];
  /** Words of the slide when it is hidden. */
  readonly hidden: number;
  /** Words of shapes that are hidden, or lie outside the slide. */
  readonly outside: number;
  /** Words of the notes to it, which the public does not see. */
  readonly notes: number;
  readonly unseen: readonly string[];
}

/**
 * @param opened a PowerPoint file
 * @returns its slides in no order
 * @throws XmlError or ZipError when a part cannot be read
 */
export function readSlides(opened: OfficePackage): SlideText[] {
  const size = childOf(opened.xml(opened.main), 'p:sldSz')?.attributes;
  const [width, height] = [Number(size?.['cx'] ?? 9_144_000), Number(size?.['cy'] ?? 6_858_000)];
  return opened
    .relations(opened.main)
    .filter(({ type, external }) => type === 'slide' && !external)
    .flatMap(({ target: part }) => {
      const slide = opened.xml(part);
      if (!slide) return [];
      const note = opened.relations(part).find(({ type }) => type === 'notesSlide')?.target;
      const notes = paragraphsOf(note === undefined ? undefined : opened.xml(note));
      const away = shapesOf(slide)
        .filter((shape) => isUnseen(shape, width, height))
        .flatMap((shape) => paragraphsOf(shape));
      const isHidden = /^(?:0|false|off)$/.test(slide.attributes['show'] ?? '');
      const lines = paragraphsOf(slide);
      const unseen = [...(isHidden ? lines : away), ...notes];
      return [
        {
          part,
          lines: isHidden ? [] : without(lines, away),
          hidden: isHidden ? wordsIn(lines) : 0,
          outside: isHidden ? 0 : wordsIn(away),
          // The number of the slide stands among its notes by itself.
          notes: wordsIn(notes.filter((line) => !/^\d*$/.test(line.trim()))),
          unseen,
        },
      ];
    });
}

function shapesOf(slide: XmlElement): XmlElement[] {
  return [...allIn(slide)].filter(({ name }) => name === 'p:sp' || name === 'p:graphicFrame');
}

function isUnseen(shape: XmlElement, width: number, height: number): boolean {
  for (const { name, attributes } of allIn(shape))
    if (name === 'p:cNvPr' && /^(?:1|true|on)$/.test(attributes['hidden'] ?? '')) return true;
  const frame = childOf(childOf(shape, 'p:spPr'), 'a:xfrm') ?? childOf(shape, 'p:xfrm');
  const [at, extent] = [childOf(frame, 'a:off')?.attributes, childOf(frame, 'a:ext')?.attributes];
  if (!at || !extent) return false;
  const [x, y] = [Number(at['x']), Number(at['y'])];
  return (
    x >= width || y >= height || x + Number(extent['cx']) <= 0 || y + Number(extent['cy']) <= 0
  );
}

function paragraphsOf(element: XmlElement | undefined): string[] {
  if (!element) return [];
  return [...allIn(element)]
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) =>
      [...allIn(paragraph)]
        .filter(({ name }) => name === 'a:t')
        .map(textIn)
        .join(''),
    )
    .filter((line) => line.trim() !== '');
}

function without(lines: readonly string[], away: readonly string[]): string[] {
  const left = [...away];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const wordsIn = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + countWords(line), 0);
