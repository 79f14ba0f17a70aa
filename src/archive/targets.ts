import type { Head, Stuk } from '../mdx/types.ts';
import { KINDS } from '../model/kinds.ts';
import { titleLanguageOf } from '../model/language.ts';
import { isWithdrawn } from '../model/state.ts';
import { describe, resolve } from '../references/resolve.ts';
import { writeAddress } from './address.ts';
import { titleOfDossier } from './dossier-titles.ts';
import { datumOf } from './facts.ts';
import { dossierOf } from './kamerstukken.ts';
import type { Archive, Target } from './types.ts';

/** What was found before, because papers name the same numbers and pages show them more than once. */
const found = new WeakMap<Archive, Map<string, Target>>();

/**
 * @param archive the archive
 * @param id a document (`motie/x`), an organisation (`organisatie/wrr`) or a number (`kst-29279-823`)
 * @returns what it is and where it leads: here when the archive holds it, else its public address
 */
export function targetOf(archive: Archive, id: string): Target {
  const known = found.get(archive) ?? new Map<string, Target>();
  found.set(archive, known);
  const target = known.get(id) ?? findTarget(archive, id);
  known.set(id, target);
  return target;
}

function findTarget(archive: Archive, id: string): Target {
  const stuk = archive.byRef.get(id) ?? archive.byNumber.get(id);
  if (stuk) return stukTarget(stuk);
  if (id.startsWith('organisatie/')) {
    const entry = archive.organisaties.get(id.slice('organisatie/'.length));
    if (entry)
      return { id, href: entry.path, local: true, title: entry.data.naam, label: 'Organisatie' };
  }
  const title = describe(id);
  const dossier = dossierOf(id);
  return {
    id,
    href: resolve(id).url,
    local: false,
    title,
    label: title.split(' ')[0] ?? '',
    number: title,
    dossierPath:
      dossier !== undefined && archive.kamerstukken.has(dossier)
        ? writeAddress({ type: 'kamerstukdossier', id: dossier })
        : undefined,
    dossierTitle: dossier && titleOfDossier(archive, dossier),
  };
}

/**
 * @param stuk a document of the archive
 * @returns where it stands and what it is
 */
export function stukTarget(stuk: Stuk): Target {
  return {
    id: stuk.ref,
    href: stuk.path,
    local: true,
    title: stuk.data.titel,
    label: `${KINDS[stuk.kind].singular}${isWithdrawn(stuk.data) ? ', ingetrokken' : ''}`,
    kind: stuk.kind,
    number: numberOf(stuk),
    datum: datumOf(stuk),
    lang: titleLanguageOf(stuk.data),
  };
}

/** The number by which people know a document: its kenmerk, or the first of its other numbers. */
export function numberOf({ data }: Head): string {
  return 'kenmerk' in data ? data.kenmerk : (data.nummers[0] ?? '');
}
