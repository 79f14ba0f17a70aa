import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Archive } from '../archive/types.ts';
import type { PublishInput } from '../publish/file.ts';
import { publishFiles } from '../publish/files.ts';
import { site } from '../site.config.ts';
import { sha256 } from './digest.ts';
import { contentDir, readAttachment } from './folder.ts';
import { withPdf } from './pdf-link.ts';
import { editorSettings } from './redactie.ts';
import { changedAt, type KnownSums } from './sums.ts';

/**
 * Writes the files for machines. Many small files are written fastest one after the other, without
 * waiting for each.
 *
 * @param out folder of the built site
 * @param archive the documents that are public
 * @param address where the site stands
 * @param sums hashes of files; those of what is written are added
 * @returns how many files there are
 */
export function publishInto(
  out: string,
  archive: Archive,
  address: string,
  sums: KnownSums,
): number {
  let files = 0;
  const made = new Set<string>();
  for (const file of publishFiles(publishInput(archive, address))) {
    const place = path.join(out, file.path);
    const folder = path.dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // As text it would be encoded twice, to write it and to take its hash.
    const bytes = typeof file.body === 'string' ? Buffer.from(file.body) : file.body;
    writeFileSync(place, bytes, { flag: file.continues ? 'a' : 'w' });
    if (file.continues) sums.delete(file.path);
    else {
      sums.set(file.path, { changed: changedAt(place), sha256: sha256(bytes) });
      files += 1;
    }
  }
  return files;
}

/**
 * @param archive the documents that are public
 * @param address where the site stands
 * @returns what the makers of files for machines need
 */
export function publishInput(archive: Archive, address: string): PublishInput {
  return {
    archive,
    site,
    address,
    pdf: withPdf(),
    editor: editorSettings(),
    sourceOf: ({ file }) => readFileSync(file),
    attachmentOf: (name) => readAttachment(contentDir(), name),
    sha256,
    deflate: (bytes) => deflateRawSync(bytes),
    crc32,
  };
}
