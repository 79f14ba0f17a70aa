import type { HiddenText } from '../formats/hidden.ts';

/** Where something stands in the file that is imported, both from 1. */
export interface SourcePlace {
  readonly page: number;
  readonly line: number;
}

/** A stretch of text in one dress. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly raised?: 'sup' | 'sub';
  /** True when the paper prints it with a line through it. */
  readonly struck?: boolean;
  readonly link?: string;
  /** Set when the run is the mark of a footnote: the label of the note. */
  readonly note?: string;
}

/** A line as the source breaks it; a Word paragraph without breaks is one line. */
export interface Line {
  readonly runs: readonly Run[];
  readonly place: SourcePlace;
  /** Left and right edge and size of the letters in points, where the source has positions. */
  readonly left?: number;
  readonly right?: number;
  readonly size?: number;
}

/**
 * Part of the page: the text itself, a column beside it with the letterhead, or what a word processor
 * repeats on every page.
 */
export type Zone = 'main' | 'side' | 'head';

/** The mark before an item of a list. */
export interface ItemMark {
  readonly level: number;
  /** As the paper prints it: `3.`, `b)`, `iv.`, `Vraag 3:`; without it the item has a bullet. */
  readonly printed?: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly zone: Zone;
  readonly lines: readonly Line[];
  /** Level of a heading, where the source itself says that this is one. */
  readonly level?: number;
  readonly item?: ItemMark;
  /** True where an empty paragraph stands before it. */
  readonly afterGap?: boolean;
  /** True for the first block of a page. */
  readonly opensPage?: boolean;
  /** True where the source itself says that this is the caption of an image or table. */
  readonly caption?: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly colspan: number;
  readonly rowspan: number;
  /** True where the source itself says that this is the head of its row. */
  readonly headsRow?: boolean;
}

export interface Table {
  readonly type: 'table';
  readonly zone: Zone;
  readonly rows: readonly (readonly Cell[])[];
  /** Number of rows that are heads, where the source says so. */
  readonly heads?: number;
  /** True when it is not sure which text stands in which cell. */
  readonly unsure?: boolean;
  readonly place: SourcePlace;
}

/** An image that cannot come along, with why and what a person can do, in one sentence. */
interface Refused {
  readonly refused: string;
}

/** An image that shows nothing of the paper: a logo, a line; with what it is, in a few words. */
interface Ornament {
  readonly ornament: string;
}

/** An image where it stands in the paper. */
export interface Picture {
  readonly type: 'picture';
  readonly zone: Zone;
  readonly place: SourcePlace;
  /** Its bytes as the file holds them. */
  readonly image: Uint8Array | Refused | Ornament;
  /** What it shows, where its maker wrote that down for who does not see it. */
  readonly alt?: string;
  /** The paragraph that the paper prints with it. */
  readonly caption?: Paragraph;
  /** The paragraph `Bron: …` that the paper prints with it. */
  readonly source?: Paragraph;
}

export type Block = Paragraph | Table | Picture;

export interface Note {
  readonly label: string;
  /** What `note` of its mark says, where its mark is known already and the label alone does not tell it. */
  readonly id?: string;
  readonly blocks: readonly Paragraph[];
  readonly place: SourcePlace;
}

/** Words of the source that are not in the draft, and why. */
export interface LeftOut {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** What a person must look at. */
export interface Warning {
  readonly page: number;
  readonly line: number;
  readonly message: string;
  /** Set where something may become public that must not, or something of the paper is missing. */
  readonly grave?: 'leak' | 'loss';
}

/** A line of the source as it stands there, before anything was made of it; what is compared. */
export interface RawLine {
  readonly text: string;
  readonly place: SourcePlace;
  /** True when it is read right after the line before it; otherwise their order is not sure. */
  readonly follows?: boolean;
}

export type SourceFormat = 'pdf' | 'docx' | 'odt' | 'html' | 'text';

/** A file after reading: its blocks in reading order, whatever the format was. */
export interface SourceDoc {
  readonly format: SourceFormat;
  readonly pages: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly raw: readonly RawLine[];
  readonly leftOut: readonly LeftOut[];
  /** Text that nobody who reads the file sees: it is told, and no part of `blocks`, `raw` or `leftOut`. */
  readonly hidden: readonly HiddenText[];
  /** The pages that are an image without text, so that nothing of them was read. */
  readonly imagePages?: readonly number[];
  /** True where text recognition read some of it, so that no word is certain. */
  readonly recognised?: boolean;
  readonly warnings: readonly Warning[];
  /** What is not sure at a place of the text: it is said beside it. */
  readonly doubts?: readonly Warning[];
  /** How many images were left unread, wherever they stand. */
  readonly unread?: number;
}

/** Tells how far a long file is; `done` of `total` pages. */
export type Progress = (done: number, total: number) => void;
