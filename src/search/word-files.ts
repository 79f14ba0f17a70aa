import type { Contents } from './shard-files.ts';

/**
 * The files by which the browser finds words, as they lie in `/woorden/`. The archive is cut into parts,
 * each with files of its own whose names tell their content; a document has one file of its words.
 */
export const WORDS_FOLDER = 'woorden';
/** The parts, newest first, and the names of things; the two files here whose names never change. */
export const PARTS_FILE = 'index.json';
export const NAMES_FILE = 'index-namen.json';

export interface PartEntry {
  readonly naam: string;
  /** How many documents it has. */
  readonly stukken: number;
  /** Name of its table of contents, without `.json`. */
  readonly inhoud: string;
}

/** What a part has and where. */
export interface PartContents {
  readonly woorden: Contents;
  /** Name of the file with the contents of the two lists for spelling. */
  readonly spelling: string;
  /** Where the address of each document stands. */
  readonly stukken: Contents;
  /** Names of the files with what documents are chosen by, and with their days. */
  readonly lijst: string;
  readonly dagen: string;
}

/** Words from the front and, letters reversed, from the end. */
export interface SpellingContents {
  readonly vooraan: Contents;
  readonly achteraan: Contents;
}

/**
 * Folded words with the number of documents that they stand in, and how papers print them where that differs; in
 * order.
 */
export type SpellingShard = readonly (readonly [
  word: string,
  documents: number,
  printed?: string,
])[];

/**
 * A word, the number of documents that it stands in, and the forms in which it is printed there; or another
 * stem of a word: the stem and the word it is of.
 */
export type WordRow =
  | readonly [key: string, documents: number, forms: readonly string[]]
  | readonly [stem: string, key: string];

/** In the order of their keys. */
export type WordShard = readonly WordRow[];

/**
 * Documents in the order of what Pagefind calls them, each by the least of that name that comes after the one before:
 * `0a3` for `0a3d9f1`. The file with the last that is not greater than a name has its document, and it is the last such
 * in the file.
 */
export type RefRow = readonly [first: string, ref: string];

/** By what documents are chosen and counted, in the same order: a column each, of places in the list before it. */
export interface PapersFile {
  /** The least of their names, with a space between. */
  readonly eerste: string;
  readonly jaren: readonly string[];
  readonly jaar: readonly number[];
  readonly soorten: readonly string[];
  readonly soort: readonly number[];
  /** Names of organisations that have to do with one document. */
  readonly organisaties: readonly (readonly string[])[];
  readonly organisatie: readonly number[];
}

/** Day and month of each document, in the same order: `08-19`, with a space between. */
export type DaysFile = string;

/** What a document says, for the index and for showing where words stand. */
export interface SearchRecord {
  readonly titel: string;
  /** What it is, in one word: `Nota`. */
  readonly soort: string;
  readonly datum: string;
  /** As printed, or empty. */
  readonly nummer: string;
  readonly organisaties: readonly string[];
  /** Other names of what it names: what it says, and the other name. */
  readonly ook: readonly (readonly [said: string, other: string])[];
  /** Its text; a heading has the id of its place on the page. */
  readonly tekst: readonly (string | readonly [heading: string, id: string])[];
}
