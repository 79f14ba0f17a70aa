import { datumOf } from '../archive/facts.ts';
import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';

/** A part of the archive with an index of its own. */
export interface IndexPart {
  /** Its year, and which part of it where the year is cut: `2024`, `2024-2`. */
  readonly name: string;
  readonly year: string;
  /** Its documents, newest first. */
  readonly stukken: readonly Stuk[];
}

/** Documents in one index: more would cost a browser much before its first answer, and a build after each edit. */
const MOST = 5000;

/**
 * Cuts the archive by year, so that an edit asks for the index of one year again, and who looks in one year loads no
 * other.
 *
 * @param archive the archive
 * @param most documents in a part
 * @returns its parts, newest first; together they hold every document once
 */
export function indexParts({ stukken }: Pick<Archive, 'stukken'>, most = MOST): IndexPart[] {
  const years = new Map<string, Stuk[]>();
  for (const stuk of stukken) {
    const year = datumOf(stuk).slice(0, 4);
    const found = years.get(year);
    if (found) found.push(stuk);
    else years.set(year, [stuk]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, all]) =>
      Array.from({ length: Math.ceil(all.length / most) }, (_, i) => ({
        name: all.length <= most ? year : `${year}-${i + 1}`,
        year,
        stukken: all.slice(i * most, (i + 1) * most),
      })),
    );
}
