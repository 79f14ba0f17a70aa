import { gazettes } from './gazettes.ts';
import { readId } from './ids.ts';
import { labelled } from './kamerstuk.ts';
import { proceedings } from './proceedings.ts';
import { rewrite } from './rewrite.ts';
import { isMeasure, matchAt } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

/** Names of publications, with a space anywhere in them. */
const LABELS = [
  'kamerstukken',
  'kamerstuk',
  'handelingen',
  'aanhangsel',
  'staatsblad',
  'staatscourant',
  'tractatenblad',
];
const LABEL = LABELS.map((label) => [...label].join(' ?')).join('|');
/** Spaces inside a name, a numeral, a label or a number, and before a full stop or comma. */
const LOOSE = new RegExp(
  `(?<!\\p{L})(?:${LABEL})(?!\\p{L})|(?<![\\w])I I(?!\\w)|(?<!\\p{L})n r(?: s)?(?= ?\\.)|(?<=\\d) (?=\\d)|(?<=\\d) ?[/-] ?(?=\\d)|(?<=[\\p{L}\\d]) (?=[.,])`,
  'giu',
);
/** So far a citation may go on. */
const REACH = 140;

const READERS: readonly Recogniser[] = [proceedings, gazettes, labelled];

/**
 * Citations that kerning has torn apart when a PDF was read: "Kamerst ukken I I, 2 0 22-2023, 2 9665,
 * nr. 482". Which spaces belong there is a guess, so none of them is certain. Comes after all forms that
 * can be read as they stand.
 */
export const tornApart: Recogniser = {
  start: new RegExp(`(?<![\\p{L}\\d])(?:${LABEL})(?!\\p{L})`, 'giu'),
  read(text, match) {
    const window = text.slice(match.index, match.index + REACH).split('\n', 1)[0] ?? '';
    const whole = rewrite(window, LOOSE, (loose) => loose.replaceAll(' ', ''));
    if (whole.text === window) return [];
    for (const reader of READERS) {
      const label = matchAt(reader.start, whole.text, 0);
      if (label?.index !== 0) continue;
      const found = reader.read(whole.text, label).filter(({ kind }) => kind !== 'dossier');
      if (found.length === 0) continue;
      return found.map((one) => {
        const { start, end } = whole.spanOf(one.start, one.end);
        return { ...one, certain: false, start: match.index + start, end: match.index + end };
      });
    }
    return [];
  },
};

/** Digits behind a number with nothing but a space between, where the citation ends behind them. */
const TAIL = / \d{1,3}(?=[.,;)] ?(?:\D|$)| ?$| [a-z])/y;

/**
 * A number that may have lost its last digits to a space: `nr. 4 82` is 4 with something behind it, or 482. A date or
 * an amount may stand there too, or the number of the next note, which a capital follows. No number begins with a
 * zero, so `nr. 5 01` can only be 501.
 *
 * @param text a normalised text
 * @param found what was read in it
 * @returns the same as an uncertain reading, with the longer number where there is such a one; undefined where nothing
 *   is torn
 */
export function tornFrom(text: string, found: Found): Found | undefined {
  const { id, kind, end, nummer = '', also = [] } = found;
  if (kind === 'dossier' || !/\d/.test(text[end - 1] ?? '')) return undefined;
  const tail = matchAt(TAIL, text, end);
  if (!tail || isMeasure(text, end + tail[0].length)) return undefined;
  const digits = tail[0].trim();
  const doubtful = { ...found, certain: false };
  const longer = `${nummer}${digits}`;
  const whole = `${id.slice(0, -nummer.length)}${longer}`;
  const most = kind === 'staatscourant' ? 6 : 4;
  const possible =
    nummer !== '' &&
    longer.length <= most &&
    id.endsWith(`-${nummer}`) &&
    text.endsWith(nummer, end);
  if (!possible || readId(whole)?.kind !== kind) return doubtful;
  if (!digits.startsWith('0')) return { ...doubtful, also: [...also, whole] };
  return { ...doubtful, id: whole, nummer: longer, end: end + tail[0].length };
}
