import { WARNINGS } from '../messages.ts';
import { squeeze } from '../runs.ts';
import type { Warning } from '../source.ts';
import { readDate } from './date.ts';
import type { HeadLine } from './lines.ts';

/** What stands in a letterhead and is no title: whose agreement there is, who gets a copy, whose initials. */
const NO_TITLE =
  /^(?:(?:mede )?namens|met akkoord|(?:in|met) (?:overeenstemming|afstemming|instemming)|parafen?(?:route|lijst)?|paraaf|c\.?c\.?|kopie|afschrift|t\.?a\.?v\.?|via|per (?:e-?mail|post)|aantekenen|persoonlijk|pagina|bijlagen?)\b/i;
/** How titles of papers start. */
const TITLE =
  /^(?:kamerbrief|(?:beslis)?nota|brief|reactie|(?:beantwoording|antwoord)|(?:deel)?besluit|beslissing|aanbieding|verzoek|wijziging|verslag|rapport|voortgang|stand van zaken|w[oO][bo]\b|onderzoek|kabinetsreactie|verzamelbrief)/i;
const POSTCODE = /\b\d{4} ?[A-Z]{2}\b/;
const PAPER_WORD = /^(?:(?:beslis)?nota|brief|memo)\t/i;
/** Another title that is hardly less likely is told. */
const CLOSE = 1;

/**
 * Finds the title where no label says what it is: the paragraph of the text column that is set and worded as
 * titles are.
 *
 * @param lines lines of the text column that are neither label nor value nor address
 * @returns the lines of the title, and a warning when another is as likely
 */
export function pickTitle(lines: readonly HeadLine[]): {
  title: HeadLine[];
  warnings: Warning[];
} {
  const paragraphs = [...Map.groupBy(lines, ({ paragraph }) => paragraph).values()];
  const sizes = lines.flatMap(({ size }) => (size === undefined ? [] : [size]));
  const ranked = paragraphs
    .map((own, at) => ({
      own,
      score: scoreOf(own, sizes) + (at === paragraphs.length - 1 ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < 0) return { title: [], warnings: [] };
  const [first, ...rest] = best.own;
  if (!first) return { title: [], warnings: [] };
  const title = [{ ...first, text: first.text.replace(PAPER_WORD, '') }, ...rest];
  const close = second && second.score > 0 && second.score >= best.score - CLOSE;
  const warnings = close
    ? [{ ...first.place, message: WARNINGS.twoTitles(textOf(best.own), textOf(second.own)) }]
    : [];
  return { title, warnings };
}

const textOf = (lines: readonly HeadLine[]): string =>
  squeeze(lines.map(({ text }) => text).join(' '));

function scoreOf(lines: readonly HeadLine[], sizes: readonly number[]): number {
  const text = textOf(lines);
  const words = text.split(' ').length;
  const size = lines[0]?.size;
  let score = 0;
  if (NO_TITLE.test(text)) score -= 6;
  if (POSTCODE.test(text) || !/\p{L}{3}/u.test(text) || readDate(text) !== undefined) score -= 5;
  if (TITLE.test(text)) score += 2;
  if (words >= 3 && words <= 30) score += 2;
  if (words === 1) score -= 1;
  if (words > 40) score -= 3;
  if (/[:;]$/.test(text)) score -= 2;
  if (/^[\p{Lu}\d‘“'"]/u.test(text)) score += 1;
  if (lines.every(({ bold }) => bold)) score += 1;
  if (size !== undefined && sizes.length > 1) {
    if (size >= Math.max(...sizes) - 0.3 && size > Math.min(...sizes) + 0.3) score += 2;
    if (size < Math.max(...sizes) - 0.4) score -= 2;
  }
  return score;
}
