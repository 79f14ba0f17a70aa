import type { Block, Line, Paragraph, Run } from './source.ts';

/** @returns the text of runs as it is read, marks of footnotes left out */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.note === undefined ? run.text : '')).join('');
}

/** @returns the text of a line, spaces made single */
export function lineText(line: Line): string {
  return squeeze(runsText(line.runs));
}

/** @returns the text of a paragraph on one line; hyphens at the ends of lines still in it */
export function paragraphText(paragraph: Paragraph): string {
  return squeeze(paragraph.lines.map(lineText).join(' '));
}

/** @returns the text of any block, cells of a table apart */
export function blockText(block: Block): string {
  if (block.type === 'paragraph') return paragraphText(block);
  if (block.type === 'picture') return '';
  return squeeze(
    block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.map(blockText))).join(' '),
  );
}

/** @returns the text with every run of white space one space, and none at the ends */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** @returns true when all letters of the paragraph are of that dress */
export function allIn(paragraph: Paragraph, dress: 'bold' | 'italic'): boolean {
  let some = false;
  for (const line of paragraph.lines) {
    for (const run of line.runs) {
      if (run.note !== undefined || run.text.trim() === '') continue;
      if (!run[dress]) return false;
      some = true;
    }
  }
  return some;
}

/**
 * Gives each word one dress: Word and PDF files break off bold and italic in the middle of words,
 * which Markdown can only say with codes that nobody can read.
 *
 * @param runs the runs of a line
 * @returns the runs, dressed by whole words, neighbours of one dress joined
 */
export function dressWords(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs.flatMap(splitWords)) {
    const previous = out.at(-1);
    if (!previous || !sameKind(previous, run)) {
      out.push(run);
      continue;
    }
    const [end, start] = [previous.text.at(-1) ?? ' ', run.text.charAt(0)];
    const touches = /\S/.test(end) && /\S/.test(start);
    const letters = LETTER.test(end) && LETTER.test(start);
    if (touches && (letters || sameDress(previous, run))) {
      const longer = previous.text.length >= run.text.length ? previous : run;
      out[out.length - 1] = { ...longer, text: previous.text + run.text };
    } else out.push(run);
  }
  return mergeEqual(out);
}

const LETTER = /[\p{L}\d]/u;

function splitWords(run: Run): Run[] {
  if (run.note !== undefined || run.raised || run.struck) return [run];
  return (run.text.match(/\s+|\S+/g) ?? []).map((text) => ({ ...run, text }));
}

function sameKind(a: Run, b: Run): boolean {
  return (
    a.note === undefined &&
    b.note === undefined &&
    a.raised === b.raised &&
    a.link === b.link &&
    Boolean(a.struck) === Boolean(b.struck)
  );
}

function sameDress(a: Run, b: Run): boolean {
  return Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic);
}

function mergeEqual(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const previous = out.at(-1);
    const blank = run.text.trim() === '' && run.note === undefined;
    if (previous && sameKind(previous, run) && (sameDress(previous, run) || blank)) {
      out[out.length - 1] = { ...previous, text: previous.text + run.text };
    } else out.push(run);
  }
  return out;
}
