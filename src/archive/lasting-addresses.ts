import type { Stuk } from '../mdx/types.ts';
import { writeAddress } from './address.ts';
import type { Archive } from './types.ts';
import { versionPages } from './versions.ts';

/**
 * @param archive the archive
 * @returns the addresses that follow from the content alone: documents, withdrawn ones too, their
 *   sources and versions, their files, organisations and parliamentary dossiers
 */
export function contentAddresses(archive: Archive): Set<string> {
  const found = new Set<string>();
  for (const { path, ref } of archive.stukken) found.add(path).add(`/${ref}.mdx`);
  for (const { path } of archive.withdrawn) found.add(path);
  for (const { row, stuk } of versionPages(archive)) {
    found.add(row.path);
    if (stuk) found.add(`${row.path.slice(0, -1)}.mdx`);
  }
  for (const file of archive.files.keys()) found.add(`/bestanden/${file}`);
  for (const { path } of archive.organisaties.values()) found.add(path);
  for (const dossier of archive.kamerstukken.keys())
    found.add(writeAddress({ type: 'kamerstukdossier', id: dossier }));
  return found;
}

/**
 * Tells whether an address that is gone is answered for by a page that says why: of a document that was
 * withdrawn, with its files, or of an earlier version that may not be public any more.
 *
 * @param archive the archive
 * @returns a function from an address to the answer
 */
export function createTombstones(archive: Archive): (address: string) => boolean {
  const refs = new Set(archive.withdrawn.map(({ ref }) => ref));
  const files = new Set(archive.withdrawn.flatMap(({ facts }: Stuk) => facts.files));
  const versions = new Set(
    versionPages(archive)
      .filter(({ stuk }) => stuk === undefined)
      .map(({ row }) => row.path.slice(1, -1)),
  );
  return (address) => {
    if (address.startsWith('/bestanden/')) return files.has(address.slice('/bestanden/'.length));
    const [, document = ''] = /^\/([a-z]+\/[^/.]+)[/.]/.exec(address) ?? [];
    const [, version = ''] = /^\/([a-z]+\/[^/.]+\/versie\/\d+)[/.]/.exec(address) ?? [];
    return refs.has(document) || versions.has(version);
  };
}
