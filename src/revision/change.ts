import { date } from '../model/fields.ts';
import type { KindName } from '../model/kind-names.ts';
import { Refusal } from './refusal.ts';

/** The paper that is changed. */
export interface Paper {
  readonly kind: KindName;
  readonly id: string;
  /** The file as it lies. */
  readonly source: string;
}

/** What is to become of the content folder; paths are below it, with `/`. */
export interface Change {
  /** Files that are there, with their new text. */
  readonly rewritten: ReadonlyMap<string, string>;
  /** Files that are not there yet. */
  readonly added: ReadonlyMap<string, string>;
  /** Files and folders that get another name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What was done, in Dutch, a line each. */
  readonly done: readonly string[];
  /** What is left to a person. */
  readonly next: readonly string[];
}

/**
 * @param day ISO 8601
 * @returns the day as a sentence has it: `4 maart 2026`
 * @throws Refusal when it is no day
 */
export function inWords(day: string): string {
  if (!date.safeParse(day).success)
    throw new Refusal(`‘${day}’ is geen dag. Schrijf jaar, maand en dag: 2026-03-04.`);
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** @returns a sentence with one full stop at its end */
export function asSentence(words: string): string {
  return /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}
