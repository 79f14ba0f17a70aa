import type { Picture } from '../source.ts';

/** One sign on a page, where it stands, in points from the bottom left. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** True for a space that the file itself has. */
  readonly blank: boolean;
  readonly link?: string;
}

/** A straight line that is drawn: the edge of a cell, or a line under text. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** An image on a page; what is painted later has a higher order. */
export interface PlacedPicture extends Box {
  readonly image: Picture['image'];
  readonly order: number;
}

/** What is on a page, in the order of the file. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly PlacedPicture[];
  /** Text that does not run from left to right. */
  readonly rotated: string;
  /** Signs that cannot be seen: the layer of text recognition under a scan. */
  readonly invisible: number;
  /** Signs of which the file does not say what letter they are. */
  readonly unreadable: number;
}
