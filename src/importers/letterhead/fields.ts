import { REASONS, WARNINGS } from '../messages.ts';
import type { LeftOut, Warning } from '../source.ts';
import { readDate, readPaperDate } from './date.ts';
import { type Field, readLabel } from './labels.ts';
import type { HeadLine } from './lines.ts';

/** A value behind a label, as printed. */
export interface Value {
  readonly label: string;
  /** Empty when the paper prints the label and nothing behind it. */
  readonly lines: readonly HeadLine[];
  readonly place: HeadLine['place'];
}

export interface Fields {
  readonly values: ReadonlyMap<Field, Value>;
  /** What stands behind labels for which papers of this kind have no field of their own, in the order of the paper. */
  readonly other: readonly Value[];
  readonly rest: readonly HeadLine[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

/** @returns the printed value on one line */
export function valueText(value: Value | undefined): string {
  return (value?.lines ?? [])
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .reduce(
      (all, text) =>
        all === '' || /[\p{Ll}]-$/u.test(all) || /[/-]$/.test(all) ? all + text : `${all} ${text}`,
      '',
    );
}

/**
 * Finds labels and what stands behind them: on the same line, in the column beside them, or on the
 * lines under them.
 *
 * @param lines the lines of the letterhead
 * @returns the values by field, what belongs to officials left out, and the lines behind no label
 */
export function readFields(lines: readonly HeadLine[]): Fields {
  const values = new Map<Field, Value>();
  const other: Value[] = [];
  const rest: HeadLine[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: Warning[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as HeadLine;
    const found = readLabel(line.text);
    if (!found) {
      rest.push(line);
      continue;
    }
    const { field, label, value } = found;
    leftOut.push({ ...line.place, text: label, reason: REASONS.label });
    const own = value === '' ? [] : [{ ...line, text: value }];
    const under = linesUnder(lines, at, field, value !== '');
    at += under.length;
    const all = [...own, ...under];
    const printed: Value = { label, lines: all, place: line.place };
    if (field === 'other') {
      const known = other.some(
        (one) => one.label === label && valueText(one) === valueText(printed),
      );
      if (!known && all.length > 0) other.push(printed);
      else
        for (const { text, place } of all)
          leftOut.push({ ...place, text, reason: REASONS.repeated });
      continue;
    }
    if (field === 'opgesteldDoor' || field === 'contact') {
      for (const { text, place } of all)
        leftOut.push({ ...place, text, reason: REASONS.officials });
      if (field === 'contact' && all.length > 0)
        warnings.push({ ...line.place, message: WARNINGS.contact() });
      if (field === 'opgesteldDoor' && all.length > 0 && !values.has(field)) {
        warnings.push({ ...line.place, message: WARNINGS.officials(label) });
      }
      if (field === 'opgesteldDoor' && !values.has(field))
        values.set(field, { ...printed, lines: [] });
      continue;
    }
    const before = values.get(field);
    if (!before || (before.lines.length === 0 && all.length > 0)) {
      values.set(field, printed);
      continue;
    }
    for (const { text, place } of all) leftOut.push({ ...place, text, reason: REASONS.repeated });
    const [first, second] = [valueText(before), valueText(printed)];
    const same =
      first.toLowerCase() === second.toLowerCase() || second === '' || sameDate(first, second);
    if (!same)
      warnings.push({ ...line.place, message: WARNINGS.contradiction(label, first, second) });
  }
  return { values, other, rest, leftOut, warnings };
}

const sameDate = (a: string, b: string): boolean => {
  const date = readDate(a);
  return date !== undefined && date === readDate(b);
};

/** Lines under a label that names officials: rather one too many left out than a name published. */
const OFFICIAL = 12;

/** The lines under a label that are its value. */
function linesUnder(
  lines: readonly HeadLine[],
  at: number,
  field: Field,
  started: boolean,
): HeadLine[] {
  const label = lines[at] as HeadLine;
  const under: HeadLine[] = [];
  const limit =
    field === 'opgesteldDoor' || field === 'contact' || field === 'other'
      ? OFFICIAL
      : field === 'titel'
        ? 6
        : 4;
  let group = label.group;
  for (let next = at + 1; next < lines.length && under.length < limit; next++) {
    const line = lines[next] as HeadLine;
    if (line.zone !== label.zone || line.place.page !== label.place.page) break;
    if (readLabel(line.text) !== undefined) break;
    // A gap ends the value, except between the label and its first line.
    if (line.group !== group && (started || under.length > 0)) break;
    if (line.group !== group && !mayStart(field, line.text)) break;
    // In the text column a value is one paragraph; beside it, all lines up to the next label.
    const before = under.at(-1) ?? (started ? label : undefined);
    const official = limit === OFFICIAL;
    if (before && !official && line.zone === 'main' && line.paragraph !== before.paragraph) break;
    if (!mayFollow(field, line.text, under.length, started)) break;
    group = line.group;
    under.push(line);
  }
  return under;
}

/** Whether a line under a gap can be the value of a label with nothing behind it. */
function mayStart(field: Field, text: string): boolean {
  if (field === 'datum') return readPaperDate(text) !== undefined;
  if (field === 'kenmerk' || field === 'uwKenmerk')
    return /\d/.test(text) && text.split(' ').length <= 3;
  if (field === 'actiefOpenbaar') return text.split(' ').length <= 3;
  if (field === 'bijlagen') return text.split(' ').length <= 3;
  return text.split(' ').length <= 15;
}

/** Whether a further line can still be part of the value. */
function mayFollow(field: Field, text: string, count: number, started: boolean): boolean {
  if (/^pagina \d+/i.test(text)) return false;
  const first = count === 0 && !started;
  switch (field) {
    case 'datum':
    case 'retouradres':
    case 'bijlagen':
    case 'actiefOpenbaar':
      return first;
    case 'kenmerk':
    case 'uwKenmerk':
      return first || (/^[\w/.-]+$/.test(text) && /\d/.test(text) && count + (started ? 1 : 0) < 2);
    default:
      return true;
  }
}
