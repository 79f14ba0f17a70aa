import { type Context, readChain, readDossier, type Trust } from './dossier.ts';
import { known, ROMAN } from './ids.ts';
import { enumerate, readNumber, readNumbers } from './numbers.ts';
import { endsCitation, matchAt, readHead, skip } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

const ANNEX_TO =
  '(?:bijlagen?(?: (?:nr\\.? ?)?(\\d{1,2}|[A-Z])| \\((?:nr\\.? ?)?(\\d{1,2})\\))? (?:behorende )?(?:bij|van) (?:het |de )?)?';
const PAPERS =
  'kamer(?:- )?stuk(?:(?:- )?ken)?(?:nummers?|nrs?\\.?|dossiers?)?|kamerst\\.|k\\.st\\.|kst(?:-nr\\.? |-nummer |\\.? |(?=\\d{5}))|(?:parlementaire? |kamer)dossiers?|wetsvoorstel(?:len)?(?= )';
const CHAMBERS =
  'vergaderjaar |(?:tk|ek|t\\.k\\.|e\\.k\\.|(?:tweede|eerste|2d?e|1e|1ste) kamer)(?=[ ,])';
const START = new RegExp(
  `(?<![a-zà-ÿ])${ANNEX_TO}(?:(${PAPERS})|(dossier(?:nummer|nr\\.?)?s?(?= ))|(${CHAMBERS}))`,
  'gi',
);
const NUMBER_WORD =
  / ?,? ?[:-]? ?\(?(?:(?:met |onder )?(?:dossier|kamerstuk)?(?:nummers?|nrs?\b\.?|no\.)|dossiers?)?:? ?/iy;
const ANSWER =
  /,? ?\(?[Aa]anhangsel(?: (?:van de|der) [Hh]andelingen| [Hh]andelingen)?\)?,? ?(?:[Nn]rs?\.?|[Nn]ummers?)? ?/y;
const SHORT = /,? ?(?:[Nn]rs?\b\.?|[Nn]ummers?)? ?/y;

/** "nr. 21 (Kamerstuk 36200)": the number is in front, and `reversed` reads it. */
const NUMBER_BEFORE = /(?<![a-z]|\d[,;.]? ?)nrs?\.? ?\d[\d, entm/-]{0,12} \($/i;

/** Papers behind a label: "Kamerstukken II 2023/24, 29 279, nr. 823, p. 4". */
export const labelled: Recogniser = {
  start: START,
  read(text, match) {
    const [all, numberedAnnex, bracketedAnnex, papers, dossier, chamber] = match;
    const start = match.index;
    const trust: Trust = papers ? 'label' : dossier ? 'dossier' : 'chamber';
    // A chamber or "vergaderjaar" is itself the head of the citation.
    const headAt = start + all.length - (chamber?.length ?? 0);
    const head = readHead(text, headAt);
    const context: Context = known({ kamer: head.kamer, vergaderjaar: head.vergaderjaar });
    const answer = readAnswer(text, start, head.end, context, ANSWER, true);
    if (answer.length > 0) return answer;
    if (chamber !== undefined && head.end === headAt) return [];
    // "EK 2024, 35 000": a year alone says nothing of a chamber.
    if (chamber !== undefined && head.guess && !/[-/]/.test(text.slice(headAt, head.end)))
      return [];
    const at = skip(NUMBER_WORD, text, head.end);
    const first = readDossier(text, start, at, context, trust);
    // Behind years that are none, only a number is sure enough.
    const bare = first?.[0]?.kind === 'dossier';
    if (bare && head.guess !== undefined) return [];
    if (bare && NUMBER_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return [];
    if (!first) {
      return /^kamer/i.test(papers ?? '')
        ? readAnswer(text, start, head.end, context, SHORT, false)
        : [];
    }
    const chain = readChain(text, first, trust, context);
    const annex = numberedAnnex ?? bracketedAnnex ?? (/^bijlage/i.test(all) ? '' : undefined);
    if (annex === undefined) return chain;
    return chain.map((one, index) => (index === 0 ? { ...one, bijlage: annex } : one));
  },
};

/**
 * Reads answers to questions, printed as an annex to the Handelingen. The form without the word
 * Aanhangsel ("Kamerstukken II, 2023-2024, 527") leans on context, so it is never certain.
 */
function readAnswer(
  text: string,
  start: number,
  at: number,
  context: Context,
  label: RegExp,
  certain: boolean,
): Found[] {
  const match = matchAt(label, text, at);
  if (!match || context.vergaderjaar === undefined) return [];
  const from = at + match[0].length;
  const plural = /s\.? ?$/.test(match[0]);
  const rules = { digits: 4, years: certain, letters: false, suffixes: false, plural };
  const first = readNumber(text, from, rules);
  if (!first || (!certain && !endsCitation(text, first.end))) return [];
  // The foot of each printed page has the number of the page there: "Aanhangsel   2".
  const page = !/n(?:rs?|ummers?)\.? ?$/i.test(match[0]) && Number(first.value) < PAGES;
  return answers(text, start, { ...first, from }, plural, context, certain && !page);
}

/** No answer in the Aanhangsel has more pages. */
const PAGES = 40;

/** References to answers with the numbers of one enumeration. */
export function answers(
  text: string,
  start: number,
  first: { readonly value: string; readonly from: number; readonly end: number },
  plural: boolean,
  context: Context,
  certain: boolean,
): Found[] {
  const { kamer, vergaderjaar = '' } = context;
  const rules = { digits: 4, years: false, letters: false, suffixes: false, plural };
  const body = `${kamer === 'I' ? 'ek' : 'tk'}-${vergaderjaar.replace('-', '')}`;
  return enumerate(readNumbers(text, first, rules), start, (nummer) => ({
    ...context,
    nummer,
    id: `ah-${body}-${nummer}`,
    kind: 'aanhangsel',
    certain,
  }));
}

/** Words before a number that say it is something else than a dossier. */
const OTHER_NUMBER =
  /(?:€|\beuro?|\bpostbus|\btel(?:efoon)?\.?|\bart(?:ikel)?\.?|\bkadastraal bekend|\b(?:sectie [a-z]|lot|bestelling)|\b(?:polis|zaak|perceel|order|versie|release|build|model|type|serie|batch|partij|rekening|locatie|pagina|tabel|figuur|saldo|(?:sub)?totaal|bedrag|aantal|(?:meter)?stand|score)|\b(?:iso|nen|iec|din|en),?|\bfactuur|\b[a-z]{3,}(?:nummer|nr\.?)|\b(?:stcrt|staatscourant|stb|staatsblad|trb|pb|l|c)\.?,?|[\d,.](?: ?\/)?)[: ]? ?$/i;

/** Words for papers that only parliament has. */
const OF_PARLIAMENT = /(?<!\p{L})(?:moties?|amendement(?:en)?|Kamerbrie(?:f|ven))(?: nrs?\.?)? $/u;
/** A slip in the spaces: `29279 -874`, `29279- 874`. */
const SPACED = /\d{5}(?: -|- )\d{1,4}(?!\d)/y;

/** Dossiers without a label, which a number with "nr." or a hyphen must follow. */
export const unlabelled: Recogniser = {
  start: /(?<![\w€$£/.,:=#&+-])(?:1[5-9]|[23]\d)[ .]?\d{3}(?!\d|\.\d)/g,
  read(text, match) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    if (OTHER_NUMBER.test(before)) return [];
    const named = OF_PARLIAMENT.test(before) && matchAt(SPACED, text, start) !== null;
    const trust: Trust = named ? 'label' : 'bare';
    const first = readDossier(text, start, start, {}, trust);
    if (!first || (named && first[0]?.kind === 'dossier')) return [];
    return readChain(text, first, trust, {});
  },
};

/** Years as the head of a citation: "2020/21, 35 788, nr. 77". */
export const yearsAlone: Recogniser = {
  start:
    /(?<![\w/-])(?:19|20)\d\d ?[-/] ?(?:(?:19|20)\d\d|\d\d),? (?=\d{2}[ .]?\d{3}(?:[ -][IVX]{1,5})?,? nrs?\b)/g,
  read(text, match) {
    const { vergaderjaar, end } = readHead(text, match.index);
    if (vergaderjaar === undefined) return [];
    const at = skip(/,? /y, text, end);
    const first = readDossier(text, match.index, at, { vergaderjaar }, 'chamber');
    return first ? readChain(text, first, 'chamber', { vergaderjaar }) : [];
  },
};

const REVERSED = new RegExp(
  `(?<![a-z]|\\d[,;.]? ?)nrs?\\.? ?(\\d{1,4}(?:(?:, ?| en | t/m | ?- ?)\\d{1,4}){0,30}) \\((?:kamerstuk(?:ken)? )?(1[5-9]|[23]\\d)( ?)(\\d{3})(?:[- ]?(${ROMAN}|[A-Z]|\\d\\d))?\\)`,
  'gi',
);

/** The order of debates: "nr. 456 (36800-XVI)", "nrs. 45 en 46 (36 600-VII)". */
export const reversed: Recogniser = {
  start: REVERSED,
  read(text, match) {
    const [all, list = '', thousands = '', space, units = '', suffix] = match;
    const toevoeging = suffix?.toUpperCase();
    const dossier = thousands + units;
    const value = /^\d+/.exec(list)?.[0] ?? '';
    const from = match.index + all.indexOf(list);
    const rules = { digits: 4, years: true, letters: false, suffixes: false, plural: true };
    const numbers = readNumbers(text, { value, from, end: from + value.length }, rules);
    const found = enumerate(numbers, match.index, (nummer) => ({
      ...known({ dossier, toevoeging }),
      nummer,
      id: `kst-${dossier}${toevoeging ? `-${toevoeging}` : ''}-${nummer}`,
      kind: 'kamerstuk',
      certain: toevoeging !== undefined || space !== '' || /kamerstuk/i.test(all),
    }));
    const end = match.index + all.length;
    return found.map((one, index) => (index === found.length - 1 ? { ...one, end } : one));
  },
};
