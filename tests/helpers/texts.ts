import { readCollection } from '../../src/folder/folder.ts';
import { KIND_NAMES } from '../../src/model/kind-names.ts';
import { generate } from './generated.ts';

/** Two collections of whole files: the published documents, and some that are made up. */
export function collections(): readonly (readonly string[])[] {
  const published = KIND_NAMES.flatMap((kind) => [...readCollection('content', kind)]);
  return [
    published.map(({ bytes }) => new TextDecoder().decode(bytes)),
    [...generate(20)].map(({ text }) => text),
  ];
}
