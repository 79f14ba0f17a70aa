import type { RELATIONS } from '../../model/fields.ts';
import { isWithdrawn } from '../../model/state.ts';
import { DOCUMENTRELATIES } from '../../model/waardelijsten/termen.ts';
import type { PublishInput } from '../file.ts';
import type { XmlElements } from '../xml.ts';
import { type FilePart, fileAddress } from './files-of.ts';
import { isPapier, type Papier } from './kinds.ts';

/** How DiWoo, which knows four relations, says what the archive says in more words. */
const ROLES: Readonly<Record<(typeof RELATIONS)[number], keyof typeof DOCUMENTRELATIES>> = {
  'naar-aanleiding-van': 'is reactie op',
  'reactie-op': 'is reactie op',
  'voert-uit': 'is uitwerking van',
  'biedt-aan': 'verwijst naar',
  beschrijft: 'verwijst naar',
  'bijlage-bij': 'verwijst naar',
  'hoort-bij': 'verwijst naar',
};

/**
 * @param input the archive and where the site stands
 * @param stuk a paper
 * @param files its annexes that lie here as files
 * @returns its annexes, the papers it answers and those it is otherwise tied to, as far as the archive
 *   holds them: a relation leads to an address that is itself in the sitemaps
 */
export function relationsOf(
  { archive, address }: Pick<PublishInput, 'archive' | 'address'>,
  stuk: Papier,
  files: readonly FilePart[],
): XmlElements[] {
  const found = new Map<string, XmlElements>();
  const add = (role: keyof typeof DOCUMENTRELATIES, uri: string, label: string) => {
    if (found.has(uri)) return;
    found.set(uri, {
      'diwoo:role': { '@resource': DOCUMENTRELATIES[role], '#': role },
      'diwoo:relation': { '@resource': uri, '#': label },
    });
  };
  const lead = (role: keyof typeof DOCUMENTRELATIES, ref: string) => {
    const other = archive.byRef.get(ref);
    if (other && isPapier(other) && !isWithdrawn(other.data))
      add(role, address + other.path, other.data.titel);
  };
  for (const file of files) add('heeft bijlage', fileAddress(address, file), file.title);
  if ('bijlagen' in stuk.data) {
    for (const { vindplaats } of stuk.data.bijlagen?.lijst ?? [])
      if (vindplaats.soort === 'archief') lead('heeft bijlage', vindplaats.stuk);
  }
  // A paper that calls itself an annex makes this one the paper that has it.
  for (const { from, relation } of archive.incoming.get(stuk.ref) ?? [])
    if (relation === 'bijlage-bij') lead('heeft bijlage', from);
  for (const { soort, stuk: ref } of stuk.data.relaties) lead(ROLES[soort], ref);
  return [...found.values()];
}
