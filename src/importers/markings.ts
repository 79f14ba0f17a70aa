import { WARNINGS } from './messages.ts';
import { squeeze } from './runs.ts';
import type { RawLine, Warning } from './source.ts';

/**
 * What a paper says of itself in a line of its own, in a header, or across the page: who may see it
 * (Besluit voorschrift informatiebeveiliging rijksdienst), that it is no final text, or not yet public.
 */
const MARKING =
  /^(?:(?:dep(?:artementaal|\.)?|stg\.?|staatsgeheim|zeer|strikt|persoonlijk|politiek|commercieel)[ -.]*)*(?:vertrouwelijk|geheim|confidentieel)(?: \S+){0,3}$|^(?:concept|draft)$|^(?:onder )?embargo(?: \S+){0,6}$|^niet voor publicatie$|^(?:alleen )?voor intern gebruik$|^intern gebruik$/i;

/** Letters set apart, as watermarks have them: `C O N C E P T`. */
const SPACED = /^\S(?: \S)+$/;

/** @returns the marking that a line is, letters that are set apart together; undefined for other lines */
export function readMarking(text: string): string | undefined {
  const line = squeeze(text).slice(0, 100);
  const plain = SPACED.test(line) ? line.replaceAll(' ', '') : line;
  // In running text, and in the cells of a table, the same words start small.
  return MARKING.test(plain) && !/^\p{Ll}/u.test(plain) ? plain : undefined;
}

/**
 * @param raw the lines of a file, headers and watermarks among them
 * @returns a warning for each marking, once
 */
export function findMarkings(raw: readonly RawLine[]): Warning[] {
  const found = new Map<string, Warning>();
  for (const { text, place } of raw) {
    const marking = readMarking(text);
    const key = marking?.toLowerCase();
    if (marking === undefined || key === undefined || found.has(key)) continue;
    found.set(key, { ...place, message: WARNINGS.marking(marking), grave: 'leak' });
  }
  return [...found.values()];
}
