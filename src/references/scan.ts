import { known } from './ids.ts';
import type { ReferenceParts } from './types.ts';

/**
 * Matches an expression from one place on: a sticky one there, a global one there or later. The place is
 * always set first, so the expression carries nothing over from an earlier call.
 */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * All matches of a global expression, as `matchAll` gives them. That copies the expression for each text,
 * which takes longer than looking for it in a paragraph.
 */
export function* matchesOf(global: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; at <= text.length; ) {
    const match = matchAt(global, text, at);
    if (!match) return;
    yield match;
    at = match.index + (match[0].length || 1);
  }
}

/** Where a sticky expression that may be empty or absent ends; `at` itself when it is absent. */
export function skip(sticky: RegExp, text: string, at: number): number {
  return at + (matchAt(sticky, text, at)?.[0].length ?? 0);
}

/** What behind a number shows that it counts or dates something. */
const MEASURE =
  / ?[%‰°€]|,-| (?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|jun[i.]|jul[i.]|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|euro?|procent|promille|miljoen|mln|miljard|mld|duizend|jaar|maanden|weken|dagen|uur|kg|kilo|km|m2|m3|ha|hectare|ton|meter|mensen|personen|inwoners|woningen|banen|fte|keer|stuks|stukken|pagina's|exemplaren|handtekeningen|leden|kinderen|leerlingen|studenten|huishoudens|bedrijven|medewerkers|burgers|bezoekers)(?![a-z])/iy;

/** What may follow a number that ends a citation. */
const CITATION_END =
  / ?$|\n| ?[).,;:\]»"'”’*|<>[(&]| ?[-/] ?\d| (?:en|of|t\/m|tot en met|pp?\.|blz|pag|bijlage|d\.d\.|dd\.?|van|is|zijn|over)(?![a-z])/iy;

/** True where a month, a currency or a unit stands: the number before it is not a reference. */
export function isMeasure(text: string, at: number): boolean {
  return matchAt(MEASURE, text, at) !== null;
}

/** True where a citation can end: punctuation, the end of the text, or a word that goes on to it. */
export function endsCitation(text: string, at: number): boolean {
  return matchAt(CITATION_END, text, at) !== null;
}

/** Marks of emphasis: `*Kamerstukken II* 2015/16`. */
export const EMPHASIS = /[*_]{1,3}(?=[ ,])/y;

const CHAMBER =
  /[ -]?,? ?[(_*]?(?:van de |der )?(?:(I ?\/ ?II|I en II)|((?:TK|EK|T\.K\.|E\.K\.|(?:Tweede|Eerste|2d?e|1e|1ste) ?Kamer(?: der Staten-Generaal)?)(?:,? II?(?!\w))?|II|I|ii|ll|Il|lI)|(11|1|2)(?=(?:, ?| )(?:verg[a-z]* )?(?:\d{4} ?[-/]|\d{2}[-/]\d{2}(?!\d)|\d{2}[ .]?\d{3}(?!\d))))\)?(?:(?!\w)|(?=_[ ,])|(?=(?:19|20)\d\d ?[-/]))/y;

const YEARS =
  / ?[,/]? ?\(?(?:[Vv]ergader(?:jaar|jaren|jr\.?)|[Vv]erg\.? ?j(?:aa)?r\.?|[Zz]itting(?:sjaar)?|[Vv]j\.?)? ?['’‘]?((?:19|20)?\d{2}) ?[-/] ?['’‘]?((?:19|20)?\d{2})(?!\d)\)?/y;
/** The chamber behind the years: `2021/22 II, 29 984`. */
const CHAMBER_BEHIND = /,? (II|I)(?=,? ?\d{2}[ .]?\d{3}(?!\d))/y;
/** Years that do not follow each other, or one alone, where a number comes behind them. */
const SLIP =
  /,? ?\(?(?:[Vv]ergader(?:jaar|jaren|jr\.?)|[Vv]erg\.? ?j(?:aa)?r\.?|[Zz]itting(?:sjaar)?|[Vv]j\.?)? ?((?:19|20)\d{2})(?: ?[-/] ?\d{2,4}(?!\d))?\)?(?=,? (?:nrs?\b\.? ?)?\d{1,4}(?:[ .]?\d{3})?(?!\d|\.\d))/y;

/** Chamber and parliamentary year as they stand at the head of a citation, and where they end. */
export interface Head {
  readonly kamer: 'I' | 'II' | undefined;
  readonly vergaderjaar: string | undefined;
  /** The year that was probably meant where what stands there is no parliamentary year. */
  readonly guess: string | undefined;
  readonly end: number;
}

/** Reads chamber and parliamentary years in any spelling; each may be absent. Last year counts. */
export function readHead(text: string, at: number): Head {
  const from = skip(EMPHASIS, text, at);
  const chamber = matchAt(CHAMBER, text, from);
  const word = chamber?.[2] ?? chamber?.[3];
  let kamer =
    word === undefined
      ? undefined
      : /^(?:[Il1]$|E|1[es])/.test(word)
        ? ('I' as const)
        : ('II' as const);
  let end = skip(EMPHASIS, text, from + (chamber?.[0].length ?? 0));
  let vergaderjaar: string | undefined;
  for (let count = 0; count < 12; count++) {
    const next = count === 0 ? end : skip(/ ?-| en/y, text, end);
    const match = matchAt(YEARS, text, next);
    const year = match && parliamentaryYear(match[1] ?? '', match[2] ?? '');
    if (!match || !year) break;
    // "2016/17, 31-32-7" is a sitting and an item, not another year.
    if (count > 0 && next === end && match[1]?.length !== 4) break;
    vergaderjaar = year;
    end = next + match[0].length;
  }
  const behind = word === undefined && vergaderjaar ? matchAt(CHAMBER_BEHIND, text, end) : null;
  if (behind) {
    kamer = behind[1] === 'I' ? 'I' : 'II';
    end += behind[0].length;
  }
  const slip = vergaderjaar === undefined ? matchAt(SLIP, text, end) : null;
  if (!slip) return { kamer, vergaderjaar, guess: undefined, end };
  const guess = `${slip[1]}-${Number(slip[1]) + 1}`;
  return { kamer, vergaderjaar, guess, end: end + slip[0].length };
}

/** `2023` and `24`, `2023` and `2024`, `98` and `99` -> `2023-2024`; undefined when no such year. */
function parliamentaryYear(first: string, second: string): string | undefined {
  const short = Number(first);
  const from = short > 99 ? short : short + (short < 50 ? 2000 : 1900);
  const to = from + 1;
  return Number(second) === (second.length === 4 ? to : to % 100) ? `${from}-${to}` : undefined;
}

const ANNEX =
  /(?:,? | ?, ?)(?:met |en )?[Bb]ijlagen? (?:nr\.? ?)?(\d{1,2}|[IVX]{1,4}|[A-Z])(?!\w)| \([Bb]ijlagen? (?:nr\.? ?)?(\d{1,2}|[IVX]{1,4}|[A-Z])\)/y;
const PAGES =
  /(?:,? | ?, ?)(?:[Pp]{1,2}\.?|[Bb]lz\.?|[Pp]ag\.?|[Pp]agina(?:'s|’s)?) ?(\d{1,5}(?: ?- ?\d{1,5})?)(?!\d)/y;

/** Annex and pages behind a number, in either order, and where they end. */
export function readTail(
  text: string,
  at: number,
): { readonly end: number; readonly parts: ReferenceParts } {
  let end = at;
  let bijlage: string | undefined;
  let pagina: string | undefined;
  for (let count = 0; count < 2; count++) {
    const annex = bijlage === undefined ? matchAt(ANNEX, text, end) : null;
    const pages = pagina === undefined ? matchAt(PAGES, text, end) : null;
    if (annex) bijlage = annex[1] ?? annex[2];
    else if (pages) pagina = pages[1]?.replaceAll(' ', '');
    end += (annex ?? pages)?.[0].length ?? 0;
  }
  return { end, parts: known({ bijlage, pagina }) };
}
