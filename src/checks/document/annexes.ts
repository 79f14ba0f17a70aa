import type { Examined } from '../../mdx/document.ts';
import { problem } from '../../model/messages.ts';
import type { Finding } from '../../model/problem.ts';
import type { Shown } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  geen: 0,
  nee: 0,
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
};
const NAMED =
  /\bbijlagen? (\d{1,2})(?! ?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)(?![\d.,]\d)/gi;
/** An annex of something else: `bijlage 1 bij de wet`, `nr 823, bijlage 1`. */
const OF_ANOTHER = /^[,;]? (?:bij|van|behorend|uit|in) (?!dit\b|deze\b)/i;
const AFTER_NUMBER = /(?:\d|nr\.?|\))[,;]? ?(?:en |met )?$/;

/**
 * @param document a document
 * @param shown what a reader sees of it
 * @returns what is wrong with the list of annexes: gaps, a count that differs, annexes that are named
 *   and not listed
 */
export function checkAnnexes({ data, locate }: Examined, shown: Shown): Finding[] {
  if (!data || !('bijlagen' in data) || data.bijlagen === undefined) return [];
  const { gedrukt, toelichting, lijst } = data.bijlagen;
  const found: Finding[] = [];
  // A paper that letters its annexes, or numbers them otherwise, has no gaps to find.
  if (lijst.some(({ nummer }) => /^\d+$/.test(nummer))) {
    for (const [i, { nummer }] of lijst.entries()) {
      if (nummer !== String(i + 1)) {
        const place = locate(['bijlagen', 'lijst', i, 'nummer']);
        found.push({
          ...problem('bijlagen-nummering', place, nummer, String(i + 1)),
          tekst: nummer,
        });
        break;
      }
    }
  }
  const printed = gedrukt === undefined ? undefined : countOf(gedrukt);
  if (printed !== undefined && toelichting === undefined && printed !== lijst.length) {
    const place = locate(['bijlagen', 'gedrukt']);
    found.push(
      lijst.length === 0
        ? problem('bijlagen-ontbreken', place, gedrukt ?? '')
        : problem('bijlagen-aantal', place, gedrukt ?? '', lijst.length),
    );
  }
  return [...found, ...beyond(lijst.length, shown)];
}

function countOf(printed: string): number | undefined {
  const word = printed.trim().toLowerCase();
  return /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS[word];
}

function beyond(listed: number, { text: shown, placeOf }: Shown): Finding[] {
  if (listed === 0 || !/bijlage/i.test(shown)) return [];
  const found = new Map<string, Finding>();
  for (const { 0: words, 1: number = '', index } of shown.matchAll(NAMED)) {
    if (Number(number) <= listed || found.has(words)) continue;
    if (OF_ANOTHER.test(shown.slice(index + words.length, index + words.length + 20))) continue;
    if (AFTER_NUMBER.test(shown.slice(Math.max(0, index - 12), index))) continue;
    const place = placeOf(index);
    found.set(words, {
      ...problem('bijlage-onbekend', place, words, String(listed)),
      tekst: words,
    });
  }
  return [...found.values()];
}
