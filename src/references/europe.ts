import { known } from './ids.ts';
import { matchAt } from './scan.ts';
import type { Found, Recogniser } from './types.ts';

const MARK = '\\((EU|EG|EEG|EGKS|GBVB|Euratom|JBZ)(?:, ?(?:EU|EG|EEG|GBVB|Euratom))?\\) ?';
const SUFFIX = '/(?:EU|EG|EEG|EGKS|GBVB|Euratom|JBZ)(?![A-Za-z])';
const NUMBER = `(nrs?\\.? ?)?(\\d{1,4})/(\\d{1,4})(${SUFFIX})?(?![\\w]|[/,.-]\\d)`;
const NAMED = new RegExp(
  `(?<![a-zà-ÿ])(?:(?:(?:uitvoerings|gedelegeerde |raamwerk|kader)?(verordening|richtlijn|besluit|beschikking|aanbeveling)(?:en|s)?) ?(?:${MARK})?|(?<![(\\w])${MARK})${NUMBER}`,
  'gi',
);
const FURTHER = new RegExp(`(?:,|,? en|,? of) (?:${MARK})?${NUMBER}`, 'y');
const SHORT_DIRECTIVE = new RegExp(
  `(?<![\\w/.,-])(\\d{2}|(?:19|20)\\d{2})/(\\d{1,4})${SUFFIX}`,
  'g',
);
const LETTER: Readonly<Record<string, string>> = {
  verordening: 'R',
  richtlijn: 'L',
  besluit: 'D',
  beschikking: 'D',
  aanbeveling: 'H',
};

const isYear = (text: string): boolean => /^(?:19[5-9]|20[0-4])\d$/.test(text);
const fullYear = (text: string): string => (text.length === 2 ? `19${text}` : text);

/**
 * CELEX number of an act. Order of the parts: until 2015 regulations are number/year and carry
 * "nr.", directives year/number; since 2015 all are year/number. Two-digit years are before 1999.
 */
function celex(
  letter: string,
  labelled: boolean,
  first: string,
  second: string,
): string | undefined {
  const old = (text: string): boolean => /^[5-9]\d$/.test(text);
  const numberFirst = labelled
    ? isYear(second) || (old(second) && !isYear(first))
    : !isYear(first) && (isYear(second) || (letter === 'R' && old(second)));
  const [year, number] = numberFirst ? [second, first] : [first, second];
  if ((!isYear(year) && !old(year)) || Number(number) === 0) return undefined;
  return `3${fullYear(year)}${letter}${number.padStart(4, '0')}`;
}

function act(id: string, certain: boolean, start: number, end: number): Found {
  const nummer = id.slice(6).replace(/^0+/, '');
  return { jaar: id.slice(1, 5), nummer, id, kind: 'eu-handeling', certain, start, end };
}

/**
 * Acts of the EU by name: "Verordening (EU) 2022/2065". Without `(EU)` or `/EG` it may be an act of
 * a municipality, and without a name the kind is a guess; both are uncertain.
 */
export const euActs: Recogniser = {
  start: NAMED,
  read(text, match) {
    const [all, name, mark, loneMark, nr, first = '', second = '', suffix] = match;
    const kader = /^kaderbesluit/i.test(all);
    const letter = kader ? 'F' : (LETTER[name?.toLowerCase() ?? 'verordening'] ?? 'R');
    const marked = mark !== undefined || loneMark !== undefined || suffix !== undefined;
    if (!marked && !(letter === 'R' || letter === 'L')) return [];
    const id = celex(letter, nr !== undefined, first, second);
    if (!id) return [];
    const found = [act(id, marked && name !== undefined, match.index, match.index + all.length)];
    let end = match.index + all.length;
    while (name !== undefined && found.length < 100) {
      const more = matchAt(FURTHER, text, end);
      if (!more) break;
      const next = celex(letter, more[2] !== undefined, more[3] ?? '', more[4] ?? '');
      if (!next) break;
      const start = end + (/^,? ?(?:en |of )?/.exec(more[0])?.[0].length ?? 0);
      end += more[0].length;
      found.push(act(next, marked || more[1] !== undefined, start, end));
    }
    return found;
  },
};

/** "2000/31/EG" alone: nearly always a directive, but that is a guess. */
export const shortDirectives: Recogniser = {
  start: SHORT_DIRECTIVE,
  read(_text, match) {
    const id = celex('L', false, match[1] ?? '', match[2] ?? '');
    return id ? [act(id, false, match.index, match.index + match[0].length)] : [];
  },
};

/** Documents of the European Commission: "COM(2022) 46 final", "SWD (2022) 34", "COM 2022 (46)". */
export const euDocuments: Recogniser = {
  start:
    /(?<![\w/.=#-])(COM|SWD|JOIN|SEC)(?: ?\((\d{4})\),? ?(?:nr\.? ?)?0{0,3}(\d{1,4})|[ /-]((?:19|20)\d{2}) ?(?:\/|-|\((?=\d{1,4}\)))0{0,3}(\d{1,4})\)?)(?![\w]|[.,]\d)(?: (?:final|definitief|def\.))?/gi,
  read(_text, match) {
    const [all, series = '', year, number, otherYear, otherNumber] = match;
    const jaar = year ?? otherYear;
    const nummer = number ?? otherNumber;
    if (!jaar || !nummer || !/^(?:19[5-9]|20[0-4])/.test(jaar) || Number(nummer) === 0) return [];
    return [
      {
        ...known({ jaar, nummer }),
        id: `${series.toUpperCase()}(${jaar})${nummer}`,
        kind: 'eu-document',
        certain: true,
        start: match.index,
        end: match.index + all.length,
      },
    ];
  },
};
