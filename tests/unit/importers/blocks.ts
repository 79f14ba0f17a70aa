import type { Paragraph, Run } from '../../../src/importers/source.ts';

/** A paragraph of the text, one run a line. */
export function paragraph(...lines: readonly (string | readonly Run[])[]): Paragraph {
  return {
    type: 'paragraph',
    zone: 'main',
    lines: lines.map((line, index) => ({
      runs: typeof line === 'string' ? [{ text: line }] : line,
      place: { page: 1, line: index + 1 },
    })),
  };
}
