import { isWithdrawn } from '../model/state.ts';
import { kenmerkSlug } from '../references/normalise.ts';
import { describe } from '../references/resolve.ts';
import { writeAddress } from './address.ts';
import { citedNumbers, ownIds } from './facts.ts';
import { pagesOf } from './paging.ts';
import { stukTarget, targetOf } from './targets.ts';
import type { Archive, RegisterEntry, RegisterPage, RegisterStretch, Target } from './types.ts';

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
        all: `${stuk.path}${isWithdrawn(stuk.data) ? '' : '#geciteerd-door'}`,
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
      all: target.dossierPath ?? `/zoeken/?q=${encodeURIComponent(target.title)}`,
    });
  }
  // Comparing by the rules of a language takes seconds at 100,000 numbers; these keys compare as text.
  return entries
    .map((entry): [string, RegisterEntry] => [`${sortKey(entry.number)}\n${entry.id}`, entry])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** Numbers on a page of the register. */
export const REGISTER_PAGE = 50;

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
  if (entries.length === 0) return [];
  const at = (pagina: number) =>
    entries.length <= size ? '/kenmerken/' : writeAddress({ type: 'kenmerken', pagina });
  return pagesOf(entries, size, at).map((page) => ({
    ...page,
    firstNumber: page.items[0]?.number ?? '',
    lastNumber: page.items.at(-1)?.number ?? '',
  }));
}

/** Pages of the register that the index names at once, under the first and last number of the whole stretch. */
const STRETCH = 20;

/**
 * @param pages the pages of the register
 * @returns the same in stretches, each of one kind of number and short enough to look through
 */
export function registerStretches(pages: readonly RegisterPage[]): RegisterStretch[] {
  const kinds = Map.groupBy(pages, ({ items }) => items[0]?.kind ?? '');
  return [...kinds].flatMap(([kind, own]) =>
    Array.from({ length: Math.ceil(own.length / STRETCH) }, (_, index) => ({
      kind,
      pages: own.slice(index * STRETCH, (index + 1) * STRETCH),
    })),
  );
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
