import { describe } from '../references/resolve.ts';
import { ownIds } from './build.ts';
import { stukTarget, targetOf } from './targets.ts';
import type { Archive, RegisterEntry, Target } from './types.ts';

/**
 * @param archive the archive
 * @returns every number that it knows, of its own papers and of those they cite, in the order in which
 *   people look for them: letters, then the value of the digits
 */
export function registerOf(archive: Archive): RegisterEntry[] {
  const entries: RegisterEntry[] = [];
  for (const stuk of archive.stukken) {
    const target = stukTarget(stuk);
    const citedBy = citing(archive, stuk.ref);
    for (const id of ownIds(stuk)) {
      entries.push({
        id,
        number: printed(id, target),
        kind: kindOf(id),
        target,
        own: true,
        citedBy,
      });
    }
  }
  for (const [id, edges] of archive.incoming) {
    if (id.includes('/') || !edges.some(({ certain }) => certain)) continue;
    const target = targetOf(archive, id);
    entries.push({
      id,
      number: target.title,
      kind: target.label,
      target,
      own: false,
      citedBy: citing(archive, id),
    });
  }
  const compare = new Intl.Collator('nl', { numeric: true }).compare;
  return entries.sort((a, b) => compare(a.number, b.number) || (a.id < b.id ? -1 : 1));
}

function citing(archive: Archive, id: string): Target[] {
  const refs = (archive.incoming.get(id) ?? [])
    .filter(({ place }) => place !== undefined)
    .map(({ from }) => from);
  return [...new Set(refs)].map((ref) => targetOf(archive, ref));
}

function printed(id: string, target: Target): string {
  return id.startsWith('kenmerk-') && target.number ? target.number : describe(id);
}

function kindOf(id: string): string {
  return id.startsWith('kenmerk-') ? 'Kenmerk' : (describe(id).split(' ')[0] ?? '');
}
