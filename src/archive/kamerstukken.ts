import { readId } from '../references/ids.ts';

/**
 * @param id a number: `kst-36200-VII-12`, `dossier-36200-VII`
 * @returns the id of the parliamentary dossier that it belongs to, `dossier-36200-VII`; undefined for
 *   numbers outside any dossier
 */
export function dossierOf(id: string): string | undefined {
  if (!id.startsWith('kst-') && !id.startsWith('dossier-')) return undefined;
  const { dossier, toevoeging } = readId(id) ?? {};
  return dossier && `dossier-${[dossier, toevoeging].filter(Boolean).join('-')}`;
}

/**
 * Sorts the numbers that the archive knows by parliamentary dossier.
 *
 * @param ids canonical ids, in any order, of any kind; what is in no dossier is left out
 * @returns by id of the dossier, in the order of their numbers, its papers in the order of theirs: the
 *   dossier as a whole, then numbers, then letters
 */
export function byDossier(ids: Iterable<string>): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const id of ids) {
    const dossier = dossierOf(id);
    if (dossier === undefined) continue;
    const papers = found.get(dossier);
    if (papers) papers.add(id);
    else found.set(dossier, new Set([id]));
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([dossier, papers]) => [dossier, inOrder(papers)]),
  );
}

function inOrder(papers: Iterable<string>): string[] {
  const keyed = [...papers].map((id): [string, string] => {
    const { nummer } = readId(id) ?? {};
    const letters = nummer !== undefined && !/^\d/.test(nummer);
    return [`${letters ? 1 : 0}${letters ? nummer : (nummer ?? '').padStart(8, '0')}${id}`, id];
  });
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
}
