import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';
import type { ROLES } from '../model/roles.ts';
import type { Archive, OrganisatieEntry } from './types.ts';

/** The roles that make an organisation answer for a paper of each kind; the first that is filled counts. */
const RESPONSIBLE: Readonly<Record<KindName, readonly (typeof ROLES)[number][]>> = {
  nota: ['afzender'],
  brief: ['afzender'],
  onderzoek: ['uitvoerder', 'opdrachtgever'],
  motie: ['afzender'],
  dossier: [],
};

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns the organisations that answer for the paper, the first of them above all; none where the
 *   archive does not know. A motion is of the chamber that it was moved in
 */
export function responsibleOf(archive: Archive, stuk: Stuk): OrganisatieEntry[] {
  const chosen = stuk.kind === 'dossier' ? undefined : stuk.data.diwoo?.verantwoordelijke;
  const entries = (keys: readonly string[]) =>
    [...new Set(keys)].flatMap((key) => archive.organisaties.get(key) ?? []);
  if (chosen !== undefined) return entries([chosen]);
  for (const role of RESPONSIBLE[stuk.kind]) {
    const found = entries(
      stuk.data.organisaties
        .filter(({ rol }) => rol === role)
        .map(({ organisatie }) => organisatie),
    );
    if (found.length > 0) return found;
  }
  if (stuk.kind !== 'motie') return [];
  const { kamer } = stuk.data;
  return entries(stuk.data.organisaties.map(({ organisatie }) => organisatie)).filter(
    ({ data }) => data.soort === 'parlement' && data.naam.startsWith(kamer),
  );
}
