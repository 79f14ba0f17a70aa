import { REASONS } from '../messages.ts';
import { runsText, squeeze } from '../runs.ts';
import type { LeftOut } from '../source.ts';
import type { Gaps } from './gaps.ts';
import { partOf, type Row, segments, toRuns } from './rows.ts';

/** What an imprint names: the number of the series. */
const SERIES = /\bISSN\b/;
/** In points: an imprint stands in the lowest part of its page, in letters so much smaller than the text. */
const LOW = 110;
const SMALLER = 1;

/**
 * Takes the imprint off the foot of a page: small lines under one another of which one names an ISSN.
 *
 * @param rows the rows of a page
 * @param bodySize size of the letters of the text
 * @param gaps how wide a gap parts words
 * @returns the other rows, and the imprint
 */
export function dropImprint(
  rows: readonly Row[],
  bodySize: number,
  gaps: Gaps,
): { rows: Row[]; leftOut: LeftOut[] } {
  const text = (row: Row): string => squeeze(runsText(toRuns(row, gaps)));
  const low = rows.filter((row) => row.y < LOW);
  const parts = new Map(
    low.map((row) => [row, segments(row, gaps).map((characters) => partOf(row, characters))]),
  );
  const small = [...parts.values()].flat().filter((part) => part.size < bodySize - SMALLER);
  const named = small.find((part) => SERIES.test(text(part)));
  if (!named) return { rows: [...rows], leftOut: [] };
  const imprint = new Set(
    small.filter(
      (part) =>
        Math.abs(part.left - named.left) < 4 &&
        Math.abs(part.size - named.size) < 0.6 &&
        Math.abs(part.y - named.y) < named.size * 3,
    ),
  );
  return {
    rows: rows.flatMap((row) => {
      const own = parts.get(row)?.filter((part) => imprint.has(part)) ?? [];
      const gone = new Set(own.flatMap((part) => part.characters));
      const rest = row.characters.filter((character) => !gone.has(character));
      if (own.length === 0) return [row];
      return rest.some(({ blank }) => !blank) ? [partOf(row, rest)] : [];
    }),
    leftOut: [...imprint].map((part) => ({
      page: part.page,
      line: part.line,
      text: text(part),
      reason: REASONS.clause,
    })),
  };
}
