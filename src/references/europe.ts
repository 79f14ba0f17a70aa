import { actNumber } from './act-number.ts';
import { known } from './ids.ts';
import { matchAt } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

/** What a community is called behind an act, in Dutch and in English. */
const COMMUNITY = '(?:EU|EG|EEG|EGKS|GBVB|JBZ|EC|EEC|ECSC|CFSP|JHA|[Ee]uratom|EURATOM)';
const SUFFIX = `(?: ?/ ?${COMMUNITY}(?![A-Za-z])| ${COMMUNITY}(?![\\w-])| \\(${COMMUNITY}\\))`;
const NUMBER = `(\\d{1,4})/ ?(\\d{1,4})(${SUFFIX})?(?![\\w]|[/,.-]\\d|/[a-z])`;
const MARK = `\\(?${COMMUNITY}(?:, ?${COMMUNITY})*\\)?,? ?`;
const LABEL = '[Nn](?:rs?|os?|umber|ummers?)\\b\\.? ?';
/** What may stand right before a number: `(EU) nr. `, `EG nr. `, `No `, an opening bracket. */
const LEAD = new RegExp(`(?:(?:(?<![\\w-])|(?=\\())(${MARK}))?((?<![a-z])${LABEL})?(\\(?)$`);
const NEXT = new RegExp(`(?:,|,? en|,? of|,? and) ?(${MARK})?(${LABEL})?${NUMBER}`, 'y');

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
  /^(?: \p{L}[\p{L}'’-]*){0,8} \((?:\p{Lu}[\p{L}\d-]{1,9}, ?)?$|^(?: \p{L}[\p{L}'’-]*){0,8} $/u;
/** Words with which a sentence goes on to something else. */
const GOES_ON =
  / (?:bij|zie|is|zijn|was|wordt|worden|werd|die|dat|als|naast|door|heeft|hebben|kan|moet|zal|ook|met|gemeente|provincie|waterschap|college) /i;
/** So far before a number its name is looked for. */
const REACH = 110;

interface Name {
  readonly letter: string;
  readonly start: number;
  /** Nothing but a mark or a label stands between the name and the number. */
  readonly adjacent: boolean;
  readonly bracketed: boolean;
  readonly europe: boolean;
}

/** The name of an act before a number, up to where its mark or label begins. */
function nameBefore(text: string, end: number, bracketed: boolean): Name | undefined {
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
  return { letter, start: from + last.index, adjacent, bracketed, europe: OF_EUROPE.test(words) };
}

/** Directives of one year since 1999, when decisions got numbers of their own. */
const MOST_DIRECTIVES = 200;

/**
 * The likeliest kind of an act of which only number and community are named: `2009/73/EG` is a directive,
 * `2000/520/EG` a decision. Since 2015 the community stands in front, so `2016/679/EU` says nothing.
 */
function unnamed(first: string, second: string): string | undefined {
  if (first >= '2015' && isFullYear(first)) return undefined;
  return first >= '1999' && isFullYear(first) && Number(second) > MOST_DIRECTIVES ? 'D' : 'L';
}

/** `2023/24` and `2030/2050` are times. */
function isPeriod(first: string, second: string): boolean {
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) || (isFullYear(first) && isFullYear(second));
}

const isFullYear = (part: string): boolean => /^(?:19\d|20[0-5])\d$/.test(part);

function act(id: string, certain: boolean, start: number, end: number): Found {
  const nummer = id.slice(6).replace(/^0+/, '');
  return { jaar: id.slice(1, 5), nummer, id, kind: 'eu-handeling', certain, start, end };
}

/**
 * Acts of the EU: "Verordening (EU) 2022/2065", "Gasrichtlijn (2009/73/EG)", "Directive 95/46/EC".
 * Without a mark such as `(EU)` or `/EG` a regulation may be one of a municipality; without a name
 * the kind is a guess. Both are uncertain. A directive of no other body is written year/number.
 */
export const euActs: Recogniser = {
  start: new RegExp(`(?<![\\w/.,-])${NUMBER}`, 'g'),
  read(text, match) {
    const [all, first = '', second = '', suffix] = match;
    const lead = LEAD.exec(text.slice(Math.max(0, match.index - 30), match.index));
    const [led = '', mark, label, bracket = ''] = lead ?? [];
    const leadStart = match.index - led.length;
    const name = nameBefore(text, leadStart, bracket !== '' || /^\([^)]*$/.test(mark ?? ''));
    const marked = mark !== undefined || suffix !== undefined;
    // `EU 27/28` without a name is no act; nor is a decision without a mark.
    const closed = /\) ?$/.test(mark ?? '') || text[match.index + all.length] === ')';
    if (!name && suffix === undefined && !(mark?.startsWith('(') && closed)) return [];
    const europe = marked || name?.europe === true;
    if (!europe && (!name || isPeriod(first, second) || second.startsWith('0'))) return [];
    if (!europe && name && !name.adjacent && !name.bracketed) return [];
    if (!name && isFullYear(first) && isFullYear(second)) return [];
    if (name && /[DFH]/.test(name.letter) && !europe) return [];
    const letter = name?.letter ?? (suffix === undefined ? 'R' : unnamed(first, second));
    if (letter === undefined) return [];
    const how = { letter, label: label !== undefined, mark: `${mark ?? ''}${suffix ?? ''}` };
    const number = actNumber(first, second, how);
    if (!number) return [];
    const certain =
      name !== undefined && number.sure && (europe || (letter === 'L' && isFullYear(first)));
    const start = name?.adjacent ? name.start : mark ? leadStart : match.index;
    const found = [act(number.id, certain, start, match.index + all.length)];
    if (name) found.push(...further(text, match.index + all.length, how, europe, certain));
    return found;
  },
};

/** The acts that an enumeration goes on with: "2014/23/EU, 2014/24/EU en 2014/25/EU". */
function further(
  text: string,
  from: number,
  how: Parameters<typeof actNumber>[2],
  europe: boolean,
  certain: boolean,
): Found[] {
  const found: Found[] = [];
  for (let end = from; found.length < 100; ) {
    const more = matchAt(NEXT, text, end);
    if (!more) break;
    const [all, mark, label, first = '', second = '', suffix] = more;
    const marks = `${mark ?? how.mark}${suffix ?? ''}`;
    const number = actNumber(first, second, {
      letter: how.letter,
      label: label !== undefined || (how.label && mark === undefined),
      mark: marks,
    });
    if (!number) break;
    const start = end + (/^(?:,|,? en|,? of|,? and) ?/.exec(all)?.[0].length ?? 0);
    end += all.length;
    const own = europe || mark !== undefined || suffix !== undefined;
    found.push(act(number.id, number.sure && (certain || own), start, end));
  }
  return found;
}

/** Documents of the European Commission: "COM(2022) 46 final", "SWD (2022) 34", "COM 2022 (46)". */
export const euDocuments: Recogniser = {
  start:
    /(?<![\w/.=#-])(?:(COM|SWD|JOIN|SEC|com|swd|Com)(?: ?\((\d{4}|[7-9]\d)\),? ?-?(?:nr\.? ?)?0{0,3}(\d{1,4}))|(COM|SWD|JOIN|SEC)[ /-]?((?:19|20)\d{2}) ?(?:\/|-|\((?=\d{1,4}\)))0{0,3}(\d{1,4})\)?)(?![\w]|[.,/-]\d)(?: (?:final|definitief|def\.))?/g,
  read(_text, match) {
    const [all, series, year = '', number, otherSeries = '', otherYear = '', otherNumber] = match;
    const jaar = (year || otherYear).replace(/^(?=\d\d$)/, '19');
    const nummer = number ?? otherNumber;
    if (!jaar || !nummer || !/^(?:19[5-9]|20[0-4])/.test(jaar) || Number(nummer) === 0) return [];
    return [
      {
        ...known({ jaar, nummer }),
        id: `${(series ?? otherSeries).toUpperCase()}(${jaar})${nummer}`,
        kind: 'eu-document',
        certain: true,
        start: match.index,
        end: match.index + all.length,
      },
    ];
  },
};
