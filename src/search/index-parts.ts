import { datumOf } from '../archive/facts.ts';
import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';

/** A part of the archive with an index of its own. */
export interface IndexPart {
  /** Its years, and which part of it where a year is cut: `2024`, `2015-2019`, `2024.2`. */
  readonly name: string;
  /** Its documents, newest first. */
  readonly stukken: readonly Stuk[];
}

/** How many documents parts have. */
export interface PartSizes {
  /** A year that has more is cut. */
  readonly most: number;
  /** An archive that has no more is one part: a browser reads what it asks for in one index. */
  readonly small: number;
  /** In a larger one years go together up to so many: with more an edit would cost much, with fewer a question. */
  readonly together: number;
}

const SIZES: PartSizes = { most: 5000, small: 2500, together: 1250 };

/**
 * Cuts the archive by years, so that an edit asks for the index of its own year again and of few others. Years with few
 * documents go together.
 *
 * @param archive the archive
 * @param sizes how many documents parts have
 * @returns its parts, newest first; together they hold every document once
 */
export function indexParts(
  { stukken }: Pick<Archive, 'stukken'>,
  { most, small, together }: PartSizes = SIZES,
): IndexPart[] {
  const room = stukken.length <= small ? small : together;
  const years = new Map<string, Stuk[]>();
  for (const stuk of stukken) {
    const year = datumOf(stuk).slice(0, 4);
    const found = years.get(year);
    if (found) found.push(stuk);
    else years.set(year, [stuk]);
  }
  const parts: { from: string; to: string; stukken: Stuk[] }[] = [];
  // From the oldest on, so that what comes in at the end of the newest year moves nothing.
  for (const [year, all] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = parts.at(-1);
    if (last && last.stukken.length + all.length <= room) {
      last.to = year;
      last.stukken = [...all, ...last.stukken];
    } else parts.push({ from: year, to: year, stukken: all });
  }
  return parts.reverse().flatMap(({ from, to, stukken: all }) => {
    const name = from === to ? from : `${from}-${to}`;
    return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => ({
      name: all.length <= most ? name : `${name}.${i + 1}`,
      stukken: all.slice(i * most, (i + 1) * most),
    }));
  });
}
