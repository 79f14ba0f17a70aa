import { parseReferences } from '../../../src/references/parse.ts';

/** The ids in a text in order, `?` behind an uncertain one, ids inside a range between brackets. */
export function found(text: string): string {
  return parseReferences(text)
    .map(
      ({ id, certain, also }) => `${id}${certain ? '' : '?'}${also ? `(${also.join(' ')})` : ''}`,
    )
    .join(' ');
}
