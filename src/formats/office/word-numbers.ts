import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { type ListMark, written } from './list-marks.ts';
import type { OfficePackage } from './package.ts';
import { paragraphStyle } from './word-dress.ts';
import { toggleOf, valOf, type WordStyles } from './word-styles.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Level above which a new number starts this one again; undefined for each that is higher. */
  readonly restart: number | undefined;
  readonly plain: boolean;
}

/** A list as one `w:num` sees it. */
interface List {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this list starts anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Counts the lists of a Word file as Word does (ECMA-376, 17.9).
 *
 * @param opened the file
 * @param styles its styles
 * @returns what gives the mark of each paragraph by its properties; to be asked for all, in their order
 */
export function countLists(
  opened: OfficePackage,
  styles: WordStyles,
): (paragraph: XmlElement | undefined) => ListMark | undefined {
  const part = opened.relations(opened.main).find(({ type }) => type === 'numbering')?.target;
  const root = part === undefined ? undefined : opened.xml(part);
  const lists = readLists(root);
  /** The last number of each level, by the list they all share. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const found = listOf(paragraph, styles, lists);
    if (!found) return undefined;
    const { id, level, list } = found;
    const own = list.levels[level];
    if (!own) return undefined;
    const numbers = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, numbers);
    const start = list.starts.get(level);
    const anew = start !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const before = numbers[level];
    numbers[level] = anew ? start : before === undefined ? own.start : before + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const { restart } = list.levels[deeper] ?? {};
      if (restart === undefined || (restart > 0 && level < restart)) numbers[deeper] = undefined;
    }
    if (own.format === 'bullet') return { level };
    const printed = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels[at];
      return written(
        numbers[at] ?? of?.start ?? 1,
        own.plain ? 'decimal' : (of?.format ?? 'decimal'),
      );
    });
    return printed.trim() === '' ? undefined : { level, printed: printed.trim() };
  };
}

function listOf(
  paragraph: XmlElement | undefined,
  styles: WordStyles,
  lists: ReadonlyMap<string, List & { readonly styles: ReadonlyMap<string, number> }>,
) {
  const direct = childOf(paragraph, 'w:numPr');
  const style = paragraphStyle(paragraph, styles);
  const inherited = style?.chain
    .map((one) => childOf(childOf(one, 'w:pPr'), 'w:numPr'))
    .filter((one) => one !== undefined);
  const levels = [...(direct ? [direct] : []), ...(inherited ?? [])];
  const id = levels.map((one) => valOf(one, 'w:numId')).find((one) => one !== undefined);
  const list = id === undefined ? undefined : lists.get(id);
  if (id === undefined || !list) return undefined;
  const said = levels.map((one) => valOf(one, 'w:ilvl')).find((one) => one !== undefined);
  // A style names its list; the list says which of its levels is for that style.
  const tied = style?.chain
    .map((one) => list.styles.get(one.attributes['w:styleId'] ?? ''))
    .find((one) => one !== undefined);
  const level = Number((direct && valOf(direct, 'w:ilvl')) ?? tied ?? said ?? 0);
  return Number.isInteger(level) && level >= 0 && level < 9 ? { id, level, list } : undefined;
}

function readLists(root: XmlElement | undefined) {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = childrenOf(root, 'w:num');
  /** A list may be that of a style, which stands elsewhere. */
  const source = (id: string): { id: string; element: XmlElement } | undefined => {
    const element = abstracts.get(id);
    const link = valOf(element, 'w:numStyleLink');
    if (!element || link === undefined) return element && { id, element };
    const [linked] = [...abstracts].find(([, one]) => valOf(one, 'w:styleLink') === link) ?? [];
    const found = linked === undefined ? undefined : abstracts.get(linked);
    return linked !== undefined && found ? { id: linked, element: found } : { id, element };
  };
  return new Map(
    nums.flatMap((num) => {
      const found = source(valOf(num, 'w:abstractNumId') ?? '');
      if (!found) return [];
      const levels: (Level | undefined)[] = [];
      const tied = new Map<string, number>();
      const starts = new Map<number, number>();
      const put = (element: XmlElement): void => {
        const at = Number(element.attributes['w:ilvl'] ?? 0);
        levels[at] = readLevel(element);
        const style = valOf(element, 'w:pStyle');
        if (style !== undefined) tied.set(style, at);
      };
      for (const element of childrenOf(found.element, 'w:lvl')) put(element);
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const own = childOf(override, 'w:lvl');
        if (own) put(own);
        const start = valOf(override, 'w:startOverride');
        if (start !== undefined)
          starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
      }
      const list = { abstract: found.id, levels, starts, styles: tied };
      return [[num.attributes['w:numId'] ?? '', list] as const];
    }),
  );
}

function readLevel(element: XmlElement): Level {
  const restart = valOf(element, 'w:lvlRestart');
  return {
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    start: Number(valOf(element, 'w:start') ?? 0),
    restart: restart === undefined ? undefined : Number(restart),
    plain: toggleOf(element, 'w:isLgl') === true,
  };
}
