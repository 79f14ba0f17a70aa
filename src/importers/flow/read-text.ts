import { type HiddenText, summed } from '../../formats/hidden.ts';
import { REASONS } from '../messages.ts';
import { type Beside, imageAt } from '../pictures/address.ts';
import { writtenAlt } from '../pictures/alt.ts';
import type {
  Block,
  Cell,
  LeftOut,
  Note,
  Paragraph,
  Picture,
  RawLine,
  SourceDoc,
  SourcePlace,
  Table,
} from '../source.ts';
import { readInline, splitLines } from './inline.ts';
import { readFragment } from './read-html.ts';

const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)(?:([-*+•▪◦–])|(\d{1,3}|[a-z])([.)]))\s+(?=\S)/;
const NOTE = /^(?:<sup>(\d{1,3})<\/sup>|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})|\[\^([\w-]{1,20})\]:)\s*(?=\S)/;
const PICTURE = /^\s*!\[([^\]]*)\]\((?:<([^<>]+)>|(\S+))(?:\s+"[^"]*")?\)\s*$/;
const PIPE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const CELL_HTML = /<\/?(?:p|ul|ol|li|br)\b/i;

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @returns the digits of a number in superscript characters */
export function plainDigits(text: string): string {
  return [...text].map((character) => Math.max(SUPERSCRIPT.indexOf(character), 0)).join('');
}

interface Reading {
  readonly blocks: Block[];
  readonly notes: Note[];
  readonly raw: RawLine[];
  readonly leftOut: LeftOut[];
  readonly hidden: HiddenText[];
  readonly markdown: boolean;
  /** Gives the files that images are in. */
  readonly beside: Beside;
}

/** What conversion to text leaves of a paper: raised numbers, paragraphs and items within cells. */
const CONVERTED = /<\/(?:sup|sub|p|ul|ol|li)>/i;

/**
 * @param text a file that is called a text
 * @returns whether it is Markdown all the same, as converters write it; a star or a hash does not make it so
 */
export function isConverted(text: string): boolean {
  return CONVERTED.test(text);
}

/**
 * Reads text: plain, where each character is what it is, or Markdown as it is converted from a paper, with
 * HTML inside cells. In both a tab parts the cells of a table, and a superscript begins a footnote.
 *
 * @param text the whole file
 * @param markdown whether marks of Markdown are marks
 * @param beside gives the files beside it, for its images
 * @returns its blocks
 */
export function readText(text: string, markdown: boolean, beside: Beside): SourceDoc {
  const reading: Reading = {
    blocks: [],
    notes: [],
    raw: [],
    leftOut: [],
    hidden: [],
    markdown,
    beside,
  };
  const pages = text.replace(/\r\n?/g, '\n').split('\f');
  for (const [index, page] of pages.entries()) readPage(page.split('\n'), index + 1, reading);
  const { blocks, notes, raw, leftOut, hidden } = reading;
  return {
    format: 'text',
    pages: pages.length,
    warnings: [],
    hidden: summed(hidden),
    blocks,
    notes,
    raw,
    leftOut,
  };
}

/** Where plain text has no marks, nothing fits. */
const NOTHING = /(?!)/;

function readPage(lines: readonly string[], page: number, reading: Reading): void {
  const { markdown } = reading;
  const marked = (pattern: RegExp): RegExp => (markdown ? pattern : NOTHING);
  let at = 0;
  const place = (): SourcePlace => ({ page, line: at + 1 });
  /** Takes the lines from here that belong together. */
  const take = (more: (line: string) => boolean): string[] => {
    const taken = [lines[at] ?? ''];
    while (at + taken.length < lines.length && more(lines[at + taken.length] ?? '')) {
      taken.push(lines[at + taken.length] ?? '');
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const start = place();
    const note = NOTE.exec(line);
    const heading = marked(HEADING).exec(line);
    const picture = marked(PICTURE).exec(line);
    let taken = [line];
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    if (picture) {
      reading.blocks.push(readPicture(picture, start, reading.beside));
      at += 1;
      continue;
    }
    if (RULE.test(line))
      reading.leftOut.push({ ...start, text: line.trim(), reason: REASONS.rule });
    else if (note) {
      taken = take((next) => next.trim() !== '' && !NOTE.test(next));
      const label = note[1] ?? note[3] ?? plainDigits(note[2] ?? '');
      const first = (taken[0] ?? '').slice(note[0].length);
      const paragraphs = [paragraph([first, ...taken.slice(1)], start, markdown)];
      reading.leftOut.push({ ...start, text: note[0].trim(), reason: REASONS.noteMark });
      reading.notes.push({ label, blocks: paragraphs, place: start });
    } else if (line.includes('\t')) {
      taken = take((next) => next.includes('\t'));
      reading.blocks.push(tabTable(taken, start, reading));
    } else if (markdown && line.includes('|') && PIPE_RULE.test(lines[at + 1] ?? '')) {
      taken = take((next) => next.includes('|'));
      reading.blocks.push(pipeTable(taken, start, reading));
    } else if (heading) {
      const block = paragraph([heading[2] ?? ''], start, markdown);
      reading.blocks.push({ ...block, level: heading[1]?.length ?? 1 });
    } else {
      taken = take((next) => next.trim() !== '' && !startsBlock(next, markdown));
      reading.blocks.push(textBlock(taken, start, markdown));
    }
    for (const [index, one] of taken.entries()) {
      reading.raw.push({
        text: markdown ? rawText(one) : one,
        place: { page, line: start.line + index },
      });
    }
    at += taken.length;
  }
}

function readPicture(
  [, alt = '', bracketed, bare]: readonly string[],
  place: SourcePlace,
  beside: Beside,
): Picture {
  const written = writtenAlt(alt);
  return {
    type: 'picture',
    zone: 'main',
    place,
    image: imageAt(bracketed ?? bare ?? '', beside),
    ...(written === undefined ? {} : { alt: written }),
  };
}

function startsBlock(line: string, markdown: boolean): boolean {
  return (
    (markdown && (PICTURE.test(line) || HEADING.test(line))) ||
    RULE.test(line) ||
    ITEM.test(line) ||
    NOTE.test(line) ||
    line.includes('\t')
  );
}

function paragraph(lines: readonly string[], place: SourcePlace, markdown: boolean): Paragraph {
  const clean = lines.map((line) => (markdown ? line.replace(/^\s*>\s?/, '') : line).trim());
  const text = clean.join('\n');
  return {
    type: 'paragraph',
    zone: 'main',
    lines: splitLines(markdown ? readInline(text) : [{ text }], place),
  };
}

function textBlock(lines: readonly string[], place: SourcePlace, markdown: boolean): Paragraph {
  const item = ITEM.exec(lines[0] ?? '');
  if (!item) return paragraph(lines, place, markdown);
  const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
  const mark = item[3];
  // A list of Markdown is printed with full stops, whatever character its source has.
  const end = markdown ? '.' : (item[4] ?? '.');
  const first = (lines[0] ?? '').slice(item[0].length);
  const block = paragraph([first, ...lines.slice(1)], place, markdown);
  const level = Math.floor(indent / 2);
  return { ...block, item: { level, ...(mark === undefined ? {} : { printed: mark + end }) } };
}

function cell(text: string, place: SourcePlace, reading: Reading): Cell {
  const { markdown, beside } = reading;
  const read = (): Block[] => {
    if (text.trim() === '') return [];
    if (!markdown || !CELL_HTML.test(text)) return [paragraph([text], place, markdown)];
    const { blocks, hidden } = readFragment(text, place, beside);
    reading.hidden.push(...hidden.map((one) => ({ ...one, page: place.page })));
    return blocks;
  };
  return { blocks: read(), colspan: 1, rowspan: 1 };
}

function tabTable(lines: readonly string[], place: SourcePlace, reading: Reading): Table {
  const rows = lines.map((line, index) =>
    line.split('\t').map((text) => cell(text, { ...place, line: place.line + index }, reading)),
  );
  return { type: 'table', zone: 'main', rows, place };
}

function pipeTable(lines: readonly string[], place: SourcePlace, reading: Reading): Table {
  const rows = lines
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => index !== 1)
    .map(({ line, index }) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((text) => cell(text.trim(), { ...place, line: place.line + index }, reading)),
    );
  return { type: 'table', zone: 'main', rows, heads: 1, place };
}

/** A line without the marks that are no words of the paper. */
function rawText(line: string): string {
  return line
    .replace(HEADING, '$2')
    .replace(/^\s*>\s?/, '')
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, (tag) => (/^<\/?(?:sup|sub)>$/.test(tag) ? '' : ' '))
    .replace(/[*[\]\\|]/g, '')
    .replace(PIPE_RULE, '');
}
