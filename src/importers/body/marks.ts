import { plainDigits } from '../flow/read-text.ts';
import { runsText } from '../runs.ts';
import type { Block, Line, Run, SourcePlace } from '../source.ts';

/** A part of a run: text, or what looks like the mark of a note, then with the number that it prints. */
export interface MarkPart {
  readonly run: Run;
  readonly number?: string;
}

const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g;
/** Before these a raised digit is an exponent: m², CO². */
const UNIT = /(?:^|[^\p{L}])(?:[ckdm]?m|co|km|ha|h)$/iu;
/** Raised letters that are marks alone: `3`, `[3]`, `3, 4`, `3-5`, `II6`. */
const MARKS = /^[\s[(]*(?:[IVX]{1,5}[\s,]*)?\d{1,3}(?:[\s,;–-]+\d{1,3})*[\])\s]*$/;
const NUMBER = /\d{1,3}/g;

/**
 * Parts a run where marks of notes stand in it: raised numbers, and numbers in superscript characters.
 *
 * @param run the run
 * @param before what stands before it on its line
 * @returns its parts in order; one part without a number where it has none
 */
export function markParts(run: Run, before: string): MarkPart[] {
  const found =
    run.raised === 'sup'
      ? MARKS.test(run.text) && !UNIT.test(before)
        ? [...run.text.matchAll(NUMBER)]
        : []
      : [...run.text.matchAll(SUPERSCRIPTS)].filter(
          ({ index }) => !UNIT.test(before + run.text.slice(0, index)),
        );
  const parts: MarkPart[] = [];
  let done = 0;
  const text = (to: number): void => {
    if (to > done) parts.push({ run: { ...run, text: run.text.slice(done, to) } });
  };
  for (const { 0: printed, index } of found) {
    text(index);
    const number = run.raised ? printed : plainDigits(printed);
    parts.push({ run: { ...run, text: printed }, number });
    done = index + printed.length;
  }
  text(run.text.length);
  return parts;
}

/**
 * @param run a run
 * @param parts its parts
 * @param nameOf the label of the note that a part is the mark of, if it is one
 * @returns the run with those parts as marks; what only parts raised marks, brackets and space, is no text
 */
export function withMarks(
  run: Run,
  parts: readonly MarkPart[],
  nameOf: (part: MarkPart) => string | undefined,
): Run[] {
  const named = parts.map((part) => ({ run: part.run, note: nameOf(part) }));
  if (named.every(({ note }) => note === undefined)) return [run];
  return named.flatMap(({ run: part, note }, at): Run[] => {
    if (note !== undefined) return [{ text: '', note }];
    if (!run.raised || !/^[\s[\]()]*$/.test(part.text)) return [part];
    return at > 0 && /\s$/.test(part.text) ? [{ text: ' ' }] : [];
  });
}

/**
 * @param block a block
 * @param change what becomes of each run, given what stands before it on its line
 * @returns the block with its runs changed, those in cells too
 */
export function mapRuns(
  block: Block,
  change: (run: Run, before: string, place: SourcePlace) => Run[],
): Block {
  const mapLine = (line: Line): Line => {
    const runs: Run[] = [];
    let before = '';
    for (const run of line.runs) {
      const changed = change(run, before, line.place);
      runs.push(...changed);
      // What stands before a raised number tells an exponent; a unit is never long.
      before = (before + runsText(changed)).slice(-8);
    }
    return { ...line, runs };
  };
  if (block.type === 'paragraph') return { ...block, lines: block.lines.map(mapLine) };
  if (block.type === 'picture') return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => mapRuns(inner, change)) })),
  );
  return { ...block, rows };
}
