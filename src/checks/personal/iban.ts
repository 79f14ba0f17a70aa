import { normalise } from '../../references/normalise.ts';
import { asGiven, type Match } from './match.ts';

/** Length of an IBAN by country. Source: ISO 13616, SWIFT's IBAN registry; the countries of SEPA. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

const START = /(?<![\p{L}\d])[A-Z]{2} ?\d{2}[ .-]?(?=[A-Z\d])/giu;

/**
 * The check digits of an IBAN: the first four characters moved to the end and letters read as numbers, the
 * rest after dividing by 97 is 1. Source: ISO 13616 and ISO 7064.
 *
 * @param iban without spaces, in capitals
 * @returns whether the check digits are right
 */
export function passesMod97(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban)) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * @param text any text
 * @param normal the same, normalised
 * @returns account numbers whose length and check digits are right
 */
export function findIbans(text: string, normal = normalise(text)): Match[] {
  const plain = normal.text;
  if (!/[A-Z]{2} ?\d{2}/i.test(plain)) return [];
  const found = [...plain.matchAll(START)].flatMap(({ 0: lead, index }) => {
    const length = LENGTHS[lead.slice(0, 2).toUpperCase()];
    const end = length === undefined ? undefined : endOf(plain, index, length);
    if (end === undefined) return [];
    const written = plain.slice(index, end);
    return passesMod97(written.replace(/[ .-]/g, '').toUpperCase())
      ? [{ start: index, text: written }]
      : [];
  });
  return asGiven(normal, found);
}

/** Where that many letters and digits have passed; single spaces, dots and hyphens between them are skipped. */
function endOf(text: string, start: number, length: number): number | undefined {
  let left = length;
  let at = start;
  for (; left > 0; at++) {
    const character = text[at] ?? '';
    if (/[A-Z\d]/i.test(character)) left -= 1;
    else if (!/[ .-]/.test(character) || /[ .-]/.test(text[at + 1] ?? '')) return undefined;
  }
  return /[\p{L}\d]/u.test(text[at] ?? '') ? undefined : at;
}
