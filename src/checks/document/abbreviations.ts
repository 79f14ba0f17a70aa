import type { Begrip } from '../../model/begrip.ts';
import { problem } from '../../model/messages.ts';
import type { Organisatie } from '../../model/organisatie.ts';
import type { Finding } from '../../model/problem.ts';
import { withoutWebAddresses } from '../personal/match.ts';
import type { Shown } from './words.ts';

/** Abbreviations that everyone knows, or that are names of things more than abbreviations. */
const FAMILIAR =
  'EU NL VN TV PC NB PS OK BV NV CV PDF CD DVD USB SMS GPS VIP WC DNA HIV AIDS NAVO KLM ANWB NOS ISBN ISSN ECLI CELEX COM TK EK KST'.split(
    ' ',
  );

/** Two to six capitals; what stands around them decides whether they are an abbreviation. */
const CAPITALS = /[A-Z]{2,}/g;
/** Before the letters of a postcode, a code or an address. */
const PART_BEFORE = /(?:[\p{L}\d:_@#\\-]|\d{4} )$/u;
/** After a part of a code, an address or a compound. */
const PART_AFTER = /^(?:[\p{L}\d:_@]|[.-]\d|’?s?-\p{Lu})/u;
/** Roman numerals name chambers, chapters and additions to the number of a dossier. */
const ROMAN = /^[IVXLCDM]+$/;

/**
 * @param begrippen terms that are explained
 * @param organisaties organisations, whose abbreviations are explained on their pages
 * @returns the abbreviations that need no other explanation
 */
export function knownAbbreviations(
  begrippen: readonly Begrip[],
  organisaties: Readonly<Record<string, Organisatie>>,
): ReadonlySet<string> {
  const forms = [
    ...begrippen.flatMap(({ term, vormen }) => [term, ...vormen]),
    ...Object.values(organisaties).flatMap(({ afkorting, naam }) => [afkorting ?? '', naam]),
  ];
  return new Set([...FAMILIAR, ...forms.flatMap((form) => form.match(/\p{Lu}{2,6}/gu) ?? [])]);
}

/**
 * @param shown the words on its page
 * @param known abbreviations that are explained elsewhere
 * @returns a warning for each abbreviation that nothing explains, at its first use
 */
export function checkAbbreviations(shown: Shown, known: ReadonlySet<string>): Finding[] {
  const found = new Map<string, number>();
  const words = withoutWebAddresses(shown.text);
  for (const { 0: word, index } of words.matchAll(CAPITALS)) {
    if (word.length > 6 || known.has(word) || found.has(word) || ROMAN.test(word)) continue;
    const end = index + word.length;
    if (PART_BEFORE.test(words.slice(Math.max(0, index - 5), index))) continue;
    if (PART_AFTER.test(words.slice(end, end + 4))) continue;
    if (!isShouting(words, index, word.length) && !isExplained(words, word)) found.set(word, index);
  }
  return [...found].map(([word, index]) => ({
    ...problem('afkorting-onbekend', shown.placeOf(index), word),
    tekst: word,
  }));
}

/** Words beside other words in capitals are a heading or a cry, no abbreviation. */
function isShouting(text: string, start: number, length: number): boolean {
  const before = /(\p{L}+)[ ,]+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  const after = /^[ ,]+(\p{L}+)/u.exec(text.slice(start + length, start + length + 24))?.[1] ?? '';
  return [before, after].some((word) => /^\p{Lu}{4,}$/u.test(word));
}

/** `het Platform (ECP)` and `ECP (Platform voor …)` explain themselves. */
function isExplained(text: string, word: string): boolean {
  return (
    text.includes(`(${word})`) ||
    text.includes(`${word} (`) ||
    new RegExp(`\\((?:hierna|verder|afgekort)[^)]{0,30}${word}[^)]{0,3}\\)`, 'u').test(text)
  );
}
