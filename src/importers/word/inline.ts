import { canCover, groundOfBox, hidingOfDrawing } from '../../formats/office/word-boxes.ts';
import { dressOf, type Surroundings } from '../../formats/office/word-dress.ts';
import { hyperlinkOf } from '../../formats/office/word-fields.ts';
import { live } from '../../formats/office/word-forms.ts';
import { symbolOf } from '../../formats/office/word-symbols.ts';
import { childOf, textIn, type XmlElement } from '../../formats/xml.ts';
import { WARNINGS } from '../messages.ts';
import type { Block, Picture, Run, Zone } from '../source.ts';
import { readPictures } from './pictures.ts';
import { nextPage, type Reading, warn } from './reading.ts';

/** What stands in a paragraph. */
export interface Inline {
  readonly lines: readonly (readonly Run[])[];
  readonly pictures: readonly Picture[];
}

/** Reads the blocks of a text box; given, because they hold paragraphs again. */
type ReadBox = (box: XmlElement, ground: string | undefined) => Block[];

const DELETED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt']);

/**
 * Reads what a paragraph shows: text in its dress, marks of notes, images. What is hidden or deleted is
 * passed over; a formula, which has no place in a text, is told.
 *
 * @param paragraph the paragraph
 * @param around what stands around its runs
 * @param zone part of the page
 * @param reading where reading is
 * @param readBox reads the blocks of a text box
 * @returns its lines, and the images in it
 */
export function readInline(
  paragraph: XmlElement,
  around: Surroundings,
  zone: Zone,
  reading: Reading,
  readBox: ReadBox,
): Inline {
  const { fields, relations, root } = reading.story;
  const lines: Run[][] = [[]];
  const pictures: Picture[] = [];

  const readRun = (run: XmlElement, link: string | undefined): void => {
    const dress = dressOf(childOf(run, 'w:rPr'), around, reading.styles);
    const shown = (): boolean => dress.hiding === undefined && fields.shows();
    const say = (text: string): void => {
      if (!shown() || text === '') return;
      const address =
        link ??
        fields
          .open()
          .map(({ code }) => hyperlinkOf(code))
          .findLast((one) => one !== undefined);
      lines.at(-1)?.push({
        text,
        ...(dress.bold ? { bold: true } : {}),
        ...(dress.italic ? { italic: true } : {}),
        ...(dress.struck ? { struck: true } : {}),
        ...(dress.raised ? { raised: dress.raised } : {}),
        ...(address === undefined ? {} : { link: address }),
      });
    };
    const note = (element: XmlElement, type: 'footnotes' | 'endnotes'): void => {
      if (!shown()) return;
      const id = element.attributes['w:id'] ?? '';
      const known = reading.notes.findIndex((one) => one.type === type && one.id === id);
      if (known < 0) reading.notes.push({ type, id });
      const label = String(known < 0 ? reading.notes.length : known + 1);
      lines.at(-1)?.push({ text: '', note: label });
    };
    let marked = false;
    const read = (node: XmlElement, ground: string | undefined): void => {
      switch (node.name) {
        case 'w:t':
          if (!marked) say(textIn(node));
          break;
        case 'w:instrText':
          fields.instruct(textIn(node));
          break;
        case 'w:tab':
        case 'w:ptab':
          say('\t');
          break;
        case 'w:noBreakHyphen':
          say('-');
          break;
        case 'w:sym':
          say(symbolOf(node) ?? '');
          if (shown() && symbolOf(node) === undefined) warn(reading, WARNINGS.unknownSymbol());
          break;
        case 'w:cr':
          lines.push([]);
          break;
        case 'w:br': {
          const type = node.attributes['w:type'] ?? 'textWrapping';
          if (type === 'page' && !reading.knowsPages) nextPage(reading);
          lines.push([]);
          break;
        }
        case 'w:lastRenderedPageBreak':
          nextPage(reading);
          break;
        case 'w:fldChar': {
          const field = fields.mark(node);
          if (field?.own !== undefined && !field.shows) say(field.own);
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          note(node, node.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes');
          // A mark of the author's own stands behind the reference as text.
          marked = /^(?:1|true|on)$/.test(node.attributes['w:customMarkFollows'] ?? '');
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          if (dress.hiding === 'style' || !fields.shows() || hidingOfDrawing(node)) break;
          if (canCover(node)) warn(reading, WARNINGS.covering());
          pictures.push(...readPictures(node, zone, reading));
          for (const child of live(node)) read(child, ground);
          break;
        case 'w:txbxContent':
          reading.boxes.push(readBox(node, ground));
          break;
        case 'w:delText':
        case 'w:rPr':
          break;
        default:
          for (const child of live(node)) read(child, groundOfBox(node, root) ?? ground);
      }
    };
    for (const child of live(run)) read(child, undefined);
  };

  const walk = (node: XmlElement, link: string | undefined): void => {
    if (node.name === 'w:r') readRun(node, link);
    else if (node.name === 'm:oMath') {
      warn(reading, WARNINGS.formula());
    } else if (!DELETED.has(node.name)) {
      const own = linkOf(node, relations);
      for (const child of live(node)) walk(child, own ?? link);
    }
  };
  for (const child of live(paragraph)) walk(child, undefined);
  return { lines, pictures };
}

/** Where a link, or a field that is one, leads outside the file. */
function linkOf(node: XmlElement, relations: Reading['story']['relations']): string | undefined {
  if (node.name === 'w:fldSimple') return hyperlinkOf(node.attributes['w:instr'] ?? '');
  if (node.name !== 'w:hyperlink') return undefined;
  const relation = relations.get(node.attributes['r:id'] ?? '');
  const anchor = node.attributes['w:anchor'];
  if (!relation?.external) return undefined;
  return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
}
