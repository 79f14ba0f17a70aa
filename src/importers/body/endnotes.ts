import { WARNINGS } from '../messages.ts';
import type { Block, Note, SourcePlace, Warning } from '../source.ts';
import { mapRuns, markParts, withMarks } from './marks.ts';
import { findNoteLists, type NoteList } from './note-lists.ts';

/** A text of which the notes that stand together are apart. */
interface Endnotes {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** Where notes stand together that stay text. */
  readonly warnings: readonly Warning[];
}

/** A raised number of the text. */
interface Mark {
  readonly number: number;
  /** Index of its block. */
  readonly block: number;
  readonly place: SourcePlace;
  /** True when a note at the foot of its page has that number. */
  readonly claimed: boolean;
}

/** A list and the marks of its notes. */
interface TiedList {
  readonly list: NoteList;
  readonly marks: readonly Mark[];
}

/** At least this part of the notes has a mark, and of the marks a note, in the order of their numbers. */
const MOST = 0.8;

/**
 * Takes notes that stand together, at the end of a chapter or of the paper, out of a text and ties them to their
 * marks. Two things must tell that a list of numbered paragraphs holds notes: raised numbers in the text before it,
 * and its form (raised numbers, smaller letters, a heading that says so, or the end of the text and a mark for each).
 * Numbers may start anew in each chapter, whether its notes stand under it or under those of other chapters. What
 * does not fit stays text.
 *
 * @param blocks the text
 * @param feet the notes that were found already at the foot of pages
 * @param bodySize size of the letters of the text in points; 0 where the source has no sizes
 * @returns the text with marks of those notes, the notes, and what is not sure
 */
export function takeEndnotes(
  blocks: readonly Block[],
  feet: readonly Note[],
  bodySize: number,
): Endnotes {
  const lists = findNoteLists(blocks, bodySize);
  if (lists.length === 0) return { blocks, notes: [], warnings: [] };
  const marks = findMarks(blocks, feet);
  const found: TiedList[] = [];
  const warnings: Warning[] = [];
  let start = 0;
  for (const group of groups(lists.filter(looksLikeNotes), marks)) {
    const [first] = group;
    const free = marks.filter(
      ({ block, claimed }) => !claimed && block >= start && block < (first?.from ?? 0),
    );
    const tied = pair(group, runsOf(free));
    found.push(...tied);
    start = tied.at(-1)?.list.to ?? start;
    const notes = group
      .filter(({ looks }) => tied.length === 0 && (looks.raised || looks.headed))
      .flatMap((list) => list.notes);
    if (free.length > 1 && notes[0])
      warnings.push({ ...notes[0].place, message: WARNINGS.endnotes(notes.length) });
  }
  const ids = new Map(
    found.flatMap(({ list, marks: own }, at) =>
      own
        .filter(({ number }) => number <= list.notes.length)
        .map((mark) => [mark, idOf(at, mark.number)] as const),
    ),
  );
  const notes = found.flatMap(({ list }, at) =>
    list.notes.map((note) => ({ ...note, id: idOf(at, note.label) })),
  );
  const taken = (index: number): boolean =>
    found.some(
      ({ list: { from, to, between } }) => index >= from && index < to && !between.has(index),
    );
  const marked = markBlocks(blocks, marks, ids);
  return { blocks: marked.filter((_, index) => !taken(index)), notes, warnings };
}

const idOf = (list: number, number: number | string): string => `eind ${list} ${number}`;

const looksLikeNotes = ({ looks, notes }: NoteList): boolean =>
  looks.raised || looks.headed || ((looks.small || looks.last) && notes.length > 1);

/** All raised numbers of the text; of those with a note at the foot of their page as many are claimed as notes. */
function findMarks(blocks: readonly Block[], feet: readonly Note[]): Mark[] {
  const free = feet.map(({ label, place }) => `${place.page} ${label}`);
  const marks: Mark[] = [];
  eachMark(blocks, (number, block, place) => {
    const at = free.indexOf(`${place.page} ${number}`);
    if (at >= 0) free.splice(at, 1);
    marks.push({ number: Number(number), block, place, claimed: at >= 0 });
    return undefined;
  });
  return marks;
}

/** Goes through the marks in order, and puts in their place what is given for them. */
function eachMark(
  blocks: readonly Block[],
  visit: (number: string, block: number, place: SourcePlace) => string | undefined,
): Block[] {
  return blocks.map((block, index) =>
    mapRuns(block, (run, before, place) =>
      run.note === undefined
        ? withMarks(run, markParts(run, before), ({ number }) =>
            number === undefined ? undefined : visit(number, index, place),
          )
        : [run],
    ),
  );
}

function markBlocks(
  blocks: readonly Block[],
  marks: readonly Mark[],
  ids: ReadonlyMap<Mark, string>,
): Block[] {
  let at = 0;
  return eachMark(blocks, () => {
    const mark = marks[at];
    at += 1;
    return mark && ids.get(mark);
  });
}

/** Lists with no mark between them: notes of all chapters under one another. */
function groups(lists: readonly NoteList[], marks: readonly Mark[]): NoteList[][] {
  const out: NoteList[][] = [];
  for (const list of lists) {
    const before = out.at(-1)?.at(-1);
    const parted = marks.some(
      ({ block, claimed }) => !claimed && before && block >= before.to && block < list.from,
    );
    if (before && !parted) out.at(-1)?.push(list);
    else out.push([list]);
  }
  return out;
}

/** Marks as often as they start anew: at a 1 with a 2 behind it, after higher numbers. */
function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  let highest = 0;
  for (const [at, mark] of marks.entries()) {
    const anew = mark.number === 1 && highest > 1 && marks[at + 1]?.number === 2;
    if (anew || runs.length === 0) {
      runs.push([]);
      highest = 0;
    }
    highest = Math.max(highest, mark.number);
    runs.at(-1)?.push(mark);
  }
  return runs;
}

/** Each run of marks with the next list that fits it; none when one run has no list. */
function pair(lists: readonly NoteList[], runs: readonly (readonly Mark[])[]): TiedList[] {
  const tied: TiedList[] = [];
  let next = 0;
  for (const marks of runs) {
    const at = lists.findIndex((list, index) => index >= next && areTied(list, marks));
    const list = lists[at];
    if (!list) return [];
    tied.push({ list, marks });
    next = at + 1;
  }
  return tied;
}

function areTied({ notes, looks }: NoteList, marks: readonly Mark[]): boolean {
  const numbers = marks.map(({ number }) => number);
  const first = numbers.filter((number, at) => numbers.indexOf(number) === at);
  const own = first.filter((number) => number <= notes.length);
  const rising = first.filter((number, at) => at === 0 || number > (first[at - 1] ?? 0));
  const whole = own.length === notes.length && first.length === notes.length;
  const certain = looks.raised || looks.headed || looks.small;
  return (
    own.length >= notes.length * MOST &&
    own.length >= first.length * MOST &&
    rising.length >= first.length * MOST &&
    (certain || (whole && notes.length > 2))
  );
}
