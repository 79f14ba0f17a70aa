import { runsText } from '../runs.ts';
import type { Block, Note, Paragraph, Run } from '../source.ts';

/**
 * Takes the notes off the end of a text that has them as plain paragraphs, each starting with its
 * raised number.
 *
 * @param blocks the text
 * @returns the text without them, and the notes
 */
export function takeClosingNotes(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const notes: Note[] = [];
  let end = blocks.length;
  while (end > 0) {
    const note = readNote(blocks[end - 1] as Block);
    if (!note) break;
    notes.unshift(note);
    end -= 1;
  }
  return { blocks: blocks.slice(0, end), notes };
}

function readNote(block: Block): Note | undefined {
  if (block.type !== 'paragraph' || block.item) return undefined;
  const [line, ...lines] = block.lines;
  const first = line?.runs.findIndex((run) => run.text.trim() !== '') ?? -1;
  const mark: Run | undefined = line?.runs[first];
  const label = /^\s*(\d{1,3})\s*$/.exec(mark?.text ?? '')?.[1];
  if (!line || mark?.raised !== 'sup' || label === undefined) return undefined;
  const rest = line.runs.slice(first + 1);
  if (runsText(rest).trim() === '') return undefined;
  const text: Paragraph = { ...block, lines: [{ ...line, runs: rest }, ...lines] };
  return { label, blocks: [text], place: line.place };
}
