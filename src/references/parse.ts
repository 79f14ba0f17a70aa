import { ADDRESS, readAddress } from './addresses.ts';
import { caseNumbers, eclis } from './case-law.ts';
import { celexNumbers, chamberNumbers, lawIds, rawIds } from './codes.ts';
import { euActs, euDocuments } from './europe.ts';
import { gazettes } from './gazettes.ts';
import { labelled, reversed, unlabelled, yearsAlone } from './kamerstuk.ts';
import { kenmerken, labelledKenmerken } from './kenmerk.ts';
import { tornApart, tornFrom } from './noise.ts';
import { normalise } from './normalise.ts';
import { proceedings } from './proceedings.ts';
import { matchesOf } from './scan.ts';
import type { Found, Recogniser, Reference } from './types.ts';

/** Surest first: what one family has read, the next leaves alone. A new form goes in here. */
const RECOGNISERS: readonly Recogniser[] = [
  kenmerken,
  rawIds,
  lawIds,
  eclis,
  caseNumbers,
  celexNumbers,
  chamberNumbers,
  euActs,
  euDocuments,
  proceedings,
  gazettes,
  labelled,
  reversed,
  unlabelled,
  labelledKenmerken,
  tornApart,
  yearsAlone,
];

/**
 * Finds every reference in a text. Gives them in the order of the text, never overlapping;
 * `text.slice(start, end) === reference.text`, offsets in UTF-16 units of the text as given. What
 * is part of a web or mail address is left alone, but for what registers write in their own. Works on
 * any string and throws nothing. Takes time in proportion to the length of the text.
 */
export function parseReferences(text: string): Reference[] {
  // There is no reference without a digit of some script, and most paragraphs have none.
  if (!/\p{Nd}/u.test(text)) return [];
  const normal = normalise(text);
  const taken = new Uint8Array(normal.text.length);
  const found: Found[] = [];
  for (const match of matchesOf(ADDRESS, normal.text)) {
    taken.fill(1, match.index, match.index + match[0].length);
    found.push(...readAddress(match[0], match.index));
  }
  for (const recogniser of RECOGNISERS) {
    for (const match of matchesOf(recogniser.start, normal.text)) {
      if (taken[match.index]) continue;
      for (const one of recogniser.read(normal.text, match)) {
        if (taken.subarray(one.start, one.end).includes(1)) continue;
        taken.fill(1, one.start, one.end);
        found.push(one);
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  const references: Reference[] = [];
  let last = 0;
  for (const read of found) {
    const { end: readTo } = normal.spanOf(read.start, read.end);
    // A wider gap sets a number of a page apart; kerning leaves one space.
    const apart = /^[^\S\n]\p{Nd}/u.test(text.slice(readTo, readTo + 3));
    const one = (apart && tornFrom(normal.text, read)) || read;
    const { start, end } = normal.spanOf(one.start, one.end);
    if (start < last || end <= start) continue;
    last = end;
    references.push({ ...one, text: text.slice(start, end), start, end });
  }
  return references;
}
