import type { Block, Note } from '../source.ts';
import { mapRuns } from './marks.ts';

/**
 * Ties a note at the foot of a page to a number of the size of the text, where that is glued to a word of that page
 * and no other is: text recognition and some programs lose that a mark is raised.
 *
 * @param blocks the text
 * @param note a note of which no raised mark was found
 * @param name the label that its mark gets
 * @returns the text with its mark; undefined where there is no such number, or more than one
 */
export function tieGlued(blocks: readonly Block[], note: Note, name: string): Block[] | undefined {
  const glued = new RegExp(String.raw`(?<=\p{Ll}{3}[.,;:)’”]?)${note.label}(?=[\s.,;:)]|$)`, 'gu');
  let found = 0;
  const tied = blocks.map((block) =>
    mapRuns(block, (run, _, { page }) => {
      const place = page === note.place.page && !run.raised ? [...run.text.matchAll(glued)] : [];
      found += place.length;
      const [first] = place;
      if (!first) return [run];
      const after = run.text.slice(first.index + note.label.length);
      return [
        { ...run, text: run.text.slice(0, first.index) },
        { text: '', note: name },
        ...(after ? [{ ...run, text: after }] : []),
      ];
    }),
  );
  return found === 1 ? tied : undefined;
}
