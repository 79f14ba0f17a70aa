const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** Longest stretch of a sentence that is quoted on either side of what it names, in UTF-16 units. */
const REACH = 200;

/**
 * The words around a stretch of text, as far as its sentence goes.
 *
 * @param block text of the block (paragraph, list item, cell)
 * @param start where the stretch starts, in UTF-16 units
 * @param end where it ends
 * @returns what stands before and after it; an ellipsis where a long sentence was cut
 */
export function sentenceAround(
  block: string,
  start: number,
  end: number,
): { before: string; after: string } {
  let from = 0;
  let to = block.length;
  for (const { index, segment } of segmenter.segment(block)) {
    if (index <= start) from = index;
    if (index + segment.length >= end) {
      to = index + segment.length;
      break;
    }
  }
  return {
    before: cutStart(block.slice(from, start).trimStart()),
    after: cutEnd(block.slice(end, to).trimEnd()),
  };
}

function cutStart(text: string): string {
  return text.length <= REACH ? text : `… ${text.slice(-REACH).replace(/^\S*\s/, '')}`;
}

function cutEnd(text: string): string {
  return text.length <= REACH ? text : `${text.slice(0, REACH).replace(/\s\S*$/, '')} …`;
}
