import { summed } from '../../formats/hidden.ts';
import type { OfficePackage } from '../../formats/office/package.ts';
import { withStoredValues } from '../../formats/office/word-bindings.ts';
import { openFields } from '../../formats/office/word-fields.ts';
import { countLists } from '../../formats/office/word-numbers.ts';
import { readWordStyles } from '../../formats/office/word-styles.ts';
import { readWordText, type WordStory } from '../../formats/office/word-text.ts';
import { allIn, childrenOf, type XmlElement } from '../../formats/xml.ts';
import { PICTURES, WARNINGS } from '../messages.ts';
import { readPackage } from '../open-package.ts';
import type { Block, Note, Picture, RawLine, SourceDoc, Warning, Zone } from '../source.ts';
import { knowsPages, readBlocks } from './blocks.ts';
import type { Reading, Story } from './reading.ts';

const START = { page: 1, line: 1 } as const;
/** What Word keeps of a change, with the name of who made it (ECMA-376, 17.13.5). */
const REVISION = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)$/;

/**
 * Reads a Word file: its text, the boxes and columns beside it, what it repeats on every page, and its
 * notes. What is hidden or deleted is counted, and passed over.
 *
 * @param name the file name, for messages
 * @param bytes the file
 * @returns its blocks
 * @throws ImportRefusal when the file cannot be read
 */
export function readDocx(name: string, bytes: Uint8Array): SourceDoc {
  return readPackage(name, bytes, 'docx', readOpened);
}

function readOpened(opened: OfficePackage): SourceDoc {
  const styles = readWordStyles(opened);
  const markOf = countLists(opened, styles);
  const partOf = (part: string): XmlElement | undefined => {
    const root = opened.xml(part);
    return root && withStoredValues(opened, root);
  };
  const root = partOf(opened.main) as XmlElement;
  const storyOf = (part: string, root: XmlElement, zone: Zone): Story => ({
    root,
    zone,
    relations: new Map(opened.relations(part).map((one) => [one.id, one])),
    fields: openFields(),
  });
  const reading: Reading = {
    ...START,
    opened,
    styles,
    markOf,
    story: storyOf(opened.main, root, 'main'),
    knowsPages: knowsPages(root),
    gap: false,
    initial: [],
    notes: [],
    boxes: [],
    warnings: [],
  };
  const blocks = readBlocks(root, 'main', reading);
  const { page: pages } = reading;
  const notes = readNotes(reading, storyOf);
  const besides = reading.boxes.splice(0).flat();
  const stories = readWordText(opened).filter(({ type }) => type !== 'comments');
  const heads = stories
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ part }): Block[] => {
      const head = partOf(part) as XmlElement;
      const inHead: Reading = {
        ...reading,
        ...START,
        story: storyOf(part, head, 'head'),
        boxes: [],
      };
      const own = readBlocks(head, 'head', inHead);
      return [...own, ...inHead.boxes.flat()].map((block) => ({ ...block, zone: 'head' }));
    });
  return {
    format: 'docx',
    pages,
    blocks: [...blocks, ...besides, ...heads],
    notes,
    raw: stories.flatMap(rawLines),
    leftOut: [],
    hidden: summed(stories.flatMap(({ hidden }) => hidden)),
    warnings: [...fileWarnings(opened, stories), ...reading.warnings],
  };
}

/** What holds for the file as a whole: changes that are kept, comments. */
function fileWarnings(opened: OfficePackage, stories: readonly WordStory[]): Warning[] {
  const out: Warning[] = [];
  const revised = stories.some(({ part }) => {
    for (const { name } of allIn(opened.xml(part) as XmlElement))
      if (REVISION.test(name)) return true;
    return false;
  });
  const deleted = stories.reduce((sum, story) => sum + story.deleted, 0);
  if (revised) out.push({ ...START, message: WARNINGS.tracked(deleted) });
  const part = opened.relations(opened.main).find(({ type }) => type === 'comments')?.target;
  const comments = childrenOf(
    part === undefined ? undefined : opened.xml(part),
    'w:comment',
  ).length;
  if (comments > 0) out.push({ ...START, message: WARNINGS.comments(comments) });
  return out;
}

function readNotes(
  reading: Reading,
  storyOf: (part: string, root: XmlElement, zone: Zone) => Story,
): Note[] {
  const { opened } = reading;
  const parts = new Map(
    opened.relations(opened.main).map(({ type, target }) => [type, target] as const),
  );
  const place = { page: reading.page, line: reading.line };
  // A note within a note has no place in a text, so only those of the text itself are read.
  return reading.notes.map(({ type, id }, index) => {
    const part = parts.get(type) ?? '';
    const stored = opened.xml(part);
    const root = stored && withStoredValues(opened, stored);
    const element = childrenOf(root).find(({ attributes }) => attributes['w:id'] === id);
    const inNote: Reading = {
      ...reading,
      notes: [],
      initial: [],
      gap: false,
      story: storyOf(part, root ?? reading.story.root, 'main'),
    };
    const blocks = element ? readBlocks(element, 'main', inNote) : [];
    const pictures = blocks.filter((block): block is Picture => block.type === 'picture');
    for (const picture of pictures)
      reading.warnings.push({ ...picture.place, message: PICTURES.inNote() });
    return {
      label: String(index + 1),
      blocks: blocks.filter((block) => block.type === 'paragraph'),
      place,
    };
  });
}

/** Lines count those of a page. */
function rawLines({ lines }: WordStory): RawLine[] {
  let page = 0;
  let line = 0;
  return lines.map((one) => {
    line = one.page === page ? line + 1 : 1;
    page = one.page;
    return { text: one.text, place: { page, line } };
  });
}
