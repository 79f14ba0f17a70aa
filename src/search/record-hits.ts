import { flatten } from './flatten.ts';
import { passagesOf } from './passages.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { SearchRecord } from './word-files.ts';
import type { AskedWord, WordHit } from './word-search.ts';

/**
 * @param record a document
 * @param typed the words that were typed
 * @returns three where a title is just those, two where it has them as they stand, one where the text has, else none
 */
export function likeness({ titel, tekst, ook }: SearchRecord, typed: string): number {
  const title = telling(titel);
  if (title === typed) return 3;
  if (!typed.includes(' ')) return 0;
  const has = (text: string) => ` ${text} `.includes(` ${typed} `);
  if (has(title)) return 2;
  const texts = [...tekst.map(textOf), ...ook.map(([, other]) => other)];
  return texts.some((text) => has(telling(text))) ? 1 : 0;
}

/** A text without the words that say nothing, as they are left out of a question. */
function telling(text: string): string {
  return flatten(text)
    .split(' ')
    .filter((word) => !STOP_WORDS.has(word))
    .join(' ');
}

/** @returns the text of a block of a record */
export const textOf = (block: SearchRecord['tekst'][number]): string =>
  typeof block === 'string' ? block : block[0];

/**
 * @param record a document
 * @param url its address
 * @param asked the words that were asked for
 * @returns the document as a list of results shows it
 */
export function hitFrom(record: SearchRecord, url: string, asked: readonly AskedWord[]): WordHit {
  const { titel, soort, datum, nummer } = record;
  return { url, title: titel, soort, datum, nummer, passages: passagesOf(record, url, asked) };
}
