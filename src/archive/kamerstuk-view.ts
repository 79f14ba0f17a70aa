import { readId } from '../references/ids.ts';
import { describe, resolve } from '../references/resolve.ts';
import { pagesAt, writeAddress } from './address.ts';
import { nameOfDossier } from './dossier-titles.ts';
import { type Paged, pagesOf } from './paging.ts';
import { createQuotes } from './quotes.ts';
import { targetOf } from './targets.ts';
import type { Archive, Connection, Target } from './types.ts';
import { connections } from './view.ts';

/** A parliamentary dossier as the papers of the archive show it, or a page of it. */
export interface KamerstukView extends Paged<KamerstukPaper> {
  /** Id of the dossier. */
  readonly dossier: string;
  /** `Kamerstukdossier 29 279`. */
  readonly name: string;
  /** What it is called; absent where no paper prints that. */
  readonly titel?: { readonly titel: string; readonly bron: Target } | undefined;
  /** What older papers call it otherwise, the newest first. */
  readonly otherTitles: readonly { readonly titel: string; readonly bron: Target }[];
  /** The official dossier. */
  readonly official?: string | undefined;
  /** How many numbers of it the archive knows. */
  readonly numbers: number;
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
  /** Papers that cite it, newest first, with the sentences that do; the rest may be on another page. */
  readonly citedBy: readonly Connection[];
  /** True where its citing papers began on the page before. */
  readonly continued: boolean;
}

/**
 * @param archive the archive
 * @param dossier id of a parliamentary dossier that it knows: `dossier-29279`
 * @param pageSize citing papers, and numbers that nobody cites, on a page
 * @returns which numbers of it the archive holds or cites, and who cites them in which sentence
 */
export function kamerstukPages(
  archive: Archive,
  dossier: string,
  pageSize: number,
): KamerstukView[] {
  const citing = new Set<string>();
  const quotes = createQuotes();
  const ids = archive.kamerstukken.get(dossier) ?? [];
  const lines = ids.flatMap((id): Line[] => {
    const target = targetOf(archive, id);
    const edges = (archive.incoming.get(target.id) ?? []).filter(
      ({ certain, origin }) => certain && origin === 'tekst',
    );
    const citedBy = quotes(connections(archive, edges, 'from'));
    for (const { target: from } of citedBy) citing.add(from.id);
    const name = id === dossier ? 'Het dossier als geheel' : describe(id);
    const paper = { id, name, target };
    return citedBy.length > 0
      ? citedBy.map((by, index) => ({ paper, by, continued: index > 0 }))
      : [{ paper, continued: false }];
  });
  const [titel, ...otherTitles] = (archive.dossierTitles.get(dossier) ?? []).map((one) => ({
    titel: one.titel,
    bron: targetOf(archive, one.bron),
  }));
  const shared = {
    dossier,
    name: describe(dossier),
    titel,
    otherTitles,
    official: resolve(dossier).url,
    numbers: ids.length,
    citing: citing.size,
    related: sameNumber(archive, dossier)
      .filter((other) => other !== dossier)
      .map((other) => ({
        name: nameOfDossier(archive, other),
        path: writeAddress({ type: 'kamerstukdossier', id: other }),
      })),
  };
  const at = pagesAt({ type: 'kamerstukdossier', id: dossier });
  return pagesOf(lines, pageSize, at).map((page) => ({
    ...page,
    ...shared,
    items: [...Map.groupBy(page.items, ({ paper }) => paper).entries()].map(
      ([paper, own]): KamerstukPaper => ({
        ...paper,
        citedBy: own.flatMap(({ by }) => by ?? []),
        continued: own[0]?.continued === true,
      }),
    ),
  }));
}

/** Dossiers by their number, of which some have more than one: `dossier-36600`, `dossier-36600-XIII`. */
const byNumber = new WeakMap<
  Archive['kamerstukken'],
  ReadonlyMap<string | undefined, readonly string[]>
>();
const bareNumber = (dossier: string) => readId(dossier)?.dossier;

function sameNumber({ kamerstukken }: Archive, dossier: string): readonly string[] {
  const known = byNumber.get(kamerstukken) ?? Map.groupBy(kamerstukken.keys(), bareNumber);
  byNumber.set(kamerstukken, known);
  return known.get(bareNumber(dossier)) ?? [];
}

/** A number of a dossier with one of the papers that cite it, if any does. */
interface Line {
  readonly paper: Pick<KamerstukPaper, 'id' | 'name' | 'target'>;
  readonly by?: Connection;
  readonly continued: boolean;
}
