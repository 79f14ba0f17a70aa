import { countWords, type HiddenText } from '../hidden.ts';
import { childOf, childrenOf } from '../xml.ts';
import { unseenFormats } from './cell-styles.ts';
import type { OfficePackage } from './package.ts';

/** What the sheets of an Excel file hold (ECMA-376, 18). */
export interface WorkbookText {
  /** What stands in cells: by row, cells apart; that of hidden ones is not among it. */
  readonly lines: readonly string[];
  /** What stands in hidden rows, columns and sheets, or in letters that nobody sees; words and figures count alike. */
  readonly hidden: readonly (HiddenText & { readonly part: string; readonly where: Where })[];
  /** What that is. */
  readonly unseen: readonly string[];
  readonly formulas: readonly string[];
}

/** Of cells, and of rules on what they may hold or how they look. */
const FORMULAS = new Set(['x:f', 'x:formula', 'x:formula1', 'x:formula2']);

type Where = 'row' | 'column' | 'sheet' | 'format';

/**
 * @param opened an Excel file
 * @returns its text, by whether it is shown
 * @throws XmlError or ZipError when a part cannot be read
 */
export function readWorkbook(opened: OfficePackage): WorkbookText {
  const relations = opened.relations(opened.main);
  const strings = relations.find(({ type }) => type === 'sharedStrings')?.target;
  const shared = strings === undefined ? [] : readShared(opened, strings);
  const isUnseen = unseenFormats(opened);
  const lines: string[] = [];
  const hidden: WorkbookText['hidden'][number][] = [];
  const unseen: string[] = [];
  const formulas: string[] = [];
  const sheets = childrenOf(childOf(opened.xml(opened.main), 'x:sheets'), 'x:sheet');
  for (const [index, { attributes }] of sheets.entries()) {
    const part = relations.find(({ id }) => id === attributes['r:id'])?.target;
    if (part === undefined) continue;
    const isHidden = /^(?:hidden|veryHidden)$/.test(attributes['state'] ?? '');
    const counts: Record<Where, number> = { row: 0, column: 0, sheet: 0, format: 0 };
    // The style of a table can lay a dark colour behind white letters.
    const inTable = opened.relations(part).some(({ type }) => type === 'table');
    readSheet(opened, part, shared, {
      isUnseen: (format) => !inTable && isUnseen(format),
      formula: (text) => void formulas.push(text),
      row(cells) {
        const shown = cells.filter(({ where }) => !isHidden && where === undefined);
        if (shown.length > 0) lines.push(shown.map(({ text }) => text).join('\t'));
        for (const { text, where } of cells) {
          const how = isHidden ? 'sheet' : where;
          if (how === undefined) continue;
          counts[how] += Math.max(1, countWords(text));
          unseen.push(text);
        }
      },
    });
    for (const where of ['row', 'column', 'sheet', 'format'] as const)
      if (counts[where] > 0)
        hidden.push({ page: index + 1, words: counts[where], how: 'style', part, where });
  }
  return { lines, hidden, unseen, formulas };
}

function readShared(opened: OfficePackage, part: string): string[] {
  const strings: string[] = [];
  let depth = 0;
  let inText = 0;
  opened.stream(part, {
    open(name) {
      depth += 1;
      if (name === 'x:si') strings.push('');
      if (name === 'x:t') inText = depth;
    },
    text(more) {
      if (inText > 0) strings.push((strings.pop() ?? '') + more);
    },
    close() {
      if (inText === depth) inText = 0;
      depth -= 1;
    },
  });
  return strings;
}

interface SheetTaker {
  readonly isUnseen: (format: string | undefined) => boolean;
  readonly row: (cells: readonly { text: string; where: Where | undefined }[]) => void;
  readonly formula: (text: string) => void;
}

function readSheet(
  opened: OfficePackage,
  part: string,
  shared: readonly string[],
  taker: SheetTaker,
): void {
  const path: string[] = [];
  const columns: (readonly [from: number, to: number])[] = [];
  let cells: { text: string; where: Where | undefined }[] = [];
  let rowHidden = false;
  let allHidden = false;
  let cell = { type: '', column: 0, value: '', unseen: false };
  let formula = '';
  const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '');
  opened.stream(part, {
    open(name, attributes) {
      path.push(name);
      if (name === 'x:sheetFormatPr') allHidden = isOn(attributes['zeroHeight']);
      if (name === 'x:col' && (isOn(attributes['hidden']) || attributes['width'] === '0'))
        columns.push([Number(attributes['min'] ?? 0), Number(attributes['max'] ?? 0)]);
      if (name === 'x:row') {
        cells = [];
        const height = Number(attributes['ht'] ?? 15);
        rowHidden =
          isOn(attributes['hidden']) || height < 1 || (allHidden && attributes['ht'] === undefined);
      }
      if (name === 'x:c') {
        const column = columnOf(attributes['r']) ?? cell.column + 1;
        cell = {
          type: attributes['t'] ?? '',
          column,
          value: '',
          unseen: taker.isUnseen(attributes['s']),
        };
      }
      if (FORMULAS.has(name)) formula = '';
    },
    text(more) {
      const at = path.at(-1);
      if (at === 'x:v' || at === 'x:t') cell.value += more;
      if (FORMULAS.has(at ?? '')) formula += more;
    },
    close() {
      const name = path.pop();
      if (FORMULAS.has(name ?? '') && formula !== '') taker.formula(formula);
      if (name === 'x:c') {
        const text = cell.type === 's' ? (shared[Number(cell.value)] ?? '') : cell.value;
        const inHidden = columns.some(([from, to]) => cell.column >= from && cell.column <= to);
        const where = rowHidden ? 'row' : inHidden ? 'column' : cell.unseen ? 'format' : undefined;
        if (text.trim() !== '') cells.push({ text, where });
      }
      if (name === 'x:row') {
        if (cells.length > 0) taker.row(cells);
        cell.column = 0;
      }
    },
  });
}

/** The number of a column by its letters: 28 for AB7. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
