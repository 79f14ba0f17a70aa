import { describe, resolve } from '../references/resolve.ts';
import { writeAddress } from './address.ts';
import { createQuotes } from './quotes.ts';
import { targetOf } from './targets.ts';
import type { Archive, Connection, Target } from './types.ts';
import { connections } from './view.ts';

/** A parliamentary dossier as the papers of the archive show it. */
export interface KamerstukView {
  /** `Kamerstukdossier 29 279`. */
  readonly name: string;
  /** Address on this site, without the base. */
  readonly path: string;
  /** The official dossier. */
  readonly official?: string | undefined;
  readonly papers: readonly KamerstukPaper[];
  /** How many documents of the archive cite any of its papers. */
  readonly citing: number;
  /** Chapters of the same dossier that the archive knows: `36 200 VII` beside `36 200`. */
  readonly related: readonly { readonly name: string; readonly path: string }[];
}

/** One paper of a parliamentary dossier, held or only cited. */
export interface KamerstukPaper {
  /** Canonical id, which is also its anchor on the page. */
  readonly id: string;
  /** `Kamerstuk 29 279, nr. 823`, or the dossier as a whole. */
  readonly name: string;
  readonly target: Target;
  /** Papers that cite it, newest first, with the sentences that do. */
  readonly citedBy: readonly Connection[];
}

/**
 * @param archive the archive
 * @param dossier id of a parliamentary dossier that it knows: `dossier-29279`
 * @returns which numbers of it the archive holds or cites, and who cites them in which sentence
 */
export function kamerstukView(archive: Archive, dossier: string): KamerstukView {
  const citing = new Set<string>();
  const quotes = createQuotes();
  const papers = (archive.kamerstukken.get(dossier) ?? []).map((id): KamerstukPaper => {
    const target = targetOf(archive, id);
    const edges = (archive.incoming.get(target.id) ?? []).filter(
      ({ certain, origin }) => certain && origin === 'tekst',
    );
    const citedBy = quotes(connections(archive, edges, 'from'));
    for (const { target: from } of citedBy) citing.add(from.id);
    return {
      id,
      name: id === dossier ? 'Het dossier als geheel' : describe(id),
      target,
      citedBy,
    };
  });
  const number = /^dossier-\d{5}/.exec(dossier)?.[0] ?? dossier;
  return {
    name: describe(dossier),
    path: writeAddress({ type: 'kamerstukdossier', id: dossier }),
    official: resolve(dossier).url,
    papers,
    citing: citing.size,
    related: [...archive.kamerstukken.keys()]
      .filter((other) => other !== dossier && other.startsWith(number))
      .map((other) => ({
        name: describe(other),
        path: writeAddress({ type: 'kamerstukdossier', id: other }),
      })),
  };
}
