import { childOf, childrenOf, isElement, type XmlElement } from '../xml.ts';
import { type ListMark, written } from './list-marks.ts';
import type { OfficePackage } from './package.ts';

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** How one level of a list counts. */
interface Level {
  /** Undefined for a bullet, empty for a level that prints nothing. */
  readonly format: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels it prints, itself among them. */
  readonly shown: number;
}

type Levels = ReadonlyMap<number, Level>;

/**
 * Counts the lists and the headings of an ODF text (ISO 26300, 5.3 and 16.30).
 *
 * @param opened the file
 * @returns the mark of each paragraph that has one
 */
export function countOdfLists(opened: OfficePackage): ReadonlyMap<XmlElement, ListMark> {
  const styles = readListStyles(opened);
  const marks = new Map<XmlElement, ListMark>();
  /** The last numbers of each style, by which a list can go on. */
  const numbers = new Map<string, number[]>();
  const outline: number[] = [];

  const countItem = (item: XmlElement, style: string, level: number, counts: number[]): void => {
    const levels = styles.get(style);
    const own = levels?.get(level);
    const start = Number(item.attributes['text:start-value'] ?? Number.NaN);
    const before = counts[level];
    counts[level] = Number.isInteger(start)
      ? start
      : before === undefined
        ? (own?.start ?? 1)
        : before + 1;
    counts.length = level + 1;
    let first = true;
    for (const child of childrenOf(item)) {
      if (child.name === 'text:list') countList(child, style, level + 1, counts);
      else if (first && (child.name === 'text:p' || child.name === 'text:h')) {
        const mark = markAt(levels, level, counts);
        if (mark) marks.set(child, mark);
        first = false;
      }
    }
  };
  const countList = (list: XmlElement, outer: string, level: number, counts: number[]): void => {
    const style = list.attributes['text:style-name'] ?? outer;
    for (const item of childrenOf(list)) {
      if (item.name === 'text:list-item') countItem(item, style, level, counts);
      else if (item.name === 'text:list-header')
        for (const inner of childrenOf(item, 'text:list'))
          countList(inner, style, level + 1, counts);
    }
  };
  const visit = (element: XmlElement): void => {
    if (element.name === 'text:list') {
      const style = element.attributes['text:style-name'] ?? '';
      const goesOn =
        element.attributes['text:continue-numbering'] === 'true' ||
        element.attributes['text:continue-list'] !== undefined;
      const counts = (goesOn ? numbers.get(style) : undefined) ?? [];
      numbers.set(style, counts);
      countList(element, style, 0, counts);
      return;
    }
    if (element.name === 'text:h') {
      const level = Number(element.attributes['text:outline-level'] ?? 1) - 1;
      const levels = styles.get(OUTLINE);
      outline[level] = (outline[level] ?? (levels?.get(level)?.start ?? 1) - 1) + 1;
      outline.length = level + 1;
      const mark =
        element.attributes['text:is-list-header'] === 'true'
          ? undefined
          : markAt(levels, level, outline);
      if (mark?.printed !== undefined) marks.set(element, mark);
      return;
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  const body = childOf(opened.xml('content.xml'), 'office:body');
  if (body) visit(body);
  return marks;
}

const OUTLINE = 'the outline of headings';

function markAt(
  levels: Levels | undefined,
  level: number,
  counts: readonly number[],
): ListMark | undefined {
  const own = levels?.get(level);
  if (!own) return levels ? undefined : { level };
  if (own.format === undefined) return { level };
  const from = Math.max(0, level + 1 - own.shown);
  const parts = Array.from({ length: level + 1 - from }, (_, at) => {
    const of = levels?.get(from + at);
    const format = FORMATS[of?.format ?? ''];
    return format === undefined ? '' : written(counts[from + at] ?? of?.start ?? 1, format);
  });
  const printed =
    `${own.prefix}${parts.filter((part) => part !== '').join('.')}${own.suffix}`.trim();
  return printed === '' ? undefined : { level, printed };
}

function readListStyles(opened: OfficePackage): ReadonlyMap<string, Levels> {
  const all = new Map<string, Levels>();
  for (const part of ['styles.xml', 'content.xml'])
    for (const holder of ['office:styles', 'office:automatic-styles'])
      for (const style of childrenOf(childOf(opened.xml(part), holder))) {
        if (style.name === 'text:list-style')
          all.set(style.attributes['style:name'] ?? '', readLevels(style));
        if (style.name === 'text:outline-style') all.set(OUTLINE, readLevels(style));
      }
  return all;
}

function readLevels(style: XmlElement): Levels {
  return new Map(
    childrenOf(style).map(({ name, attributes }) => {
      const level = Number(attributes['text:level'] ?? 1) - 1;
      const isBullet = /bullet|image/.test(name);
      const own: Level = {
        format: isBullet ? undefined : (attributes['style:num-format'] ?? ''),
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1),
        shown: Number(attributes['text:display-levels'] ?? 1),
      };
      return [level, own] as const;
    }),
  );
}
