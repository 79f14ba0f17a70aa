import { countWords } from '../../formats/hidden.ts';
import { countOdfLists } from '../../formats/office/odf-lists.ts';
import { readOdfStyles, readOdfText } from '../../formats/office/odf-text.ts';
import type { OfficePackage } from '../../formats/office/package.ts';
import { allIn, childOf, childrenOf, textIn, type XmlElement } from '../../formats/xml.ts';
import { PICTURES, REFUSALS, WARNINGS } from '../messages.ts';
import { readPackage } from '../open-package.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Block, Note, SourceDoc, Warning } from '../source.ts';
import { readOdfBlocks } from './blocks.ts';
import type { OdfReading } from './reading.ts';

const START = { page: 1, line: 1 } as const;

/**
 * Reads a text of LibreOffice (ODT, ISO 26300): its text, the boxes beside it, what it repeats on every
 * page, and its notes. What is hidden or deleted is counted, and passed over.
 *
 * @param name the file name, for messages
 * @param bytes the file
 * @returns its blocks
 * @throws ImportRefusal when the file cannot be read
 */
export function readOdt(name: string, bytes: Uint8Array): SourceDoc {
  return readPackage(name, bytes, 'odt', readOpened);
}

function readOpened(opened: OfficePackage): SourceDoc {
  const body = childOf(childOf(opened.xml('content.xml'), 'office:body'), 'office:text');
  if (!body) throw new ImportRefusal(REFUSALS.damaged());
  const marks = countOdfLists(opened);
  const reading: OdfReading = {
    ...START,
    opened,
    styles: readOdfStyles(opened),
    marks,
    zone: 'main',
    gap: false,
    notes: [],
    boxes: [],
    warnings: [],
  };
  const blocks = readOdfBlocks(body, reading);
  const { page: pages } = reading;
  const besides = reading.boxes.splice(0).flat();
  const notes = reading.notes.splice(0).map((note, index) => readNote(note, index, reading));
  const heads = headsOf(opened).flatMap((head): Block[] => {
    const inHead: OdfReading = { ...reading, ...START, zone: 'head', boxes: [] };
    const own = readOdfBlocks(head, inHead);
    return [...own, ...inHead.boxes.flat()].map((block) => ({ ...block, zone: 'head' }));
  });
  const texts = ['content.xml', 'styles.xml'].map((part) => readOdfText(opened, part, marks));
  const hidden = texts.reduce((sum, one) => sum + one.hidden, 0);
  return {
    format: 'odt',
    pages,
    blocks: [...blocks, ...besides, ...heads],
    notes,
    raw: texts.flatMap(({ lines }) =>
      lines.map((text, line) => ({ text, place: { page: 1, line: line + 1 } })),
    ),
    leftOut: [],
    hidden: hidden > 0 ? [{ page: 1, words: hidden, how: 'style' }] : [],
    warnings: [...fileWarnings(opened), ...reading.warnings],
  };
}

/** What stands on every page, of each kind of page. */
function headsOf(opened: OfficePackage): XmlElement[] {
  const masters = childOf(opened.xml('styles.xml'), 'office:master-styles');
  return childrenOf(masters, 'style:master-page').flatMap((page) =>
    childrenOf(page).filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name)),
  );
}

function readNote(note: XmlElement, index: number, reading: OdfReading): Note {
  const body = childOf(note, 'text:note-body');
  const inNote: OdfReading = { ...reading, notes: [], gap: false };
  const blocks = body ? readOdfBlocks(body, inNote) : [];
  for (const block of blocks)
    if (block.type === 'picture')
      reading.warnings.push({ ...block.place, message: PICTURES.inNote() });
  return {
    label: String(index + 1),
    blocks: blocks.filter((block) => block.type === 'paragraph'),
    place: { page: reading.page, line: reading.line },
  };
}

function fileWarnings(opened: OfficePackage): Warning[] {
  const all = [...allIn(opened.xml('content.xml') as XmlElement)];
  const out: Warning[] = [];
  const changes = all.filter(({ name }) => name === 'text:changed-region');
  const deleted = all
    .filter(({ name }) => name === 'text:deletion')
    .map(textIn)
    .join(' ');
  if (changes.length > 0) out.push({ ...START, message: WARNINGS.tracked(countWords(deleted)) });
  const comments = all.filter(({ name }) => name === 'office:annotation').length;
  if (comments > 0) out.push({ ...START, message: WARNINGS.comments(comments) });
  return out;
}
