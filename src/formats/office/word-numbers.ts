import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';
import { paragraphStyle } from './word-dress.ts';
import { toggleOf, valOf, type WordStyles } from './word-styles.ts';

/** The mark that Word prints before a paragraph. */
export interface WordMark {
  /** From 0. */
  readonly level: number;
  /** As it is printed, `2.1` or `Artikel 3.`; undefined for a bullet. */
  readonly printed?: string;
}

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

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
const RANKS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(
    ' ',
  );

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
): (paragraph: XmlElement | undefined) => WordMark | undefined {
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

/** A number as its format prints it. */
function written(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}e`;
    case 'cardinalText':
      return capital(WORDS[number - 1] ?? String(number));
    case 'ordinalText':
      return capital(RANKS[number - 1] ?? `${number}e`);
    case 'numberInDash':
      return `- ${number} -`;
    default:
      return String(number);
  }
}

/** Word goes on after z with aa, bb, cc. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 10) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = [
    ...String(number).padStart(4, '0'),
  ].map(Number);
  const digits = (count: number, one: string, five: string, ten: string): string =>
    [
      '',
      one,
      one + one,
      one + one + one,
      one + five,
      five,
      five + one,
      five + one + one,
      five + one + one + one,
      one + ten,
    ][count] ?? '';
  return (
    'm'.repeat(thousands) +
    digits(hundreds, 'c', 'd', 'm') +
    digits(tens, 'x', 'l', 'c') +
    digits(ones, 'i', 'v', 'x')
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
