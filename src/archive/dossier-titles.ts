import type { Stuk } from '../mdx/types.ts';
import { dossierTitles } from '../references/dossier-titles.ts';
import { describe } from '../references/resolve.ts';
import type { Archive } from './types.ts';

/** What a parliamentary dossier is called, and which paper prints that. */
export interface DossierTitle {
  readonly titel: string;
  /** `brief/2023-0000052515`. */
  readonly bron: string;
}

/**
 * The titles of parliamentary dossiers, from what papers print and nothing else: in their text, and in what editors
 * copied from their head.
 *
 * @param stukken the documents that are not withdrawn, newest first
 * @returns by id of the dossier each title that a paper prints with the newest paper that does; the newest title first,
 *   which is the one that the dossier is shown with
 */
export function titlesOfDossiers(stukken: readonly Stuk[]): Map<string, readonly DossierTitle[]> {
  const found = new Map<string, DossierTitle[]>();
  for (const stuk of stukken)
    for (const [id, titel] of printedIn(stuk)) {
      const known = found.get(id) ?? [];
      found.set(id, known);
      const same = plain(titel);
      if (!known.some((other) => plain(other.titel) === same))
        known.push({ titel, bron: stuk.ref });
    }
  return found;
}

/**
 * @param archive the archive
 * @param id a parliamentary dossier: `dossier-29279`
 * @returns what it is called; undefined where no paper prints that
 */
export function titleOfDossier(
  { dossierTitles: titles }: Pick<Archive, 'dossierTitles'>,
  id: string,
): string | undefined {
  return titles.get(id)?.[0]?.titel;
}

/**
 * @param archive the archive
 * @param id a parliamentary dossier
 * @returns its number, with its title where a paper prints one: `Kamerstukdossier 29 279: Rechtsstaat en rechtsorde`
 */
export function nameOfDossier(archive: Pick<Archive, 'dossierTitles'>, id: string): string {
  return [describe(id), titleOfDossier(archive, id)].filter(Boolean).join(': ');
}

function printedIn({ data, facts, kind }: Stuk): Iterable<readonly [id: string, titel: string]> {
  // What a trail tells is the editors' own.
  if (kind === 'dossier') return [];
  const fields = 'overigeGegevens' in data ? data.overigeGegevens : [];
  const head = fields.flatMap(({ opschrift, tekst }) => [tekst, `${opschrift} ${tekst}`]);
  return new Map([...facts.dossierTitles, ...dossierTitles([data.titel, ...head])]);
}

/** Titles that differ in capitals or spaces alone are one. */
const plain = (titel: string): string =>
  titel
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
