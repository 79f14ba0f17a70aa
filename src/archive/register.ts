import { kenmerkSlug } from '../references/normalise.ts';
import { describe } from '../references/resolve.ts';
import { citedNumbers, ownIds } from './facts.ts';
import { stukTarget, targetOf } from './targets.ts';
import type { Archive, RegisterEntry, RegisterPage, Target } from './types.ts';

/**
 * @param archive the archive
 * @returns every number that it knows, of its own papers and of those they cite, in the order in which
 *   people look for them: letters, then the value of the digits
 */
export function registerOf(archive: Archive): RegisterEntry[] {
  const entries: RegisterEntry[] = [];
  for (const stuk of [...archive.stukken, ...archive.withdrawn]) {
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
  for (const id of citedNumbers(archive.incoming)) {
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
  // Comparing by the rules of a language takes seconds at 100,000 numbers; these keys compare as text.
  return entries
    .map((entry): [string, RegisterEntry] => [`${sortKey(entry.number)}\n${entry.id}`, entry])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** Numbers on a page of the register. */
export const REGISTER_PAGE = 500;

/**
 * Cuts the register into pages. One page is the register itself; more have an index before them.
 *
 * @param entries the register
 * @param size how many numbers a page holds at most
 * @returns its pages in order; none for an empty register
 */
export function registerPages(
  entries: readonly RegisterEntry[],
  size = REGISTER_PAGE,
): RegisterPage[] {
  const last = Math.ceil(entries.length / size);
  const path = (page: number) =>
    page < 1 || page > last ? undefined : last === 1 ? '/kenmerken/' : `/kenmerken/${page}/`;
  return Array.from({ length: last }, (_, index): RegisterPage => {
    const part = entries.slice(index * size, (index + 1) * size);
    return {
      page: index + 1,
      last,
      path: path(index + 1) ?? '',
      previous: path(index),
      next: path(index + 2),
      entries: part,
      firstNumber: part[0]?.number ?? '',
      lastNumber: part.at(-1)?.number ?? '',
    };
  });
}

/** A text that compares as people count: digits by value, letters without case or accents. */
function sortKey(number: string): string {
  return number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => {
      const value = digits.replace(/^0+(?=\d)/, '');
      return `${String.fromCharCode(0x30 + value.length)}${value}`;
    });
}

function citing(archive: Archive, id: string): Target[] {
  const refs = (archive.incoming.get(id) ?? [])
    .filter(({ origin }) => origin === 'tekst')
    .map(({ from }) => from);
  return [...new Set(refs)].map((ref) => targetOf(archive, ref));
}

function printed(id: string, target: Target): string {
  const { number = '' } = target;
  return id === `kenmerk-${kenmerkSlug(number)}` ? number : describe(id);
}

function kindOf(id: string): string {
  return id.startsWith('kenmerk-') ? 'Kenmerk' : (describe(id).split(' ')[0] ?? '');
}
