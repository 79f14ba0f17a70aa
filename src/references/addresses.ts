import { coded } from './codes.ts';
import { decodeAddress } from './normalise.ts';
import { matchesOf } from './scan.ts';
import type { Found } from './types.ts';

/**
 * Web and mail addresses; a web address may lack its scheme. What is in them is no running text.
 * `tel:` and the like have no numbers of papers.
 */
export const ADDRESS =
  /(?:https?:\/\/|www\.|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:nl|eu|com|org|net)\/)[^\s<>"]+|(?<![\w.+-])[\w.+-]+@[\w-]{1,63}\.[\w.-]{2,}/gi;

const ELI: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D', reco: 'H' };

/** What registers of laws, judgements and papers write in an address, with the id that it stands for. */
const CODES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /(?<=celex[:=])[0356](?:19|20)\d{2}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?(?![\w])/gi,
    (celex) => celex.toUpperCase(),
  ],
  [
    /(?<=\/eli\/)(reg|dir|dec|reco)(?:_impl|_del)?\/((?:19|20)\d{2})\/(\d{1,4})(?!\w)/g,
    (_all, kind = '', year = '', number = '') => `3${year}${ELI[kind]}${number.padStart(4, '0')}`,
  ],
  [
    /(?<=uri=)(COM|SWD|JOIN|SEC):((?:19|20)\d{2}):0{0,3}(\d{1,4})(?!\d)/gi,
    (_all, series = '', year, number) => `${series.toUpperCase()}(${year})${number}`,
  ],
  [/(?<!\w)jci1\.\d{1,2}:[cv]:BWB[RVW]\d{7}(?:&[\w.:%=/-]{0,79}[\w%]){0,20}/g, (jci) => jci],
  [/(?<![A-Z0-9])BWB[RVW]\d{7}(?!\d)/gi, (bwb) => bwb.toUpperCase()],
  [
    /(?<!\w)ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9]/gi,
    (ecli) => ecli.toUpperCase(),
  ],
  [/(?<=[?&](?:id|did|nummer)=)20\d{2}[ZDA]\d{5}(?!\w)/gi, (number) => number.toUpperCase()],
];

/**
 * Finds what an address of EUR-Lex, wetten.overheid.nl, rechtspraak.nl or tweedekamer.nl leads to. Other
 * addresses say nothing, also where there is a number in them.
 *
 * @param address an address, percent-encoded or not
 * @param at where it stands in the text
 * @returns references, with places in the text. Throws nothing
 */
export function readAddress(address: string, at: number): Found[] {
  const { text, spanOf } = decodeAddress(address);
  const found: Found[] = [];
  for (const [pattern, idOf] of CODES) {
    for (const match of matchesOf(pattern, text)) {
      const { start, end } = spanOf(match.index, match.index + match[0].length);
      if (found.some((other) => at + start < other.end && other.start < at + end)) continue;
      found.push(...coded(idOf(...match), at + start, at + end));
    }
  }
  return found;
}
