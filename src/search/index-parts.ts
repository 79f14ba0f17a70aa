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

/** Documents in one index: a year that has more is cut. */
const MOST = 5000;
/** Years go together up to so many documents: with more a build would do much after each edit, with fewer a browser would read many parts. */
const TOGETHER = 2500;

/**
 * Cuts the archive by years, so that an edit asks for the index of its own year again and of few others. Years with few
 * documents go together.
 *
 * @param archive the archive
 * @param most documents in a part
 * @param together documents up to which years go together
 * @returns its parts, newest first; together they hold every document once
 */
export function indexParts(
  { stukken }: Pick<Archive, 'stukken'>,
  most = MOST,
  together = Math.min(most, TOGETHER),
): IndexPart[] {
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
    if (last && last.stukken.length + all.length <= together) {
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
