/** What stands around the number of an act. */
interface Around {
  /** Letter of the kind of act in a CELEX number. */
  readonly letter: string;
  /** "nr." or "No" stands before it. */
  readonly label: boolean;
  /** Communities named before or behind it: `(EG)`, `/EEG`. */
  readonly mark: string;
}

/** The CELEX number of an act, and whether its parts were in the order that such acts have. */
interface ActNumber {
  readonly id: string;
  readonly sure: boolean;
}

const isYear = (part: string): boolean => /^(?:19[5-9]|20[0-4])\d$/.test(part);
/** A year of two digits; acts have been numbered by full years since 1999. */
const isShortYear = (part: string): boolean => /^(?:5[89]|[6-9]\d)$/.test(part);
/** Since this year all acts are year/number, in one series. */
const ONE_SERIES = '2015';
/** No directive had so high a number before the one series. */
const HIGHEST_DIRECTIVE = 1000;

/**
 * The CELEX number of an act from the two parts of its number.
 *
 * Rule: since 2015 all acts are year/number (Interinstitutional style guide, 5.8). Before, directives
 * were year/number always, regulations and decisions of both institutions number/year with "nr.",
 * other decisions year/number. Years of before 1999 have two digits.
 *
 * @param first part before the slash
 * @param second part behind it
 * @param around kind of act and what stands around the number
 * @returns undefined where no year is in the number. Throws nothing
 */
export function actNumber(first: string, second: string, around: Around): ActNumber | undefined {
  const { letter } = around;
  const order = letter === 'L' ? directive(first, second) : other(first, second, around);
  if (!order) return undefined;
  const { year, number, sure } = order;
  if (Number(number) === 0) return undefined;
  const full = year.length === 2 ? `19${year}` : year;
  return { id: `3${full}${letter}${number.padStart(4, '0')}`, sure };
}

interface Order {
  readonly year: string;
  readonly number: string;
  readonly sure: boolean;
}

const yearFirst = (year: string, number: string, sure = true): Order => ({ year, number, sure });
const numberFirst = (number: string, year: string, sure = true): Order => ({ year, number, sure });

function directive(first: string, second: string): Order | undefined {
  const likely = first >= ONE_SERIES || Number(second) < HIGHEST_DIRECTIVE;
  if (isYear(first) && likely) return yearFirst(first, second);
  if (isShortYear(first) && likely && !isYear(second)) return yearFirst(first, second);
  // The other way round is a slip.
  return isYear(second) ? numberFirst(first, second, false) : undefined;
}

function other(first: string, second: string, { letter, label, mark }: Around): Order | undefined {
  const old = /E[CG]|EEG|EEC/.test(mark);
  if (isYear(first) && isYear(second)) {
    const numbered = letter === 'R' ? old || first < ONE_SERIES : false;
    return numbered || (label && second < ONE_SERIES)
      ? numberFirst(first, second)
      : yearFirst(first, second);
  }
  if (isYear(second)) return numberFirst(first, second);
  if (isYear(first)) {
    // `(EEG) nr. 2000/83` is number 2000 of 1983.
    const numbered = isShortYear(second) && letter === 'R' && (old || first < ONE_SERIES);
    return numbered ? numberFirst(first, second) : yearFirst(first, second);
  }
  if (letter === 'R') return isShortYear(second) ? numberFirst(first, second) : undefined;
  if (label && isShortYear(second)) return numberFirst(first, second);
  if (isShortYear(first)) return yearFirst(first, second);
  return isShortYear(second) ? numberFirst(first, second) : undefined;
}
