import { countWords, type HiddenText, type Hiding, summed } from '../hidden.ts';
import { allIn, childOf, childrenOf, isElement, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';
import { withStoredValues } from './word-bindings.ts';
import { canCover, groundOfBox, hidingOfDrawing } from './word-boxes.ts';
import { dressOf, type Surroundings } from './word-dress.ts';
import { type Fields, openFields } from './word-fields.ts';
import { live, takenForm } from './word-forms.ts';
import { countLists } from './word-numbers.ts';
import { readWordStyles } from './word-styles.ts';
import { symbolOf } from './word-symbols.ts';
import { aroundCell, aroundRuns, isHiddenRow } from './word-tables.ts';

/** A part of a Word file with text: the document itself, its notes, what stands on every page. */
export interface WordStory {
  readonly part: string;
  /** What it is to the document: `document`, `header`, `footnotes`. */
  readonly type: string;
  /** What is shown, paragraph by paragraph, marks of lists among it. */
  readonly lines: readonly { readonly text: string; readonly page: number }[];
  /** How many words are not shown, and how; what they are stands in `unseen`. */
  readonly hidden: readonly HiddenText[];
  /** What is hidden or deleted and can still be read in the file. */
  readonly unseen: readonly string[];
  /** How many dark shapes can lie over its text. */
  readonly covers: number;
  /** How many words the deleted text has. */
  readonly deleted: number;
}

const STORIES = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];
const DELETED = new Set(['w:del', 'w:moveFrom']);
const PAGE_NUMBER = /^\s*(?:page|numpages|section|sectionpages)\b/i;

/**
 * Reads the words of a Word file as simply as can be, by whether a reader of the paper sees them.
 *
 * @param opened the file
 * @returns its parts with text, the document first
 * @throws XmlError or ZipError when a part cannot be read
 */
export function readWordText(opened: OfficePackage): WordStory[] {
  const styles = readWordStyles(opened);
  const markOf = countLists(opened, styles);
  const others = opened
    .relations(opened.main)
    .filter(({ type, external }) => STORIES.includes(type) && !external);
  const order = ({ type }: { type: string }): number => STORIES.indexOf(type);
  const parts = [
    { target: opened.main, type: 'document' },
    ...others.sort((a, b) => order(a) - order(b) || (a.target < b.target ? -1 : 1)),
  ];
  return parts.flatMap(({ target: part, type }) => {
    const root = opened.xml(part);
    return root ? [readStory(withStoredValues(opened, root), { part, type, styles, markOf })] : [];
  });
}

interface Source {
  readonly part: string;
  readonly type: string;
  readonly styles: ReturnType<typeof readWordStyles>;
  readonly markOf: ReturnType<typeof countLists>;
}

function readStory(root: XmlElement, { part, type, styles, markOf }: Source): WordStory {
  const lines: { text: string; page: number }[] = [];
  /** What stands in boxes comes after the text. */
  const beside: { text: string; page: number }[] = [];
  let taking = lines;
  const hidden: HiddenText[] = [];
  const unseen: string[] = [];
  const fields: Fields = openFields();
  let deleted = 0;
  let covers = 0;
  let page = 1;
  const hide = (text: string, how: Hiding): void => {
    const words = countWords(text);
    if (words === 0) return;
    hidden.push({ page, words, how });
    unseen.push(text);
  };

  const readRun = (run: XmlElement, around: Surroundings, out: string[], gone: string[]): void => {
    const { hiding } = dressOf(childOf(run, 'w:rPr'), around, styles);
    const say = (text: string): void => {
      if (!fields.shows() || text === '') return;
      if (hiding) {
        // Templates print the number of a page in white to have it somewhere; it says nothing.
        if (!PAGE_NUMBER.test(fields.open().at(-1)?.code ?? '')) hide(text, hiding);
      } else out.push(text);
    };
    const read = (node: XmlElement, ground: string | undefined): void => {
      switch (node.name) {
        case 'w:t':
          say(plain(node));
          break;
        case 'w:delText':
          gone.push(plain(node));
          break;
        case 'w:instrText':
          fields.instruct(plain(node));
          break;
        case 'w:tab':
        case 'w:ptab':
        case 'w:br':
        case 'w:cr':
          say(' ');
          break;
        case 'w:noBreakHyphen':
          say('-');
          break;
        case 'w:sym':
          say(symbolOf(node) ?? '');
          break;
        case 'w:lastRenderedPageBreak':
          page += 1;
          break;
        case 'w:fldChar': {
          const field = fields.mark(node);
          if (field?.own !== undefined && !field.shows) say(field.own);
          break;
        }
        case 'v:textpath':
          if (node.attributes['string']) taking.push({ text: node.attributes['string'], page });
          break;
        case 'w:txbxContent': {
          const before = taking;
          taking = beside;
          readBlocks(node, { cell: [], ground });
          taking = before;
          break;
        }
        case 'w:drawing':
        case 'w:pict': {
          const how = hidingOfDrawing(node);
          if (how) hide(textOf(node), how);
          else for (const child of live(node)) read(child, ground);
          if (canCover(node)) covers += 1;
          break;
        }
        case 'w:rPr':
        case 'w:rt':
          break;
        default:
          for (const child of live(node)) read(child, groundOfBox(node, root) ?? ground);
      }
    };
    for (const child of live(run)) read(child, undefined);
  };

  const readParagraph = (
    paragraph: XmlElement,
    around: Pick<Surroundings, 'cell' | 'ground'>,
  ): void => {
    const inside = aroundRuns(paragraph, around, styles);
    const start = page;
    const mark = markOf(inside.paragraph)?.printed;
    const out: string[] = [];
    const gone: string[] = [];
    const walk = (node: XmlElement): void => {
      if (node.name === 'w:r') readRun(node, inside, out, gone);
      else if (DELETED.has(node.name)) gone.push(textOf(node));
      if (node.name !== 'w:r' && !DELETED.has(node.name) && node.name !== 'w:pPr')
        for (const child of live(node)) walk(child);
    };
    for (const child of live(paragraph)) walk(child);
    const text = out.join('');
    const words = countWords(gone.join(''));
    if (words > 0) unseen.push(gone.join(''));
    deleted += words;
    if (text.trim() !== '')
      taking.push({ text: mark === undefined ? text : `${mark} ${text}`, page: start });
  };

  const readTable = (table: XmlElement): void => {
    const rows = partsOf(table, 'w:tr');
    for (const [row, element] of rows.entries()) {
      const cells = partsOf(element, 'w:tc');
      for (const [column, cell] of cells.entries()) {
        if (isHiddenRow(element)) {
          hide(textOf(cell), 'style');
          continue;
        }
        const place = { row, rows: rows.length, column, columns: cells.length };
        readBlocks(cell, aroundCell(table, cell, place, styles));
      }
    }
  };

  const readBlocks = (parent: XmlElement, around: Pick<Surroundings, 'cell' | 'ground'>): void => {
    for (const node of live(parent)) {
      if (node.name === 'w:p') readParagraph(node, around);
      else if (node.name === 'w:tbl') readTable(node);
      else if (DELETED.has(node.name)) unseen.push(textOf(node));
      else readBlocks(node, around);
    }
  };

  readBlocks(root, { cell: [], ground: undefined });
  unseen.push(...otherForms(root));
  return {
    part,
    type,
    lines: [...lines, ...beside],
    hidden: summed(hidden),
    unseen,
    covers,
    deleted,
  };
}

/** @returns the rows of a table, or the cells of a row, also those in a content control */
export function partsOf(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return live(parent).flatMap((node) => {
    if (node.name === name) return [node];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(node.name) ? partsOf(node, name) : [];
  });
}

/** What stands in a form that readers do not take, where it says something else than the one they do. */
function otherForms(root: XmlElement): string[] {
  return [...allIn(root)]
    .filter(({ name }) => name === 'mc:AlternateContent')
    .flatMap((element) => {
      const forms = childrenOf(element);
      const taken = takenForm(forms);
      const shown = taken && textOf(taken).trim();
      return forms
        .filter((form) => form !== taken)
        .map((form) => textOf(form).trim())
        .filter((text) => text !== shown && countWords(text) > 0);
    });
}

const plain = (element: XmlElement): string =>
  element.children.filter((node) => !isElement(node)).join('');

/** All text in an element, whatever becomes of it. */
function textOf(element: XmlElement): string {
  const text = /^w:(?:t|delText)$/.test(element.name) ? plain(element) : '';
  const end = /^w:(?:p|tab|br)$/.test(element.name) ? ' ' : '';
  return text + live(element).map(textOf).join('') + end;
}
