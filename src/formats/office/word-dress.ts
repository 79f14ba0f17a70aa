import { isDark, isUnseen, mix } from '../colour.ts';
import type { Hiding } from '../hidden.ts';
import { childOf, type XmlElement } from '../xml.ts';
import { toggleOf, valOf, type WordStyles } from './word-styles.ts';

/** How a run of text looks, by all that says something of it. */
export interface WordDress {
  /** How it is kept from a reader; undefined for text that is shown. */
  readonly hiding?: Hiding | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly raised?: 'sup' | 'sub' | undefined;
  readonly font?: string | undefined;
}

/** What stands around a run: its paragraph, and the table that it is in. */
export interface Surroundings {
  readonly paragraph: XmlElement | undefined;
  /** Properties that the style of a table gives to this cell, strongest first. */
  readonly cell: readonly XmlElement[];
  /** Colour behind the paragraph; undefined for that of the page. */
  readonly ground: string | undefined;
}

const PAGE = 'ffffff';
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'c0c0c0',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
};
/** Half points; smaller letters are specks on paper. */
const SMALLEST = 3;

/**
 * Sees how a run looks: its own properties, those of the style of its letters, of its paragraph and of
 * its table, and those that hold everywhere. What is on in two styles is off again (17.7.3).
 *
 * @param run properties of the run, if it has any
 * @param around what stands around it
 * @param styles the styles of the file
 * @returns its dress
 */
export function dressOf(
  run: XmlElement | undefined,
  around: Surroundings,
  styles: WordStyles,
): WordDress {
  const ofParagraph = paragraphStyle(around.paragraph, styles);
  const letters = valOf(run, 'w:rStyle');
  const ofLetters =
    letters === undefined ? [] : runProperties(styles.find('character', letters)?.chain);
  const inParagraph = runProperties(ofParagraph?.chain);
  const levels = [ofLetters, inParagraph, runProperties(around.cell)];
  const toggle = (name: string): boolean =>
    toggleOf(run, name) ??
    (toggleOf(styles.defaults, name) === true ||
      levels.filter((level) => first(level, (one) => toggleOf(one, name)) === true).length % 2 ===
        1);
  const all = [
    ...(run ? [run] : []),
    ...levels.flat(),
    ...(styles.defaults ? [styles.defaults] : []),
  ];
  const raised = first(all, (one) => valOf(one, 'w:vertAlign'));
  const font = childOf(
    all.find((one) => childOf(one, 'w:rFonts')),
    'w:rFonts',
  )?.attributes['w:ascii'];
  const struck = toggle('w:strike') || toggle('w:dstrike');
  return {
    hiding: hidingOf(toggle('w:vanish'), all, around, ofParagraph),
    bold: toggle('w:b'),
    italic: toggle('w:i'),
    struck,
    raised: raised === 'superscript' ? 'sup' : raised === 'subscript' ? 'sub' : undefined,
    font,
  };
}

/** @returns the style of a paragraph */
export function paragraphStyle(paragraph: XmlElement | undefined, styles: WordStyles) {
  return styles.find('paragraph', valOf(paragraph, 'w:pStyle'));
}

/**
 * @param properties of a paragraph, a cell or a table
 * @returns the colour that it lays behind its text; undefined where it lays none
 */
export function groundOf(properties: XmlElement | undefined): string | undefined {
  const shading = childOf(properties, 'w:shd')?.attributes;
  if (!shading) return undefined;
  const { 'w:val': pattern = 'clear' } = shading;
  const fill = hex(shading['w:fill']);
  if (pattern === 'clear' || pattern === 'nil') return fill;
  const ink = hex(shading['w:color']) ?? '000000';
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 50) / 100;
  return mix(ink, fill ?? PAGE, Math.min(share, 1));
}

const runProperties = (elements: readonly XmlElement[] = []): XmlElement[] =>
  elements.flatMap((one) => childOf(one, 'w:rPr') ?? []);

function hidingOf(
  vanishes: boolean,
  all: readonly XmlElement[],
  around: Surroundings,
  style: ReturnType<typeof paragraphStyle>,
): Hiding | undefined {
  if (vanishes || isSpeck(all)) return 'style';
  const own = [around.paragraph, ...(style?.chain ?? []).map((one) => childOf(one, 'w:pPr'))];
  if (own.some(isOutside)) return 'outside';
  return hasUnseenInk(all, around) ? 'colour' : undefined;
}

/** In twentieths of a point: what is moved further than this is beside the paper (A3 is 16,840 wide). */
const WIDEST = 17_000;
/** How far a text can stand to the left of its margin and still be on the page. */
const MARGIN = 4_000;

function isOutside(paragraph: XmlElement | undefined): boolean {
  const indent = childOf(paragraph, 'w:ind')?.attributes ?? {};
  const left = Number(indent['w:left'] ?? indent['w:start'] ?? 0);
  const frame = childOf(paragraph, 'w:framePr')?.attributes ?? {};
  const places = [left, Number(frame['w:x'] ?? 0)];
  const high = Number(frame['w:y'] ?? 0);
  return places.some((at) => at > WIDEST || at < -MARGIN) || high > WIDEST * 1.5 || high < -MARGIN;
}

function isSpeck(all: readonly XmlElement[]): boolean {
  const size = Number(first(all, (one) => valOf(one, 'w:sz')) ?? 20);
  return size < SMALLEST;
}

function hasUnseenInk(all: readonly XmlElement[], { ground }: Surroundings): boolean {
  const highlight = HIGHLIGHTS[first(all, (one) => valOf(one, 'w:highlight')) ?? ''];
  const shading = first(all, groundOf);
  const behind = highlight ?? shading ?? ground ?? PAGE;
  const said = first(all, (one) => childOf(one, 'w:color')?.attributes);
  const fill = first(all, (one) => childOf(one, 'w14:textFill'));
  if (childOf(fill, 'w14:noFill') || isClear(fill)) return true;
  const ink = inkOf(fill) ?? hex(said?.['w:val']) ?? themed(said?.['w:themeColor']);
  // Word chooses black or white for letters without a colour, by their shading and not by a highlight.
  const chosen = isDark(shading ?? ground ?? PAGE) ? 'ffffff' : '000000';
  return isUnseen(ink ?? chosen, behind);
}

/** Newer Word fills letters as it fills shapes, and says the colour of older ones beside it. */
function inkOf(fill: XmlElement | undefined): string | undefined {
  const solid = childOf(fill, 'w14:solidFill');
  const scheme = childOf(solid, 'w14:schemeClr')?.attributes['w14:val'];
  return (
    hex(childOf(solid, 'w14:srgbClr')?.attributes['w14:val']) ??
    { bg1: 'ffffff', lt1: 'ffffff', tx1: '000000', dk1: '000000' }[scheme ?? '']
  );
}

/** Word says how much of the ground is seen through the letters, in thousandths of a percent. */
function isClear(fill: XmlElement | undefined): boolean {
  const [colour] = childOf(fill, 'w14:solidFill')?.children ?? [];
  const alpha = typeof colour === 'object' ? childOf(colour, 'w14:alpha') : undefined;
  return Number(alpha?.attributes['w14:val'] ?? 0) >= 95_000;
}

/** A colour of the theme is repeated as a number, but for these two. */
function themed(name: string | undefined): string | undefined {
  if (/^(?:background1|light1)$/.test(name ?? '')) return 'ffffff';
  return /^(?:text1|dark1)$/.test(name ?? '') ? '000000' : undefined;
}

function hex(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? value : undefined;
}

function first<T>(
  levels: readonly XmlElement[],
  read: (one: XmlElement) => T | undefined,
): T | undefined {
  for (const level of levels) {
    const found = read(level);
    if (found !== undefined) return found;
  }
  return undefined;
}
