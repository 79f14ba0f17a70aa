import { type ActName, isOfLocalBody, nameBefore } from './act-name.ts';
import { actNumber } from './act-number.ts';
import { known } from './ids.ts';
import { matchAt } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

/** What a community is called behind an act, in Dutch and in English. */
const COMMUNITY = '(?:EU|EG|EEG|EGKS|GBVB|JBZ|EC|EEC|ECSC|CFSP|JHA|[Ee]uratom|EURATOM)';
const SUFFIX = `(?: ?/ ?${COMMUNITY}(?![A-Za-z])| ${COMMUNITY}(?![\\w-])| \\(${COMMUNITY}\\))`;
const NUMBER = `(\\d{1,4})( ?/ ?)(\\d{1,4})(${SUFFIX})?(?![\\w]|[/,.-]\\d|/[a-z])`;
const MARK = `(?:\\( ?)?${COMMUNITY}(?:, ?${COMMUNITY})*(?: ?\\)|/)?,? ?`;
const LABEL = '[Nn](?:rs?|os?|umber|ummers?)\\b\\.? ?';
/** What may stand right before a number: `(EU) nr. `, `nr. (EU) `, `EG nr. `, `No `, an opening bracket. */
const LEAD = new RegExp(
  `((?<![a-z])${LABEL}(?=\\())?(?:(?:(?<![\\w-])|(?=\\())(${MARK}))?((?<![a-z])${LABEL})?(\\(?)$`,
);
/** Behind `EU/` and `nr.` a number begins too. */
const BEGIN = `(?:(?<![\\w/.,-])|(?<=(?<![\\w/-])${COMMUNITY}/)|(?<=(?<![a-z])[Nn][ro]\\.))`;
const NEXT = new RegExp(`(?:,|,? en|,? of|,? and) ?(${MARK})?(${LABEL})?${NUMBER}`, 'y');

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

/** A municipality or a professional body does not number so many rules a year. */
const MOST_OF_OTHERS = 200;

/**
 * Whether a name alone says that an act is one of the EU: a directive by its year in full, as no other body writes
 * them, or a regulation that is called after what it is about. Where a body may have made it, the number must be higher
 * than theirs.
 */
function sureByName({ letter, telling, ofBody }: ActName, first: string, number: number): boolean {
  if (letter === 'R') return telling && number >= MOST_OF_OTHERS;
  const one = letter === 'L' && isFullYear(first);
  return one && (number >= MOST_OF_OTHERS || (first < '2015' && !ofBody));
}

const isFullYear = (part: string): boolean => /^(?:19\d|20[0-5])\d$/.test(part);

function act(id: string, certain: boolean, start: number, end: number): Found {
  const nummer = id.slice(6).replace(/^0+/, '');
  return { jaar: id.slice(1, 5), nummer, id, kind: 'eu-handeling', certain, start, end };
}

/**
 * Acts of the EU: "Verordening (EU) 2022/2065", "Gasrichtlijn (2009/73/EG)", "Directive 95/46/EC".
 * Without a mark such as `(EU)` or `/EG` a regulation may be one of a municipality, unless its name says what it is
 * about; without a name the kind is a guess. Both are uncertain. A directive of no other body is written year/number.
 */
export const euActs: Recogniser = {
  start: new RegExp(`${BEGIN}${NUMBER}`, 'g'),
  read(text, match) {
    const [all, first = '', slash = '', second = '', suffix] = match;
    const end = match.index + all.length;
    const lead = LEAD.exec(text.slice(Math.max(0, match.index - 30), match.index));
    const [led = '', before, mark, behind, bracket = ''] = lead ?? [];
    const label = before !== undefined || behind !== undefined;
    const leadStart = match.index - led.length;
    const name = nameBefore(text, leadStart, bracket !== '' || /^\([^)]*$/.test(mark ?? ''));
    const marked = mark !== undefined || suffix !== undefined;
    if (!marked && slash.startsWith(' ')) return [];
    // `EU 27/28` without a name is no act; nor is a decision without a mark.
    const closed = /\) ?$/.test(mark ?? '') || text[end] === ')';
    if (!name && suffix === undefined && !(mark?.startsWith('(') && closed)) return [];
    const europe = marked || name?.europe === true;
    if (!europe && (!name || isPeriod(first, second) || second.startsWith('0'))) return [];
    if (!europe && name && !name.adjacent && !name.bracketed) return [];
    if (!name && isFullYear(first) && isFullYear(second)) return [];
    if (name && /[DFH]/.test(name.letter) && !europe) return [];
    if (!europe && name?.letter === 'R' && (name.local || isOfLocalBody(text, end))) return [];
    const letter = name?.letter ?? (suffix === undefined ? 'R' : unnamed(first, second));
    if (letter === undefined) return [];
    const how = { letter, label, mark: `${mark ?? ''}${suffix ?? ''}` };
    const number = actNumber(first, second, how);
    if (!number) return [];
    // Since 2015 no act of the EU is number/year.
    if (!europe && letter === 'R' && isFullYear(second) && second >= '2015') return [];
    const certain =
      name !== undefined &&
      number.sure &&
      (europe || sureByName(name, first, Number(isFullYear(first) ? second : first)));
    const start = name?.adjacent ? name.start : mark ? leadStart : match.index;
    const found = [act(number.id, certain, start, end)];
    if (name) found.push(...further(text, end, how, europe, certain));
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
    const [all, mark, label, first = '', , second = '', suffix] = more;
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
    /(?<![\w/.=#-])(?:(COM|SWD|JOIN|SEC|com|swd|Com)(?: ?\((\d{4}|[7-9]\d)\),? ?-?(?:nr\.? ?)?0{0,3}(\d{1,4}))|(COM|SWD|JOIN|SEC)[ /-]?((?:19|20)\d{2}) ?(?:\/|-|\((?=\d{1,4}\)))0{0,3}(\d{1,4})\)?)(?:(?=(?:final|definitief|def)(?![a-z]))|(?![\w]|[.,/-]\d))(?: ?(?:final|definitief|def\.))?/g,
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
