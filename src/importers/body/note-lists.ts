import { paragraphText, runsText, squeeze } from '../runs.ts';
import type { Block, Note, Paragraph, Run, Table } from '../source.ts';

/** A paragraph that starts with a number, and what stands behind the number. */
interface Entry {
  readonly number: number;
  readonly raised: boolean;
  readonly source: Paragraph;
  readonly text: Paragraph;
}

/** Numbered paragraphs that stand together, from 1 on without a gap. */
export interface NoteList {
  /** Index of the first block of it. */
  readonly from: number;
  /** Index of the block after it. */
  readonly to: number;
  readonly notes: readonly Note[];
  /** Blocks between its notes that are no part of them, by index: heads of chapters. */
  readonly between: ReadonlySet<number>;
  /** What of its form tells that it holds notes. */
  readonly looks: {
    /** Its numbers are raised. */
    readonly raised: boolean;
    /** Its letters are smaller than those of the text. */
    readonly small: boolean;
    /** A heading above it says what it is. */
    readonly headed: boolean;
    /** Nothing comes after it. */
    readonly last: boolean;
  };
}

const PRINTED = /^[[(]?(\d{1,3})[.)\]]?$/;
const START = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?)(?=\s)\s*(?=\S)/;
const HEADING =
  /^(?:\d+(?:\.\d+)*\.?\s+|bijlage \w+[.:]?\s+)?(?:(?:eind|voet)?noten|bronnen|bronverwijzing|referenties|literatuur|verwijzingen|end ?notes|notes|references)/i;
/** In characters: no heading is longer. */
const HEADING_LENGTH = 60;
/** So many blocks without a number may stand between two notes. */
const LOOSE = 3;
/** In points. */
const SMALLER = 0.4;
const STEP = 3;

/**
 * Finds lists of numbered paragraphs as papers print their notes at the end of a chapter or of the paper.
 *
 * @param blocks the text
 * @param bodySize size of its letters in points; 0 where the source has no sizes
 * @returns the lists, in order; that they hold notes is not sure yet
 */
export function findNoteLists(blocks: readonly Block[], bodySize: number): NoteList[] {
  const lists: NoteList[] = [];
  let open: OpenList | undefined;
  const close = (): void => {
    if (open) lists.push(closed(open, blocks, bodySize));
    open = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const entries = entriesOf(block);
    const first = entries[0]?.number;
    if (open && first === open.entries.length + 1) {
      placeLoose(open, blocks, index);
      addTo(open, entries, index);
    } else if (first === 1) {
      close();
      open = { from: index, to: index, entries: [], more: new Map(), between: new Set() };
      addTo(open, entries, index);
    } else if (open && index - open.to >= LOOSE) close();
  }
  close();
  return lists;
}

interface OpenList {
  readonly from: number;
  to: number;
  readonly entries: Entry[];
  /** More paragraphs of a note, by its index. */
  readonly more: Map<number, Paragraph[]>;
  readonly between: Set<number>;
}

function addTo(list: OpenList, entries: readonly Entry[], index: number): void {
  list.entries.push(...entries);
  list.to = index + 1;
}

/** What stands between two notes goes on with the first, or is a head over the second. */
function placeLoose(list: OpenList, blocks: readonly Block[], until: number): void {
  const last = list.entries.length - 1;
  for (let index = list.to; index < until; index++) {
    const block = blocks[index] as Block;
    if (block.type === 'paragraph' && goesOn(list.entries[last] as Entry, block))
      list.more.set(last, [...(list.more.get(last) ?? []), block]);
    else list.between.add(index);
  }
}

function goesOn({ source, text }: Entry, next: Paragraph): boolean {
  if (next.level !== undefined || next.item) return false;
  const [first, second] = [source.lines[0], next.lines[0]];
  const [size, other] = [first?.size, second?.size];
  if (size !== undefined && other !== undefined && Math.abs(size - other) > SMALLER) return false;
  const hangs = text.lines[1]?.left;
  const out = hangs !== undefined && first?.left !== undefined && hangs > first.left + STEP;
  return !(out && second?.left !== undefined && Math.abs(second.left - (first?.left ?? 0)) < STEP);
}

function closed(list: OpenList, blocks: readonly Block[], bodySize: number): NoteList {
  const { from, to, entries, more, between } = list;
  const sizes = entries.flatMap(({ source }) => source.lines[0]?.size ?? []);
  const above = blocks.slice(Math.max(0, from - LOOSE), from);
  const isHeading = (block: Block): boolean => {
    if (block.type !== 'paragraph') return false;
    const text = paragraphText(block);
    return text.length <= HEADING_LENGTH && HEADING.test(text);
  };
  return {
    from,
    to,
    notes: entries.map(({ number, text }, at) => ({
      label: String(number),
      blocks: [text, ...(more.get(at) ?? [])],
      place: text.lines[0]?.place ?? { page: 1, line: 1 },
    })),
    between,
    looks: {
      raised: entries.every(({ raised }) => raised),
      small: sizes.length === entries.length && sizes.every((size) => size < bodySize - SMALLER),
      headed: above.some(isHeading),
      last: to === blocks.length,
    },
  };
}

/** The numbered paragraphs of a block: one, or the rows of a table of numbers and texts, each after the other. */
function entriesOf(block: Block): Entry[] {
  if (block.type === 'picture') return [];
  if (block.type === 'paragraph') {
    const entry = readEntry(block);
    return entry ? [entry] : [];
  }
  const entries = block.rows.map(readRow);
  return entries.every((entry, at) => entry && entry.number === (entries[0]?.number ?? 0) + at)
    ? (entries as Entry[])
    : [];
}

function readRow(row: Table['rows'][number]): Entry | undefined {
  const [first, second] = row.map(({ blocks }) => blocks);
  const [mark, text] = [first?.[0], second?.[0]];
  if (row.length !== 2 || first?.length !== 1 || second?.length !== 1) return undefined;
  if (mark?.type !== 'paragraph' || text?.type !== 'paragraph') return undefined;
  const number = PRINTED.exec(paragraphText(mark))?.[1];
  return number === undefined
    ? undefined
    : { number: Number(number), raised: isRaised(mark.lines[0]?.runs), source: mark, text };
}

const isRaised = (runs: readonly Run[] = []): boolean =>
  runs.find(({ text }) => text.trim() !== '')?.raised === 'sup';

function readEntry(source: Paragraph): Entry | undefined {
  const { item, ...text } = source;
  if (source.level !== undefined) return undefined;
  if (item) {
    const printed = PRINTED.exec(item.printed ?? '')?.[1];
    return printed === undefined
      ? undefined
      : { number: Number(printed), raised: false, source, text };
  }
  const [line, ...lines] = source.lines;
  if (!line) return undefined;
  const raised = isRaised(line.runs);
  const own = line.runs.findIndex(({ text: words }) => words.trim() !== '');
  // Behind a raised number no space is needed.
  const start = raised
    ? /^\s*\d{1,3}\s*$/.exec(line.runs[own]?.text ?? '')
    : START.exec(runsText(line.runs));
  const number = start && /\d{1,3}/.exec(start[0])?.[0];
  if (!start || !number) return undefined;
  const rest = raised ? line.runs.slice(own + 1) : after(line.runs, start[0].length);
  if (squeeze(runsText(rest)) === '') return undefined;
  return {
    number: Number(number),
    raised,
    source,
    text: { ...text, lines: [{ ...line, runs: rest }, ...lines] },
  };
}

/** Runs without their first characters. */
function after(runs: readonly Run[], count: number): Run[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' && run.note === undefined ? [] : [{ ...run, text }];
  });
}
