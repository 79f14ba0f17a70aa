import type { ListMark } from '../../formats/office/list-marks.ts';
import type { OdfStyles } from '../../formats/office/odf-text.ts';
import type { OfficePackage } from '../../formats/office/package.ts';
import type { XmlElement } from '../../formats/xml.ts';
import type { Block, Warning, Zone } from '../source.ts';

/** What reading goes on with from one paragraph to the next. */
export interface OdfReading {
  readonly opened: OfficePackage;
  readonly styles: OdfStyles;
  readonly marks: ReadonlyMap<XmlElement, ListMark>;
  readonly zone: Zone;
  page: number;
  line: number;
  /** True when the last paragraph was empty. */
  gap: boolean;
  /** Notes in the order of their marks. */
  readonly notes: XmlElement[];
  readonly boxes: Block[][];
  readonly warnings: Warning[];
}

/** What stands around a text: styles that hold for it, the nearest first, and the colour behind it. */
export interface Around {
  readonly styles: readonly XmlElement[];
  readonly ground: string | undefined;
}

/** Goes to the next page. */
export function nextPage(reading: OdfReading): void {
  reading.page += 1;
  reading.line = 1;
}
