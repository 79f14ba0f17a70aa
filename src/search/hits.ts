import { writeAddress } from '../archive/address.ts';
import { dossierOf } from '../archive/kamerstukken.ts';
import type { KindName } from '../model/kind-names.ts';
import { describe, resolve } from '../references/resolve.ts';
import type { CitingPaper, Hit } from './answer.ts';
import type { PaperRow, Shard, SubjectRow } from './shard-files.ts';

/** A row of a shard: what it leads to and who cites that. */
export interface HitRow {
  readonly key: string;
  readonly subject: SubjectRow;
  readonly citing: readonly number[];
  readonly citedBy: number;
  readonly maybe: readonly number[];
}

/** The rows of a shard that pass, those of whole numbers or those of parts. */
export function rowsOf(
  shard: Shard,
  list: 'keys' | 'parts',
  passes: (key: string) => boolean,
): HitRow[] {
  return shard[list]
    .filter(([key]) => passes(key))
    .map(([key, subject, citing = [], citedBy = 0, maybe = []]) => ({
      key,
      subject,
      citing,
      citedBy,
      maybe,
    }));
}

/**
 * @param shard the shard that the row stands in
 * @param row a row
 * @param base path under which the site stands
 * @returns what the row leads to
 */
export function hitOf(
  shard: Shard,
  { subject, citing, citedBy, maybe }: HitRow,
  base: string,
): Hit {
  const paper = typeof subject === 'number' ? shard.papers[subject] : undefined;
  const papersAt = (places: readonly number[]) =>
    places.flatMap((place) => {
      const by = shard.papers[place];
      return by ? [paperOf(by, base)] : [];
    });
  const cites = { citing: papersAt(citing), citedBy, maybe: papersAt(maybe) };
  if (paper) return { ...paperOf(paper, base), here: true, ...cites };
  const id = String(subject);
  const title = describe(id);
  const label = title.split(' ')[0] ?? '';
  const dossier = dossierOf(id);
  const dossierHref = dossier && base + writeAddress({ type: 'kamerstukdossier', id: dossier });
  const shared = { id, label, title, number: '', datum: '', ...cites };
  const dossierTitle = dossier && shard.titels?.[dossier];
  if (id === dossier) {
    const called = dossierTitle ? `${title}: ${dossierTitle}` : title;
    return { ...shared, title: called, here: true, href: dossierHref };
  }
  const { url, note } = resolve(id);
  return { ...shared, here: false, href: url, note, dossierHref, dossierTitle };
}

/** A row about a document as what a page needs to show it. */
function paperOf([kind, id, number, datum, title]: PaperRow, base: string): CitingPaper {
  return {
    id: `${kind}/${id}`,
    href: `${base}/${kind}/${id}/`,
    kind: kind as KindName,
    label: kind.slice(0, 1).toUpperCase() + kind.slice(1),
    // The address of a document that is known by its kenmerk is that kenmerk.
    number: number || (kind === 'nota' || kind === 'brief' ? id : ''),
    datum,
    title,
  };
}
