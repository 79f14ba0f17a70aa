import type { Answer, Hit } from './answer.ts';
import type { PagefindData } from './pagefind-api.ts';
import { unmark } from './words.ts';

/** A result as a line of a list. */
export interface ResultRow {
  readonly url: string;
  readonly title: string;
  /**
   * - `nummer`: has exactly this number
   * - `noemt`: cites what has this number
   * - `elders`: has exactly this number, and is not in this archive: its public address
   * - `begin`: has a number that begins with it
   * - `deel`: has a kenmerk with these digits further on
   * - `woorden`: has these words
   */
  readonly how: 'nummer' | 'noemt' | 'elders' | 'begin' | 'deel' | 'woorden';
}

/**
 * @param answer what a number leads to
 * @returns its lines, best first; no address twice
 */
export function numberRows({ readings }: Answer): ResultRow[] {
  const rows = [
    ...readings.flatMap(({ exact, name, url }) => [
      ...exact.flatMap((hit) => row(hit, hit.here ? 'nummer' : 'elders')),
      ...(exact.length === 0 && url ? [{ url, title: name, how: 'elders' as const }] : []),
      ...exact.flatMap(({ citing }) =>
        citing.map(({ href, title }) => ({ url: href, title, how: 'noemt' as const })),
      ),
    ]),
    ...readings.flatMap(({ prefix }) => prefix.flatMap((hit) => row(hit, 'begin'))),
    ...readings.flatMap(({ partial }) => partial.flatMap((hit) => row(hit, 'deel'))),
  ];
  return withoutDoubles(rows);
}

/** @returns the line of a document that was found by its words */
export function wordRow({ url, meta }: PagefindData): ResultRow {
  return { url, title: unmark(meta['title'] ?? url), how: 'woorden' };
}

/** @returns the lines without those whose address came before */
export function withoutDoubles(rows: readonly ResultRow[]): ResultRow[] {
  const seen = new Set<string>();
  return rows.filter(({ url }) => !seen.has(url) && seen.add(url));
}

function row({ href, title, here, dossierHref }: Hit, how: ResultRow['how']): ResultRow[] {
  const url = here ? href : (href ?? dossierHref);
  return url ? [{ url, title, how }] : [];
}
