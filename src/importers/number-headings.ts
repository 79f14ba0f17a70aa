import { allIn, paragraphText } from './runs.ts';
import type { Block } from './source.ts';

/** In words; a bold line that is longer is a sentence. */
const LONGEST_HEADING = 12;

/**
 * The number of a heading is text of it, and no mark of a list. A heading is what its style calls so, and
 * a bold line with a number that no other item follows.
 *
 * @param blocks blocks in their order
 * @returns the same, the numbers of headings before their words
 */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at): Block => {
    if (block.type !== 'paragraph' || !block.item) return block;
    const next = blocks[at + 1];
    const text = paragraphText(block);
    const isHeading =
      block.level !== undefined ||
      (block.item.printed !== undefined &&
        allIn(block, 'bold') &&
        text.split(' ').length <= LONGEST_HEADING &&
        !/[.?!;:,]$/.test(text) &&
        next?.type === 'paragraph' &&
        (next.item === undefined || next.level !== undefined));
    if (!isHeading) return block;
    const { item, ...rest } = block;
    const [line, ...lines] = rest.lines;
    if (!line || item.printed === undefined) return rest;
    const dress = line.runs[0]?.bold ? { bold: true } : {};
    const runs = [{ ...dress, text: `${item.printed} ` }, ...line.runs];
    return { ...rest, lines: [{ ...line, runs }, ...lines] };
  });
}
