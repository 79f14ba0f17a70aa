import { NOTA_PURPOSES } from '../../model/nota.ts';
import { readMarking } from '../markings.ts';
import { REASONS, WARNINGS } from '../messages.ts';
import type { LeftOut, Warning } from '../source.ts';
import { type Addresses, readAddresses } from './address.ts';
import { readDate } from './date.ts';
import { type Fields, readFields } from './fields.ts';
import type { ImportKind } from './kind.ts';
import type { HeadLine } from './lines.ts';

/** A letterhead with everything in its place. */
export interface Letterhead {
  readonly fields: Fields['values'];
  readonly addresses: Addresses;
  /** What the minister is asked to do, as the schema spells it. */
  readonly purpose: (typeof NOTA_PURPOSES)[number] | undefined;
  /** Lines that are neither label nor value nor address: the title, where it has no label. */
  readonly title: readonly HeadLine[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

const PAGE_NUMBER =
  /^pag(?:ina|\.)?[\d ]*(?:(?:van|\/)[\d ]*)?$|^\d{1,3} ?(?:van|\/) ?\d{1,3}$|^-? ?\d{1,3} ?-?$/i;
const PAPER_WORD = /^(?:beslis)?nota$|^brief$|^memo$/i;
const UNCLASSIFIED = /^(?:ongerubriceerd|niet gerubriceerd)$/i;

/**
 * @param lines the lines of the letterhead
 * @param kind the kind of paper
 * @returns what the letterhead says
 */
export function readLetterhead(lines: readonly HeadLine[], kind: ImportKind): Letterhead {
  const leftOut: LeftOut[] = [];
  const kept: HeadLine[] = [];
  let purpose: Letterhead['purpose'];
  for (const line of lines) {
    const text = line.text.toLowerCase().replace(/\s+/g, ' ');
    const asked = NOTA_PURPOSES.find((one) => text === one || text === `${one}.`);
    if (asked) {
      if (purpose) leftOut.push({ ...line.place, text: line.text, reason: REASONS.repeated });
      purpose ??= asked;
    } else if (PAGE_NUMBER.test(line.text) && /\D/.test(line.text) && line.zone !== 'main') {
      leftOut.push({ ...line.place, text: line.text, reason: REASONS.pageNumber });
    } else kept.push(line);
  }
  const fields = readFields(kept);
  const values = new Map(fields.values);
  const loose: HeadLine[] = [];
  const seen = new Set<string>();
  for (const line of fields.rest) {
    const key = line.text.toLowerCase().replace(/\s+/g, ' ');
    const reason = PAGE_NUMBER.test(line.text)
      ? REASONS.pageNumber
      : PAPER_WORD.test(key)
        ? REASONS.label
        : readMarking(key) !== undefined || UNCLASSIFIED.test(key)
          ? REASONS.marking
          : seen.has(key) && line.zone !== 'main'
            ? REASONS.repeated
            : undefined;
    if (line.zone !== 'main') seen.add(key);
    if (reason) leftOut.push({ ...line.place, text: line.text, reason });
    else if (!values.has('datum') && readDate(line.text) !== undefined) {
      values.set('datum', { label: 'Datum', lines: [line], place: line.place });
    } else loose.push(line);
  }
  const addresses: Addresses =
    kind === 'brief'
      ? readAddresses(loose)
      : {
          addressee: [],
          sender: [],
          website: undefined,
          linked: false,
          leftOut: [],
          warnings: [],
          rest: loose,
        };
  const { title, warnings } = pickTitle(addresses.rest, fields, leftOut);
  return {
    fields: values,
    addresses,
    purpose,
    title,
    leftOut: [...leftOut, ...fields.leftOut, ...addresses.leftOut],
    warnings: [...fields.warnings, ...addresses.warnings, ...warnings],
  };
}

/** Where no label says what the title is, it is the last paragraph in the text column. */
function pickTitle(
  rest: readonly HeadLine[],
  fields: Fields,
  leftOut: LeftOut[],
): { title: HeadLine[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const main = rest.filter((line) => line.zone === 'main');
  const labelled = fields.values.has('titel');
  const last = main.at(-1)?.paragraph;
  const title = labelled ? [] : main.filter((line) => line.paragraph === last);
  for (const line of rest) {
    if (title.includes(line)) continue;
    const head = line.zone === 'head';
    leftOut.push({
      ...line.place,
      text: line.text,
      reason: head ? REASONS.head : REASONS.otherField,
    });
    if (!head)
      warnings.push({ ...line.place, message: WARNINGS.unplaced(line.text.replace(/\s+/g, ' ')) });
  }
  return { title, warnings };
}
