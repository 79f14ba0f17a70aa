import { isUnseen } from '../colour.ts';
import { countWords } from '../hidden.ts';
import { childOf, isElement, type XmlElement } from '../xml.ts';
import type { ListMark } from './list-marks.ts';
import type { OfficePackage } from './package.ts';

/** Properties that the styles of an ODF text give to an element (ISO 26300, 16). */
interface OdfDress {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
  /** True for text that its style hides, or gives the colour of its ground. */
  readonly unseen: boolean;
}

/** The styles of an ODF file, by family and name. */
export type OdfStyles = (family: string, name: string | undefined) => readonly XmlElement[];

/**
 * @param opened an ODF file
 * @returns what gives a style with those it is based on, itself first
 */
export function readOdfStyles(opened: OfficePackage): OdfStyles {
  const byName = new Map<string, XmlElement>();
  for (const part of ['styles.xml', 'content.xml'])
    for (const holder of ['office:styles', 'office:automatic-styles'])
      for (const style of childOf(opened.xml(part), holder)?.children ?? [])
        if (isElement(style)) {
          const { 'style:family': family = '', 'style:name': name = '' } = style.attributes;
          const key = style.name === 'style:default-style' ? `${family} ` : `${family} ${name}`;
          byName.set(key, style);
        }
  return (family, name) => {
    const chain: XmlElement[] = [];
    let next = byName.get(`${family} ${name ?? ''}`);
    while (next && !chain.includes(next)) {
      chain.push(next);
      const parent = next.attributes['style:parent-style-name'];
      next = parent === undefined ? undefined : byName.get(`${family} ${parent}`);
    }
    const standard = byName.get(`${family} `);
    return standard && !chain.includes(standard) ? [...chain, standard] : chain;
  };
}

/**
 * @param styles styles that hold for a text, the nearest first
 * @param ground colour behind it; undefined for that of the page
 * @returns how it looks
 */
export function odfDress(styles: readonly XmlElement[], ground: string | undefined): OdfDress {
  const value = (name: string): string | undefined => {
    for (const style of styles) {
      const found = childOf(style, 'style:text-properties')?.attributes[name];
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const position = value('style:text-position') ?? '';
  const line = value('style:text-line-through-style') ?? value('style:text-line-through-type');
  const ink = hex(value('fo:color'));
  const behind = hex(value('fo:background-color')) ?? ground ?? 'ffffff';
  const isTiny = /^(?:0|1)(?:\.\d+)?pt$/.test(value('fo:font-size') ?? '');
  return {
    bold: /^(?:bold|[6-9]00)$/.test(value('fo:font-weight') ?? ''),
    italic: /^(?:italic|oblique)$/.test(value('fo:font-style') ?? ''),
    struck: line !== undefined && line !== 'none',
    raised: /^(?:super|[1-9])/.test(position)
      ? 'sup'
      : /^(?:sub|-)/.test(position)
        ? 'sub'
        : undefined,
    unseen:
      value('text:display') === 'none' || isTiny || (ink !== undefined && isUnseen(ink, behind)),
  };
}

/**
 * @param styles styles of a paragraph, a cell or a frame, the nearest first
 * @param kind of properties: `paragraph`, `table-cell`, `graphic`
 * @returns the colour that it lays behind its text; undefined where it lays none
 */
export function odfGround(styles: readonly XmlElement[], kind: string): string | undefined {
  for (const style of styles) {
    const found = childOf(style, `style:${kind}-properties`)?.attributes;
    const colour = hex(found?.['fo:background-color'] ?? found?.['draw:fill-color']);
    if (colour !== undefined) return colour;
  }
  return undefined;
}

function hex(value: string | undefined): string | undefined {
  return /^#([\da-f]{6})$/i.exec(value ?? '')?.[1];
}

/** Elements of which the text is not shown: what is deleted, comments, programs. */
const UNSHOWN = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:scripts',
  'office:forms',
  'text:hidden-text',
  'text:hidden-paragraph',
  'presentation:notes',
]);
/** @returns whether an element holds text that is no part of what is shown: a comment, a deletion */
export function isUnshownOdf({ name }: XmlElement): boolean {
  return UNSHOWN.has(name);
}

const HIDES = new Set(['none', 'false', 'collapse', 'filter']);

/** What an ODF file holds. */
export interface OdfText {
  readonly lines: readonly string[];
  /** Words that are hidden by a style, a row, a sheet; without comments and notes. */
  readonly hidden: number;
  readonly unseen: readonly string[];
}

/**
 * Reads the words of an ODF file as simply as can be, by whether a reader sees them.
 *
 * @param opened the file
 * @param part `content.xml` with the text, or `styles.xml` with heads and feet of pages
 * @param marks the marks of its lists, which stand before their lines
 * @returns its words
 * @throws XmlError or ZipError when a part cannot be read
 */
export function readOdfText(
  opened: OfficePackage,
  part: string,
  marks: ReadonlyMap<XmlElement, ListMark> = new Map(),
): OdfText {
  const styles = readOdfStyles(opened);
  const lines: string[] = [];
  /** Notes and boxes, which stand beside the text, come after it. */
  const beside: (() => void)[] = [];
  const unseen: string[] = [];
  let hidden = 0;
  const visit = (
    element: XmlElement,
    around: readonly XmlElement[],
    ground: string | undefined,
    line: string[],
  ): void => {
    const { name } = element;
    if (name === 'text:note-citation') return;
    const conditional = name === 'text:hidden-text' || name === 'text:hidden-paragraph';
    if (isUnshownOdf(element) || isHiddenOdf(element, styles)) {
      const text = odfWords(element);
      if (text.trim() !== '') unseen.push(text);
      if (!isUnshownOdf(element) || conditional) hidden += countWords(text);
      return;
    }
    const own = styleChain(element, styles);
    const behind =
      odfGround(own, 'table-cell') ??
      odfGround(own, 'paragraph') ??
      odfGround(own, 'graphic') ??
      ground;
    const dressed = [...own, ...around];
    const isLine = name === 'text:p' || name === 'text:h';
    const out = isLine ? [] : line;
    for (const child of element.children) {
      if (isElement(child)) {
        if (/^text:(?:tab|s|line-break)$/.test(child.name)) out.push(' ');
        else if (child.name === 'text:note' || child.name === 'draw:text-box')
          beside.push(() => visit(child, [], behind, []));
        else visit(child, dressed, behind, out);
      } else if (child !== '' && odfDress(dressed, behind).unseen) {
        hidden += countWords(child);
        if (child.trim() !== '') unseen.push(child);
      } else out.push(child);
    }
    if (!isLine || out.join('').trim() === '') return;
    const mark = marks.get(element)?.printed;
    lines.push(mark === undefined ? out.join('') : `${mark} ${out.join('')}`);
  };
  const root = opened.xml(part);
  const start =
    part === 'content.xml' ? childOf(root, 'office:body') : childOf(root, 'office:master-styles');
  if (start) visit(start, [], undefined, []);
  for (let next = beside.shift(); next; next = beside.shift()) next();
  return { lines, hidden, unseen };
}

/** @returns the styles of an element, its own first */
export function styleChain(element: XmlElement, styles: OdfStyles): readonly XmlElement[] {
  const { attributes, name } = element;
  if (name === 'text:p' || name === 'text:h')
    return styles('paragraph', attributes['text:style-name']);
  if (name === 'text:span') return styles('text', attributes['text:style-name']);
  if (name === 'table:table-cell') return styles('table-cell', attributes['table:style-name']);
  if (name.startsWith('draw:')) return styles('graphic', attributes['draw:style-name']);
  return [];
}

/** @returns whether an element is not shown: a row, a column, a sheet, a section, a slide */
export function isHiddenOdf({ name, attributes }: XmlElement, styles: OdfStyles): boolean {
  if (HIDES.has(attributes['table:visibility'] ?? '')) return true;
  if (HIDES.has(attributes['text:display'] ?? '')) return true;
  if (attributes['text:is-hidden'] === 'true' || attributes['table:display'] === 'false')
    return true;
  const family = { 'table:table': 'table', 'draw:page': 'drawing-page' }[name];
  if (family === undefined) return false;
  const style = attributes['table:style-name'] ?? attributes['draw:style-name'];
  return styles(family, style).some((one) => {
    const table = childOf(one, 'style:table-properties')?.attributes['table:display'];
    const page = childOf(one, 'style:drawing-page-properties')?.attributes[
      'presentation:visibility'
    ];
    return table === 'false' || page === 'hidden';
  });
}

function odfWords(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : `${odfWords(child)} `))
    .join('');
}
