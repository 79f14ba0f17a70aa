/** The mark that a word processor prints before a paragraph. */
export interface ListMark {
  /** From 0. */
  readonly level: number;
  /** As it is printed, `2.1` or `Artikel 3.`; undefined for a bullet. */
  readonly printed?: string;
}

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
const RANKS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(
    ' ',
  );

/**
 * @param number the number of an item
 * @param format how it is written, as Word names it (ECMA-376, 17.18.59)
 * @returns the number as it is printed
 */
export function written(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}e`;
    case 'cardinalText':
      return capital(WORDS[number - 1] ?? String(number));
    case 'ordinalText':
      return capital(RANKS[number - 1] ?? `${number}e`);
    case 'numberInDash':
      return `- ${number} -`;
    default:
      return String(number);
  }
}

/** Word goes on after z with aa, bb, cc. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 10) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = [
    ...String(number).padStart(4, '0'),
  ].map(Number);
  const digits = (count: number, one: string, five: string, ten: string): string =>
    [
      '',
      one,
      one + one,
      one + one + one,
      one + five,
      five,
      five + one,
      five + one + one,
      five + one + one + one,
      one + ten,
    ][count] ?? '';
  return (
    'm'.repeat(thousands) +
    digits(hundreds, 'c', 'd', 'm') +
    digits(tens, 'x', 'l', 'c') +
    digits(ones, 'i', 'v', 'x')
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
