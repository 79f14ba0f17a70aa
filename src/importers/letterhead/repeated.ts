import { REASONS } from '../messages.ts';
import { runsText, squeeze } from '../runs.ts';
import type { Block, LeftOut, Paragraph } from '../source.ts';
import { type Fields, valueText } from './fields.ts';
import { readLabel } from './labels.ts';

/**
 * Takes out of the text what the paper repeats of its letterhead on every page: a label with the value
 * that the letterhead already gave. With another value it stays, because then it is text.
 *
 * @param blocks the text
 * @param fields what the letterhead says
 * @returns the text without the repeats
 */
export function dropRepeated(
  blocks: readonly Block[],
  fields: Fields['values'],
): { blocks: Block[]; leftOut: LeftOut[] } {
  const kept: Block[] = [];
  const leftOut: LeftOut[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' && repeats(block, fields)) {
      for (const { runs, place } of block.lines) {
        leftOut.push({ ...place, text: squeeze(runsText(runs)), reason: REASONS.repeated });
      }
    } else kept.push(block);
  }
  return { blocks: kept, leftOut };
}

/** Every line is a label, or the value of the label before it, as the letterhead has them. */
function repeats(block: Paragraph, fields: Fields['values']): boolean {
  if (block.lines.length > 8) return false;
  let expected: string | undefined;
  let labels = 0;
  for (const { runs } of block.lines) {
    const text = runsText(runs);
    const found = readLabel(text);
    if (found) {
      const known = fields.get(found.field);
      if (!known) return false;
      const value = valueText(known);
      if (found.value !== '' && squeeze(found.value) !== value) return false;
      expected = found.value === '' ? value : undefined;
      labels += 1;
    } else if (expected === squeeze(text)) expected = undefined;
    else return false;
  }
  // A heading `Bijlagen` is a label too; only with its value is it a repeat.
  return labels > 0 && (expected === undefined || expected === '') && block.lines.length > 1;
}
