import { WARNINGS } from '../messages.ts';
import type { Part } from '../order.ts';
import type { Block, Note, Paragraph, Run, SourcePlace, Warning } from '../source.ts';
import { tieGlued } from './glued-marks.ts';
import { mapRuns, markParts, withMarks } from './marks.ts';

/** Text in which every mark leads to its note. */
export interface Tied {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** The notes of which no mark was found; they are in the text. */
  readonly untied: readonly Note[];
  readonly warnings: readonly Warning[];
  /** How many notes and marks there are, and how many notes have a mark. */
  readonly proof: Part;
}

/** Marks without a note that are told one by one; more are one line. */
const TOLD = 3;

/**
 * Ties the marks of footnotes to their texts: a raised number is a mark when a note has that number.
 *
 * @param blocks the text
 * @param notes the notes
 * @returns the text with marks, the notes in the order of their marks, and what does not fit
 */
export function tieNotes(blocks: readonly Block[], notes: readonly Note[]): Tied {
  const warnings: Warning[] = [];
  const free = [...notes];
  const used: { note: Note; label: string }[] = [];
  const repeats = new Set(notes.map((note) => note.label)).size < notes.length;
  const missing: { label: string; place: SourcePlace }[] = [];

  const mark = (isOwn: (note: Note) => boolean, place: SourcePlace): string | undefined => {
    const same = free.filter(isOwn);
    const note = same.find((one) => one.place.page >= place.page) ?? same[0];
    if (!note) return used.findLast((one) => isOwn(one.note))?.label;
    free.splice(free.indexOf(note), 1);
    const label = repeats ? String(used.length + 1) : note.label;
    used.push({ note, label });
    return label;
  };

  const tieRun = (run: Run, before: string, place: SourcePlace): Run[] => {
    const { note: own } = run;
    if (own !== undefined) {
      const label = mark(({ id, label }) => (id ?? label) === own, place);
      if (label === undefined) missing.push({ label: own, place });
      return label === undefined ? [] : [{ ...run, note: label }];
    }
    return withMarks(run, markParts(run, before), ({ number }) => {
      if (number === undefined) return undefined;
      const label = mark((note) => note.id === undefined && note.label === number, place);
      if (label === undefined && run.raised) missing.push({ label: number, place });
      return label;
    });
  };

  let tied = blocks.map((block) => mapRuns(block, tieRun));
  for (const note of [...free]) {
    const label = repeats ? String(used.length + 1) : note.label;
    const glued = note.id === undefined && tieGlued(tied, note, label);
    if (!glued) continue;
    tied = glued;
    free.splice(free.indexOf(note), 1);
    used.push({ note, label });
  }
  const [first] = missing;
  if (first && missing.length > TOLD)
    warnings.push({
      ...first.place,
      message: WARNINGS.marksWithoutNotes(missing.map(({ label }) => label)),
    });
  else
    for (const { label, place } of missing)
      warnings.push({ ...place, message: WARNINGS.markWithoutNote(label) });
  const proof = { have: used.length, of: used.length + missing.length + free.length };
  const [loose] = free;
  if (loose)
    warnings.push({
      ...loose.place,
      message: WARNINGS.notesWithoutMark(free.map(({ label }) => label)),
    });
  return {
    blocks: free.reduceRight(putBack, tied),
    untied: free,
    notes: used.map(({ note, label }) => ({ ...note, label })),
    warnings,
    proof,
  };
}

/** A note of which nothing tells the mark, as text after what stands before it: it may be no note at all. */
function putBack(blocks: readonly Block[], { label, blocks: own, place }: Note): Block[] {
  const [first, ...more] = own;
  const [line, ...lines] = first?.lines ?? [];
  const text: Paragraph[] =
    first && line
      ? [
          { ...first, lines: [{ ...line, runs: [{ text: `${label} ` }, ...line.runs] }, ...lines] },
          ...more,
        ]
      : [];
  const at = blocks.findLastIndex((block) => !isAfter(startOf(block), place)) + 1;
  return [...blocks.slice(0, at), ...text, ...blocks.slice(at)];
}

const isAfter = (one: SourcePlace, other: SourcePlace): boolean =>
  one.page > other.page || (one.page === other.page && one.line > other.line);

const startOf = (block: Block): SourcePlace =>
  block.type === 'paragraph' ? (block.lines[0]?.place ?? { page: 1, line: 1 }) : block.place;
