import { normalise } from '../references/normalise.ts';
import { parseReferences } from '../references/parse.ts';

/** Letters that are taken for a digit, and the digit. */
const DIGITS: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', B: '8' },
};
const LETTERS: Readonly<Record<string, string>> = {
  ...{ 0: 'O', 1: 'I', l: 'I', '|': 'I', 2: 'Z', 5: 'S', 8: 'B' },
};
const ALIKE = '[0-9OoQlIi|ZzSsB]';
/** A number of the Tweede Kamer, whose letter is no slip. */
const CHAMBER = new RegExp(`^(${ALIKE}{4})?([ZDA])(${ALIKE}{5})$`, 'i');
/** Digits and what looks like them, and a chapter between the numbers of a budget paper. */
const NUMBER = new RegExp(`^${ALIKE}+$`);
const CHAPTER = /(?<=\d{2}[ .]?\d{3}[ -])([VXIl1|]{1,6}[AB]?)(?=[-, ]|$)/;
/** So many readings are tried; each costs a file or two. */
const MOST = 12;

/**
 * What a person may have meant whose number is nowhere: without spaces, with digits for letters that look
 * like them (O and 0, l, I and 1, Z and 2, S and 5, B and 8) and the other way round, with a zero more
 * or less in the running part of a kenmerk.
 *
 * @param query what a person typed or pasted
 * @returns queries to look up instead, the likeliest first. Each must be shown with what it leads to
 */
export function slipsOf(query: string): string[] {
  const plain = normalise(query).text.replace(/^[\s"'«“‘…*.]+|[\s"'»”’.,;:!?]+$/g, '');
  if (!/\d/.test(plain) || plain.length > 60) return [];
  const joined = /\p{Ll}{3}/u.test(plain) ? plain : plain.replaceAll(' ', '');
  const written = unique([joined, ...alike(plain), ...alike(joined)]);
  return unique([...written, ...written.flatMap(zeros)])
    .filter((text) => text !== plain)
    .slice(0, MOST);
}

/**
 * @param query what a person typed or pasted
 * @returns true when a word beside the references in it looks like a number with a slip: of `Kamerstuk
 *   29 279, nr. 8Z3` the dossier is read, and not the number
 */
export function hasSlipBeside(query: string): boolean {
  const plain = normalise(query).text;
  const references = parseReferences(plain);
  if (references.length === 0) return false;
  const rest = references.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    plain,
  );
  return (rest.match(WORD) ?? []).some((word) => mended(word) !== word);
}

const WORD = /[\p{L}\d|]+/gu;
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const toDigits = (text: string): string =>
  text.replace(/\D/g, (letter) => DIGITS[letter] ?? letter);
const toLetters = (text: string): string =>
  text.replace(/[\dl|]/g, (digit) => LETTERS[digit] ?? digit);

/** The text with letters for digits, and digits for letters, where the rest of the word asks for it. */
function alike(text: string): string[] {
  const chapter = text.replace(CHAPTER, (roman) =>
    /\D/.test(roman) || !/^1+$/.test(roman) ? roman.replace(/[l1|]/g, 'I') : roman,
  );
  const words = chapter.replace(WORD, (word) => mended(word));
  // A zero in the code of a ministry may also be a D.
  const withD = words.replace(/(?<![\p{L}\d])O(?=[A-Z]{2,4}(?![\p{L}\d]))/gu, 'D');
  return unique([
    words,
    ...ownLetters(chapter),
    withD,
    ...chamberNumbers(words),
    ...direction(words),
  ]);
}

/** Letters in front of a number may be its own: `BS2O23012345`. */
function ownLetters(text: string): string[] {
  return [2, 3, 4].flatMap((letters) => {
    const [head, tail] = [text.slice(0, letters), text.slice(letters)];
    return /^[A-Z]+$/.test(head) && NUMBER.test(tail) ? [head + toDigits(tail)] : [];
  });
}

function mended(word: string): string {
  const chamber = CHAMBER.exec(word);
  if (chamber) {
    const [, year = '', letter = '', number = ''] = chamber;
    const read = `${toDigits(year)}${letter.toUpperCase()}${toDigits(number)}`;
    if (/^(?:20\d{2})?[ZDA]/.test(read)) return read;
  }
  if (/\d/.test(word) && word.length > 1 && NUMBER.test(word)) return toDigits(word);
  // The code of a ministry with a digit in it: `1ENW`, `B5K`.
  return /^[A-Z0-9l|]{2,5}$/.test(word) && /[A-Z]{2}|[A-Z].[A-Z]/.test(word)
    ? toLetters(word)
    : word;
}

/** `2023212345` for `2023Z12345`: the letter of a number of the Tweede Kamer became a digit. */
function chamberNumbers(text: string): string[] {
  const match = /^(20\d{2})([204O])(\d{5})$/.exec(text);
  if (!match) return [];
  const letter = { 2: 'Z', 0: 'D', O: 'D', 4: 'A' }[match[2] ?? ''];
  return [`${match[1]}${letter}${match[3]}`];
}

/** `1015955-154934-2` for `1015955-154934-Z`: the letter of a directorate became a digit. */
function direction(text: string): string[] {
  const match = /^(\d{6,7}-\d{6,7}-)([01258])$/.exec(text);
  return match ? [`${match[1]}${toLetters(match[2] ?? '')}`] : [];
}

/** Digits of the running part of a kenmerk with its year. Rule: BZK, SZW and FIN print ten. */
const RUNNING = 10;

/** A kenmerk with a zero more or less in its running part. */
function zeros(text: string): string[] {
  const dated = /^((?:\p{Ll}+ )?)((?:19|20)\d{2})[- /]?(\d{7,12})$/u.exec(text);
  if (dated) {
    const [, head = '', year, running = ''] = dated;
    if (running.length === RUNNING) return [];
    const value = running.replace(/^0+/, '');
    const values = [value, ...(running.length < RUNNING ? withZero(value) : withoutZero(value))];
    return values
      .filter((digits) => digits.length <= RUNNING)
      .map((digits) => `${head}${year}-${digits.padStart(RUNNING, '0')}`);
  }
  // Other ministries: the last number of a kenmerk with letters in it.
  const coded = /^(?=.*\p{L})(.*[/. -])(\d{4,9})$/u.exec(text);
  const [, head = '', number = ''] = coded ?? [];
  if (!coded || /^(?:kst|kamerstuk|.*\d{5}-)/i.test(head) || /\p{L} [\p{L}\d]/u.test(text))
    return [];
  return [...withoutZero(number), ...withZero(number)].map((digits) => head + digits);
}

/** The digits with a zero at each place; beside a zero one more is enough. */
function withZero(digits: string): string[] {
  const places = Array.from({ length: digits.length + 1 }, (_, at) => at);
  return unique(places.map((at) => `${digits.slice(0, at)}0${digits.slice(at)}`));
}

function withoutZero(digits: string): string[] {
  const places = [...digits].flatMap((digit, at) => (digit === '0' ? [at] : []));
  return unique(places.map((at) => digits.slice(0, at) + digits.slice(at + 1)));
}
