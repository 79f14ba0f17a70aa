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
  readonly stukken: Contents;
}

/** Words from the front and, letters reversed, from the end. */
export interface SpellingContents {
  readonly vooraan: Contents;
  readonly achteraan: Contents;
}

/** Words with the number of documents that they stand in, in order. */
export type SpellingShard = readonly (readonly [word: string, documents: number])[];

/**
 * A word, the number of documents that it stands in, and the forms in which it is printed there; or another
 * stem of a word: the stem and the word it is of.
 */
export type WordRow =
  | readonly [key: string, documents: number, forms: readonly string[]]
  | readonly [stem: string, key: string];

/** In the order of their keys. */
export type WordShard = readonly WordRow[];

/** A document by what Pagefind calls it, without the name of the part, and what lists are cut and ordered by; organisations by their place in the file. */
export type PaperFacts = readonly [
  id: string,
  ref: string,
  datum: string,
  soort: string,
  organisaties: readonly number[],
];

export interface PapersFile {
  readonly organisaties: readonly string[];
  /** In the order of their ids. */
  readonly rijen: readonly PaperFacts[];
}

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
