import type { Stuk } from '../mdx/types.ts';
import { writeAddress } from './address.ts';
import type { Checkable } from './lasting.ts';
import { fileNote } from './localise.ts';
import type { Archive } from './types.ts';

/**
 * @param archive the archive
 * @param stuk a document, or an earlier version of one
 * @returns what a reader can check of it: its source as it lies beside its page, and each of its files
 */
export function checkablesOf(archive: Archive, stuk: Stuk): Checkable[] {
  const version = archive.versions
    .get(stuk.ref)
    ?.find((earlier) => earlier.stuk.sha256 === stuk.sha256 && earlier.stuk.file === stuk.file);
  const { ref } = stuk;
  const path = writeAddress(
    version
      ? { type: 'versiebron', ref, nummer: version.nummer }
      : { type: 'vorm', ref, ending: 'mdx' },
  );
  const source: Checkable[] =
    stuk.sha256 === undefined
      ? []
      : [{ name: 'De brontekst van dit stuk', path, note: 'MDX', sha256: stuk.sha256 }];
  const files = stuk.facts.files.flatMap((file): Checkable[] => {
    const facts = archive.attachments.get(file);
    if (!facts || !archive.files.has(file)) return [];
    const name = file.split('/').at(-1) ?? file;
    const note = fileNote(archive, file);
    return [
      { name, path: writeAddress({ type: 'bestand', path: file }), note, sha256: facts.sha256 },
    ];
  });
  return [...source, ...files];
}
