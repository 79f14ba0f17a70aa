import { plainDigits } from '../flow/read-text.ts';
import { WARNINGS } from '../messages.ts';
import type { Part } from '../order.ts';
import { runsText } from '../runs.ts';
import type { Block, Line, Note, Paragraph, Run, SourcePlace, Warning } from '../source.ts';

/** Text in which every mark leads to its note. */
export interface Tied {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly warnings: readonly Warning[];
  /** How many notes and marks there are, and how many notes have a mark. */
  readonly proof: Part;
}

const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g;
/** Before these a raised digit is an exponent: m², CO². */
const UNIT = /(?:^|[^\p{L}])(?:[ckdm]?m|co|km|ha|h)$/iu;

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
  const labels = new Map<Note, string>();

  const mark = (label: string, place: SourcePlace): string | undefined => {
    const same = free.filter((note) => note.label === label);
    const note = same.find((one) => one.place.page >= place.page) ?? same[0];
    if (note) {
      free.splice(free.indexOf(note), 1);
      const name = repeats ? String(used.length + 1) : label;
      used.push({ note, label: name });
      labels.set(note, name);
      return name;
    }
    const again = used.findLast((one) => one.note.label === label);
    return again?.label;
  };

  const tieRun = (run: Run, before: string, place: SourcePlace): Run[] => {
    if (run.note !== undefined) {
      const label = mark(run.note, place);
      if (label === undefined)
        warnings.push({ ...place, message: WARNINGS.markWithoutNote(run.note) });
      return label === undefined ? [] : [{ ...run, note: label }];
    }
    if (run.raised === 'sup') {
      const digits = /^[\s[(]*(\d{1,3})[\])\s]*$/.exec(run.text)?.[1];
      if (digits === undefined || UNIT.test(before)) return [run];
      const label = mark(digits, place);
      if (label !== undefined) return marked(run, label);
      warnings.push({ ...place, message: WARNINGS.markWithoutNote(digits) });
      return [run];
    }
    const parts: Run[] = [];
    let done = 0;
    for (const match of run.text.matchAll(SUPERSCRIPTS)) {
      const text = run.text.slice(done, match.index);
      if (UNIT.test(before + text)) continue;
      const label = mark(plainDigits(match[0]), place);
      if (label === undefined) continue;
      if (text) parts.push({ ...run, text });
      parts.push({ text: '', note: label });
      done = match.index + match[0].length;
    }
    const { text } = run;
    return done === 0
      ? [run]
      : [...parts, ...(done < text.length ? [{ ...run, text: text.slice(done) }] : [])];
  };

  const tieLine = (line: Line): Line => {
    const runs: Run[] = [];
    let before = '';
    for (const run of line.runs) {
      const tied = tieRun(run, before, line.place);
      runs.push(...tied);
      // What stands before a raised number tells an exponent; a unit is never long.
      before = (before + runsText(tied)).slice(-8);
    }
    return { ...line, runs };
  };
  const tieBlock = (block: Block): Block => {
    if (block.type === 'paragraph') return { ...block, lines: block.lines.map(tieLine) };
    if (block.type === 'picture') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, blocks: cell.blocks.map(tieBlock) })),
    );
    return { ...block, rows };
  };

  const tied = blocks.map(tieBlock);
  const proof = { have: used.length, of: used.length + warnings.length + free.length };
  for (const note of free) {
    const label = repeats ? String(used.length + 1) : note.label;
    used.push({ note, label });
    warnings.push({ ...note.place, message: WARNINGS.noteWithoutMark(label) });
    tied.push(looseMark(note, label));
  }
  return {
    blocks: tied,
    notes: used.map(({ note, label }) => ({ ...note, label })),
    warnings,
    proof,
  };
}

/** The mark, with the space that stood with it in the raised letters. */
function marked(run: Run, label: string): Run[] {
  const space = /\s$/.test(run.text) ? [{ text: ' ' }] : [];
  return [{ text: '', note: label }, ...space];
}

function looseMark(note: Note, label: string): Paragraph {
  const lines = [{ runs: [{ text: '', note: label }], place: note.place }];
  return { type: 'paragraph', zone: 'main', lines };
}
