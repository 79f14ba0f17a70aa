import type { Element, Root } from 'hast';
import type { Beside } from '../pictures/address.ts';
import type {
  Block,
  LeftOut,
  Note,
  Picture,
  RawLine,
  SourcePlace,
  Warning,
  Zone,
} from '../source.ts';

/** What reading a tree collects on its way. */
export interface Reading {
  readonly notes: Note[];
  readonly leftOut: LeftOut[];
  readonly warnings: Warning[];
  readonly raw: RawLine[];
  /** Gives the files that images are in. */
  readonly beside: Beside;
  /** Images within the lines that are being read; they go before their paragraph. */
  readonly pictures: Omit<Picture, 'type' | 'zone'>[];
  /** Elements that hold the text of a footnote, by id. */
  readonly targets: ReadonlyMap<string, Element>;
  /**
   * Reads what stands in an item, a cell or a note; text between blocks is a paragraph of its own. With `fixed`, lines of
   * the HTML are not lines of the file, and all stands at `origin`.
   */
  readonly readBlocks: (
    node: Root | Element,
    origin: SourcePlace,
    zone: Zone,
    reading: Reading,
    fixed?: boolean,
  ) => Block[];
}

/** Elements that stand inside a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i strike ins kbd label mark q s samp small span strong sub sup time tt u var wbr br img o:p'.split(
    ' ',
  ),
);
