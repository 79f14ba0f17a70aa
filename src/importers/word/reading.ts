import type { ListMark } from '../../formats/office/list-marks.ts';
import type { OfficePackage, Relation } from '../../formats/office/package.ts';
import type { Fields } from '../../formats/office/word-fields.ts';
import type { WordStyles } from '../../formats/office/word-styles.ts';
import type { XmlElement } from '../../formats/xml.ts';
import type { Block, Run, SourcePlace, Warning, Zone } from '../source.ts';

/** A note where its mark stands. */
interface NoteMark {
  readonly type: 'footnotes' | 'endnotes';
  readonly id: string;
}

/** The part of a Word file that is read. */
export interface Story {
  readonly root: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly fields: Fields;
  readonly zone: Zone;
}

/** What reading goes on with from one paragraph to the next. */
export interface Reading {
  readonly opened: OfficePackage;
  readonly styles: WordStyles;
  readonly markOf: (paragraph: XmlElement | undefined) => ListMark | undefined;
  readonly story: Story;
  page: number;
  line: number;
  /** True when the file says where its pages end; otherwise only breaks do. */
  readonly knowsPages: boolean;
  /** True when the last paragraph was empty. */
  gap: boolean;
  /** A letter that is set large before its paragraph. */
  initial: readonly Run[];
  /** Notes in the order of their marks. */
  readonly notes: NoteMark[];
  /** The text boxes, each with its paragraphs. */
  readonly boxes: Block[][];
  readonly warnings: Warning[];
}

/** @returns where reading is */
export const placeOf = ({ page, line }: Reading): SourcePlace => ({ page, line });

/** Says what a person must look at, at the place where reading is. */
export function warn(reading: Reading, message: string): void {
  reading.warnings.push({ ...placeOf(reading), message });
}

/** Goes to the next page. */
export function nextPage(reading: Reading): void {
  reading.page += 1;
  reading.line = 1;
}
