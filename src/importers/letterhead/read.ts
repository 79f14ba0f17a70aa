import { NOTA_PURPOSES } from '../../model/nota.ts';
import { readMarking } from '../markings.ts';
import { REASONS, UNIT_LABEL, WARNINGS } from '../messages.ts';
import { squeeze } from '../runs.ts';
import type { LeftOut, Warning } from '../source.ts';
import { type Addresses, readAddresses } from './address.ts';
import { readDate, readPaperDate } from './date.ts';
import { type Fields, readFields, type Value, valueText } from './fields.ts';
import type { ImportKind } from './kind.ts';
import type { HeadLine } from './lines.ts';
import { pickTitle } from './title.ts';

/** A letterhead with everything in its place. */
export interface Letterhead {
  readonly fields: Fields['values'];
  readonly other: Fields['other'];
  readonly addresses: Addresses;
  /** What the minister is asked to do, as the schema spells it. */
  readonly purpose: (typeof NOTA_PURPOSES)[number] | undefined;
  /** Lines that are neither label nor value nor address: the title, where it has no label. */
  readonly title: readonly HeadLine[];
  /** Lines of the text column of which it is not clear what they are: they stay in the text. */
  readonly unplaced: readonly HeadLine[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

const PAGE_NUMBER =
  /^pag(?:ina(?:nummer)?|\.)?[\d ]*(?:(?:van|\/)[\d ]*)?$|^\d{1,3} ?(?:van|\/) ?\d{1,3}$|^-? ?\d{1,3} ?-?$/i;
const PAPER_WORD = /^(?:beslis)?nota$|^brief$|^memo$/i;
/** In characters: a shorter text stands in others by chance. */
const SHORT = 4;
/** What a line of the column beside the text starts with where it names a part of the government. */
const UNIT =
  /^(?:ministerie|(?:directoraat|inspecteur|secretaris)-generaal|directie|dienst|inspectie|afdeling|bureau|programma|programmadirectie|projectdirectie|kabinet|bestuurskern|bestuursdepartement)\b|^dir\. /i;
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
  // A month is the date only of a paper that prints no day.
  const readAsDate = fields.rest.some(({ text }) => readDate(text) !== undefined)
    ? readDate
    : readPaperDate;
  for (const line of fields.rest) {
    const key = line.text.toLowerCase().replace(/\s+/g, ' ');
    const reason = PAGE_NUMBER.test(line.text)
      ? REASONS.pageNumber
      : PAPER_WORD.test(key)
        ? REASONS.label
        : readMarking(line.text) !== undefined || UNCLASSIFIED.test(key)
          ? REASONS.marking
          : seen.has(key) && line.zone !== 'main'
            ? REASONS.repeated
            : undefined;
    if (line.zone !== 'main') seen.add(key);
    if (reason) leftOut.push({ ...line.place, text: line.text, reason });
    else if (!values.has('datum') && readAsDate(line.text) !== undefined) {
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
  const { title, unplaced, warnings, units } = placeRest(
    addresses.rest,
    fields,
    kind === 'onderzoek' ? [] : addresses.sender,
    kind !== 'onderzoek',
    leftOut,
  );
  return {
    fields: values,
    other: [...units, ...fields.other],
    addresses,
    purpose,
    title,
    unplaced,
    leftOut: [...leftOut, ...fields.leftOut, ...addresses.leftOut],
    warnings: [...fields.warnings, ...addresses.warnings, ...warnings],
  };
}

/**
 * What is left is the title, or stands in the text column and is text, or beside it: then it repeats the sender, or
 * names a part of the government and comes along, or has no field. A name of a person has no label either, so nothing
 * else comes along.
 */
function placeRest(
  rest: readonly HeadLine[],
  fields: Fields,
  sender: readonly string[],
  hasOthers: boolean,
  leftOut: LeftOut[],
): Pick<Letterhead, 'title' | 'unplaced' | 'warnings'> & { readonly units: readonly Value[] } {
  const main = rest.filter((line) => line.zone === 'main');
  const { title, warnings } = fields.values.has('titel')
    ? { title: [], warnings: [] }
    : pickTitle(main);
  const places = new Set(title.map(({ place }) => place));
  const unplaced = main.filter(({ place }) => !places.has(place));
  const printed = sender.join(' ');
  const repeats = ({ text, place }: HeadLine): boolean =>
    place.page > 1 && text.length > SHORT && printed.includes(text);
  const apart = rest.filter((line) => line.zone !== 'main');
  for (const { place, text } of apart.filter(repeats))
    leftOut.push({ ...place, text, reason: REASONS.repeated });
  const units = hasOthers ? unitsIn(apart.filter((line) => !repeats(line))) : [];
  const carried = new Set(units.flatMap(({ lines }) => lines));
  const beside = apart.filter((line) => !repeats(line) && !carried.has(line));
  for (const { place, text, zone } of beside) {
    const reason = zone === 'head' ? REASONS.head : REASONS.otherField;
    leftOut.push({ ...place, text, reason });
  }
  const told = [unplaced, beside.filter(({ zone }) => zone === 'side')].flatMap((lines, at) => {
    const [first] = lines;
    if (!first) return [];
    const text = squeeze(lines.map((line) => line.text).join(' / '));
    return [
      { ...first.place, message: at === 0 ? WARNINGS.unplaced(text) : WARNINGS.beside(text) },
    ];
  });
  return { title, unplaced, units, warnings: [...warnings, ...told] };
}

/** Lines that stand together beside the text, of which the first names a part of the government. */
function unitsIn(lines: readonly HeadLine[]): Value[] {
  const groups = Map.groupBy(
    lines.filter(({ zone }) => zone === 'side'),
    ({ group, place }) => `${place.page} ${group}`,
  );
  const units: Value[] = [];
  for (const own of groups.values()) {
    const [first] = own;
    const known = units.some((unit) => valueText(unit) === valueText({ ...unit, lines: own }));
    if (first && UNIT.test(first.text) && !known)
      units.push({ label: UNIT_LABEL, lines: own, place: first.place });
  }
  return units;
}
