import { matchAt } from './scan.ts';

/** Names of acts with the letter that they have in a CELEX number. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/kaderbesluit|framework decision/i, 'F'],
  [/verordening|regulation|^vo$/i, 'R'],
  [/richtlijn|directive|^rl$/i, 'L'],
  [/besluit|beschikking|decision/i, 'D'],
  [/aanbeveling|recommendation/i, 'H'],
];
const ACT =
  /(?<![\p{L}\d-])[\p{L}\d-]{0,40}?(?:kaderbesluit|framework decision|verordening|regulation|richtlijn|directive|besluit|beschikking|decision|aanbeveling|recommendation)(?:en|s)?(?!\p{L})|(?<![\p{L}\d-])(?:vo|rl)(?=\.? ?$)/giu;
/** Words that say that an act is one of the EU. */
const OF_EUROPE =
  /(?:^|[^\p{L}])(?:(?:EU|E[CG]|EEG|Euratom)[- ]|europe(?:se|es|an) |council |commission |gedelegeerde |delegated |implementing |Europees Parlement|(?:de|het) (?:Raad|Commissie)(?!\p{L}))/iu;
/** Between the name of an act and its number: what it is about, in a few words or its short name. */
const ABOUT =
  /^(?: \p{L}[\p{L}'’-]*){0,8} \((?:\p{Lu}[\p{L}\d-]{0,9}(?: [\p{L}\d-]{1,9}){0,2}, ?)?$|^(?: \p{L}[\p{L}'’-]*){0,8} $/u;
/** Words with which a sentence goes on to something else. */
const GOES_ON =
  / (?:bij|zie|is|zijn|was|wordt|worden|werd|die|dat|als|naast|door|heeft|hebben|kan|moet|zal|ook|met|gemeente|provincie|waterschap|college) /i;
/** So far before a number its name is looked for. */
const REACH = 110;

/**
 * What municipalities, provinces and water boards make by-laws about. Rule: taxes and charges of chapter XV of the
 * Gemeentewet, and the model by-laws of the association of municipalities.
 */
const LOCAL_SUBJECTS =
  'belasting|heffing|leges|recht(?:en)?|retributie|precario|riool|toeristen|forensen|parkeer|parkeerbelasting|reinigings|afvalstoffen|begraaf(?:plaats(?:en)?)?|markt|kade|ligplaats(?:en)?|staanplaats(?:en)?|standplaats(?:en)?|kap|bomen|groen|honden|erfgoed|monumenten|archeologie|omgevings|bouw|brandbeveiligings|huisvestings|woonruimte|leegstand(?:s)?|splitsings|straatnaam|naamgeving|naamgevings|subsidie|inspraak|participatie|referendum|burgerinitiatief|raads?|rekenkamer|financiële|gedrags|klachten|rechtspositie|ombuds|jeugd|jeugdhulp|wmo|bijstands|re-?integratie|afstemmings|maatregelen|toeslagen|minima|leerlingenvervoer|onderwijs(?:huisvestings)?|speel(?:automaten)?|winkeltijden|horeca|drank|evenementen|prostitutie|seksinrichtingen|leidingen|waterschaps|landschaps|ontgrondingen|provinciale|stads|wijk|dorps|archief|bedrijveninvesteringszone|biz|reclame|reclamebelasting|apv|model|verzamel|wijzigings|intrekkings|tarieven|tarief';
const LOCAL_NAME = new RegExp(`^(?:${LOCAL_SUBJECTS})s?-?verordening(?:en)?$`, 'i');
/** Names that by-laws have as well as acts of the EU. */
const OF_EITHER =
  /^(?:uitvoerings|controle|haven|water|grondwater|milieu|natuur|wegen|vervoers|telecommunicatie)verordening(?:en)?$/i;
const LOCAL_WORDS = /(?:plaatselijke|gemeentelijke|provinciale|lokale|model) $/i;
/** A body that is none of the EU, behind a number. */
const LOCAL_BODY =
  /\)? (?:van|in|voor) (?:de |het )?(?:gemeenten?|provincie|waterschap|hoogheemraadschap|stadsdeel|eiland|openbaar lichaam)(?!\p{L})/iuy;

/** How a text names an act before its number. */
export interface ActName {
  /** Letter of its kind in a CELEX number. */
  readonly letter: string;
  readonly start: number;
  /** Nothing but a mark or a label stands between the name and the number. */
  readonly adjacent: boolean;
  /** The number stands in brackets behind the name. */
  readonly bracketed: boolean;
  /** The words say that the act is one of the EU. */
  readonly europe: boolean;
  /** The name says what the act is about: `Elektriciteitsverordening`. */
  readonly telling: boolean;
  /** An abbreviation stands before it, of what it is about or of a body that made it: `NHG-richtlijn`. */
  readonly ofBody: boolean;
  /** The name is that of a by-law of a municipality, province or water board. */
  readonly local: boolean;
}

/**
 * @param text a text
 * @param end where its mark or label begins, or its number
 * @param bracketed whether an opening bracket stands there
 * @returns the name of an act before a number
 */
export function nameBefore(text: string, end: number, bracketed: boolean): ActName | undefined {
  const from = Math.max(0, end - REACH);
  const before = text.slice(from, end);
  const last = [...before.matchAll(ACT)].at(-1);
  if (!last) return undefined;
  const behind = before.slice(last.index + last[0].length);
  const adjacent = /^\.? ?$/.test(behind) && !bracketed;
  const about = bracketed ? `${behind}(` : behind;
  if (!adjacent && (!ABOUT.test(about) || GOES_ON.test(`${behind} `))) return undefined;
  const [, letter = ''] = ACTS.find(([word]) => word.test(last[0])) ?? [];
  const words = before.slice(Math.max(0, last.index - 32));
  return {
    letter,
    start: from + last.index,
    adjacent,
    bracketed: about.includes('('),
    europe: OF_EUROPE.test(words),
    telling: /[\p{L}\d]-?verordening(?:en)?$/iu.test(last[0]) && !OF_EITHER.test(last[0]),
    ofBody: /^(?![IVX]+-)\p{Lu}[\p{L}\d]*\p{Lu}\d?-/u.test(last[0]),
    local: LOCAL_NAME.test(last[0]) || LOCAL_WORDS.test(before.slice(0, last.index)),
  };
}

/** True where a text goes on to say that an act is of a municipality, province or water board. */
export function isOfLocalBody(text: string, at: number): boolean {
  return matchAt(LOCAL_BODY, text, at) !== null;
}
