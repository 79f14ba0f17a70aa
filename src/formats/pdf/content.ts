import type { HiddenText } from '../hidden.ts';
import type { Matrix } from './matrix.ts';

/** A character on a page, where it stands, in points from the bottom left of what is seen. */
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
  /** The font it is set in, by the name that the file gives it; nothing for what the file only draws. */
  readonly font?: string;
  readonly link?: string;
  /** True when a line runs through it. */
  readonly struck?: boolean;
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

/** An image as pdf.js unpacks it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** An image that is painted on a page, as the operators say. */
export interface PaintedImage {
  readonly ctm: Matrix;
  /** The part of the page that can be painted on. */
  readonly clip: Box | undefined;
  /** True in a layer that a reader can hide. */
  readonly layered: boolean;
  /** Its name or its pixels; nothing for a stencil. */
  readonly image: string | Pixels | undefined;
  /** How many pixels it has. */
  readonly pixels: number;
  readonly box: Box;
  /** What is painted later can cover it. */
  readonly order: number;
}

/** Something painted over a part of the page. */
export interface Cover extends Box {
  readonly order: number;
}

/** What a reader of the page sees, in the order of the file, the right way up. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  /** The characters that run the way the page is read. */
  readonly glyphs: readonly Glyph[];
  /** Characters that stand a quarter or half a turn to them, each direction as it is read. */
  readonly turned: readonly (readonly Glyph[])[];
  /** Text that stands askew: a stamp, a watermark. */
  readonly slanted: string;
  readonly rules: readonly Rule[];
  readonly images: readonly PaintedImage[];
  /** What is painted over something, opaque or not, images apart. */
  readonly covers: readonly Cover[];
  /** Text that is on the page and not seen. */
  readonly hidden: readonly HiddenText[];
  /** True when it shows an image, or a drawing, and hardly a character. */
  readonly isImage: boolean;
  /** How many of the characters lie under or invisibly over an image of the page: those of text recognition. */
  readonly recognised: number;
  /** Characters of which the file does not say what letter they are. */
  readonly unreadable: number;
  /** How many remarks hang on the page, which are no part of it. */
  readonly remarks: number;
}
