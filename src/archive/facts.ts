import type { Stuk } from '../mdx/types.ts';
import { kenmerkSlug } from '../references/normalise.ts';
import { parseReferences } from '../references/parse.ts';
import type { Archive } from './types.ts';

/** The numbers of papers elsewhere that some document names for certain. */
export function citedNumbers(incoming: Archive['incoming']): string[] {
  return [...incoming]
    .filter(([id, edges]) => !id.includes('/') && edges.some(({ certain }) => certain))
    .map(([id]) => id);
}

/**
 * @param stuk a document
 * @returns the canonical ids of all numbers that lead to it
 */
export function ownIds(stuk: Stuk): string[] {
  const own = 'kenmerk' in stuk.data ? [`kenmerk-${kenmerkSlug(stuk.data.kenmerk)}`] : [];
  return [...own, ...stuk.data.nummers.map(numberId)];
}

/** The id of a number that an editor wrote: what the grammar makes of it, else a kenmerk. */
function numberId(number: string): string {
  return parseReferences(number)[0]?.id ?? `kenmerk-${kenmerkSlug(number)}`;
}

/** The day by which a document takes its place in lists; of a trail, its last station. */
export function datumOf(stuk: Stuk): string {
  if (stuk.kind !== 'dossier') return stuk.data.datum;
  return (
    stuk.data.stations
      .map(({ wanneer }) => wanneer.from)
      .sort()
      .at(-1) ?? ''
  );
}
